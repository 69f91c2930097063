using System.ComponentModel;
using System.Diagnostics;
using Osinfo;
using Osinfo.CommandLine;
using Osinfo.Tools.Query;

namespace osinfo_query.Tests;

/// <summary>Runs our tool, within this process or as built, and that of the C library.</summary>
internal static class Tools
{
    public const string PackagedDirectory = "/usr/share/osinfo";

    private const string Nowhere = "/nonexistent";

    // The whole path: a bare name would be looked for beside this test first, where ours is.
    private const string ReferencePath = "/usr/bin/osinfo-query";

    public static string OurPath { get; } = Path.Combine(AppContext.BaseDirectory, "osinfo-query");

    /// <summary>The database that Debian packages, in English.</summary>
    public static OsinfoDatabase Packaged { get; } = OsinfoDatabase.Load(new LoadOptions
    {
        Locations = [DatabaseLocation.FromPath(PackagedDirectory)],
        Languages = [],
    });

    /// <summary>Our tool within this process, on the packaged database.</summary>
    public static ToolRun Query(params string[] arguments) => QueryOf(Packaged, arguments);

    /// <summary>Our tool within this process.</summary>
    public static ToolRun QueryOf(OsinfoDatabase database, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = Tool.Run(
            QueryCommand.Name, QueryCommand.Create(_ => database), QueryCommand.Examples, arguments, output, error, QueryCommand.Properties);
        return new ToolRun(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>Our tool as it is built.</summary>
    public static ToolRun Ours(Locations locations, params string[] arguments) => Run(OurPath, locations, arguments);

    /// <summary>The tool of the C library.</summary>
    public static ToolRun Reference(Locations locations, params string[] arguments) => Run(ReferencePath, locations, arguments);

    /// <summary>The tool of the C library on the packaged database, in English.</summary>
    public static ToolRun Reference(params string[] arguments) => Reference(new Locations(PackagedDirectory), arguments);

    public static ToolRun Shell(string script, Dictionary<string, string> variables)
    {
        var start = new ProcessStartInfo("/bin/bash", ["--norc", "-c", script]);
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        return Run(start);
    }

    private static ToolRun Run(string path, Locations locations, string[] arguments)
    {
        var start = new ProcessStartInfo(path, arguments)
        {
            Environment =
            {
                ["OSINFO_SYSTEM_DIR"] = locations.System,
                ["OSINFO_LOCAL_DIR"] = locations.Local ?? Nowhere,
                ["OSINFO_USER_DIR"] = locations.User ?? Nowhere,

                // With the locale C the reference prints a question mark for every letter that is not ASCII.
                ["LC_ALL"] = "C.UTF-8",
                ["LANGUAGE"] = locations.Language,
            },
        };
        start.Environment.Remove("OSINFO_DATA_DIR");
        return Run(start);
    }

    private static ToolRun Run(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        try
        {
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return new ToolRun(process.ExitCode, output, error.Result);
        }
        catch (Win32Exception)
        {
            Assert.Fail($"'{start.FileName}' is missing: apt-get install libosinfo-bin");
            throw;
        }
    }
}
