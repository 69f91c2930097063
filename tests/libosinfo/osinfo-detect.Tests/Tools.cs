using System.ComponentModel;
using System.Diagnostics;
using Osinfo;
using Osinfo.CommandLine;
using Osinfo.Tools.Detect;

namespace osinfo_detect.Tests;

/// <summary>Runs our tool, within this process or as it is built, and that of the C library.</summary>
internal static class Tools
{
    public const string PackagedDirectory = "/usr/share/osinfo";

    private const string Nowhere = "/nonexistent";

    // Far more than any run here takes, on any machine: a tool that hangs fails the test instead of holding it up.
    private static readonly TimeSpan RunLimit = TimeSpan.FromMinutes(10);

    public static string OurPath { get; } = Path.Combine(AppContext.BaseDirectory, "osinfo-detect");

    /// <summary>The small database of these tests: made-up systems, one for each way a medium or tree can be described.</summary>
    public static string ExampleDirectory { get; } = Path.Combine(AppContext.BaseDirectory, "database");

    private static OsinfoDatabase Example { get; } = Load(ExampleDirectory);

    /// <summary>Our tool within this process, on the small database.</summary>
    public static ToolRun Detect(params string[] arguments) => DetectWith(Example, arguments);

    /// <summary>Our tool within this process.</summary>
    public static ToolRun DetectWith(OsinfoDatabase database, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = Tool.Run(DetectCommand.Tool, DetectCommand.Create(_ => database), arguments, output, error);
        return new ToolRun(exitCode, output.ToString(), error.ToString());
    }

    public static OsinfoDatabase Load(string directory) =>
        OsinfoDatabase.Load(new LoadOptions { Locations = [DatabaseLocation.FromPath(directory)], Languages = [] });

    /// <summary>Our tool as it is built; with an empty directory on the database inside it.</summary>
    public static ToolRun Ours(string databaseDirectory, params string[] arguments) =>
        Run(Start(OurPath, databaseDirectory, arguments), input: "");

    /// <summary>Our tool as it is built, on the small database, with a standard input.</summary>
    public static ToolRun OursReading(string input, params string[] arguments) =>
        Run(Start(OurPath, ExampleDirectory, arguments), input);

    /// <summary>Our tool as it is built, on the small database, bound by permissions even when root runs the tests.</summary>
    public static ToolRun WithoutPrivileges(params string[] arguments) => Environment.IsPrivilegedProcess
        ? Run(Start("setpriv", ExampleDirectory, ["--bounding-set=-dac_override,-dac_read_search", OurPath, .. arguments]), input: "")
        : Ours(ExampleDirectory, arguments);

    /// <summary>The tool of the C library on the packaged database.</summary>
    public static ToolRun Reference(params string[] arguments) =>
        Run(Start("/usr/bin/osinfo-detect", PackagedDirectory, arguments), input: "");

    public static ToolRun Peer(string tool, params string[] arguments) => Run(Start(tool, "", arguments), input: "");

    public static ProcessStartInfo Start(string path, string databaseDirectory, params string[] arguments)
    {
        var start = new ProcessStartInfo(path, arguments)
        {
            Environment =
            {
                ["OSINFO_SYSTEM_DIR"] = databaseDirectory,
                ["OSINFO_LOCAL_DIR"] = Nowhere,
                ["OSINFO_USER_DIR"] = Nowhere,
                // With the locale C the reference prints a question mark for every letter that is not ASCII.
                ["LC_ALL"] = "C.UTF-8",
                ["NO_PROXY"] = "127.0.0.1",
                ["no_proxy"] = "127.0.0.1",
            },
        };
        start.Environment.Remove("OSINFO_DATA_DIR");
        return start;
    }

    public static ToolRun Run(ProcessStartInfo start, string input)
    {
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        try
        {
            using var process = Process.Start(start)!;
            using var limit = new Timer(_ => process.Kill(), null, RunLimit, Timeout.InfiniteTimeSpan);
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEndAsync();
            process.StandardInput.Write(input);
            process.StandardInput.Close();
            process.WaitForExit();
            return new ToolRun(process.ExitCode, output.Result, error.Result);
        }
        catch (Win32Exception)
        {
            Assert.Fail($"'{start.FileName}' is missing: ./test installs it");
            throw;
        }
    }
}
