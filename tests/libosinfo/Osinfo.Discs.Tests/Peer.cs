using System.ComponentModel;
using System.Diagnostics;

namespace Osinfo.Discs.Tests;

/// <summary>Runs a tool of another project to compare with; a missing one fails the test and says which package has it.</summary>
internal static class Peer
{
    public static string Run(string package, string tool, params string[] arguments)
    {
        using var process = Start(package, tool, arguments);
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{tool} {string.Join(' ', arguments)}: {errors.Result}");
        return output;
    }

    private static Process Start(string package, string tool, string[] arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(tool, arguments)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment = { ["LC_ALL"] = "C" },
            })!;
        }
        catch (Win32Exception)
        {
            Assert.Fail($"'{tool}' is missing: apt-get install {package}");
            throw;
        }
    }
}
