using System.Diagnostics;

namespace OsinfoDb.Archives.Tests;

/// <summary>Runs programs: those of the C tools, ours as they are built, and helpers.</summary>
internal static class Shell
{
    /// <summary>Set by whoever runs the tests, not by a test.</summary>
    private static readonly string[] Influences =
        ["OSINFO_SYSTEM_DIR", "OSINFO_LOCAL_DIR", "OSINFO_USER_DIR", "OSINFO_DATA_DIR", "XDG_CONFIG_HOME", "SOURCE_DATE_EPOCH"];

    /// <summary>The directory where our tools are.</summary>
    internal static string Ours => AppContext.BaseDirectory;

    /// <summary>Runs a program of a Debian package; a missing one fails the test and says which package has it.</summary>
    internal static ToolRun Peer(string package, string path, params string[] arguments)
    {
        Assert.True(File.Exists(path), $"'{path}' is missing: apt-get install {package}");
        return Run(path, arguments);
    }

    /// <summary>Runs a program that has to succeed.</summary>
    internal static string Check(string package, string path, params string[] arguments)
    {
        var run = Peer(package, path, arguments);
        Assert.True(run.ExitCode == 0, $"{path} {string.Join(' ', arguments)}: {run.Error}");
        return run.Output;
    }

    internal static ToolRun Run(
        string path, IEnumerable<string> arguments, string? directory = null, params (string Name, string? Value)[] variables)
    {
        var start = new ProcessStartInfo(path, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = directory ?? "",
        };
        foreach (var name in Influences)
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in variables)
        {
            if (value is null)
            {
                start.Environment.Remove(name);
            }
            else
            {
                start.Environment[name] = value;
            }
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new ToolRun(process.ExitCode, output, error.Result);
    }
}
