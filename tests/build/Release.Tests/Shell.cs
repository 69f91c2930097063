using System.Diagnostics;

namespace Release.Tests;

/// <summary>What a run of a program left behind.</summary>
public sealed record Run(int ExitCode, string Output, string Error)
{
    /// <summary>All it said, as a pipeline shows it.</summary>
    public string Text => Output + Error;

    /// <summary>For runs that have to succeed.</summary>
    public Run Checked()
    {
        Assert.True(ExitCode == 0, Text);
        return this;
    }
}

/// <summary>Runs scripts and programs.</summary>
internal static class Shell
{
    /// <summary>Set by whoever runs the tests, not by a test.</summary>
    private static readonly string[] Influences =
    [
        "OSINFO_SYSTEM_DIR", "OSINFO_LOCAL_DIR", "OSINFO_USER_DIR", "OSINFO_VERSION", "OSINFO_KEYS", "SOURCE_DATE_EPOCH", "XDG_CONFIG_HOME",
        "GNUPGHOME", "CI", "OSINFO_SITE", "OSINFO_SITE_URL", "OSINFO_SIGNING_KEY", "OSINFO_SIGNING_PASSPHRASE", "OSINFO_TOOLS",
    ];

    /// <summary>The directory with our tools as they are built.</summary>
    internal static string Tools { get; } = AppContext.BaseDirectory.TrimEnd('/');

    internal static Run Execute(
        string directory, IEnumerable<KeyValuePair<string, string>> variables, string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = directory,
        };
        foreach (var name in Influences)
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Run(process.ExitCode, output, error.Result);
    }
}
