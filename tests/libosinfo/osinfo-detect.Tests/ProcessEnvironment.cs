using System.Runtime.CompilerServices;

namespace osinfo_detect.Tests;

/// <summary>What of the user's environment would change what our tool does within this process.</summary>
internal static class ProcessEnvironment
{
    [ModuleInitializer]
    internal static void Set()
    {
        // No progress when the tests themselves run on a terminal.
        Environment.SetEnvironmentVariable("TERM", "dumb");

        // The servers of the tests are on this machine.
        Environment.SetEnvironmentVariable("NO_PROXY", "127.0.0.1");
        Environment.SetEnvironmentVariable("no_proxy", "127.0.0.1");
    }
}
