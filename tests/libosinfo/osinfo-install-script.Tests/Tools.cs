using System.ComponentModel;
using System.Diagnostics;
using Osinfo;
using Osinfo.CommandLine;
using Osinfo.Tools.InstallScripts;

namespace osinfo_install_script.Tests;

/// <summary>Runs our tool, within this process or as built, and tools to compare and check with.</summary>
internal static class Tools
{
    public const string PackagedDirectory = "/usr/share/osinfo";

    /// <summary>The whole path: a bare name would be looked for beside this test first, where ours is.</summary>
    public const string ReferencePath = "/usr/bin/osinfo-install-script";

    private const string Nowhere = "/nonexistent";

    public static string OurPath { get; } = Path.Combine(AppContext.BaseDirectory, "osinfo-install-script");

    /// <summary>The database that Debian packages.</summary>
    public static OsinfoDatabase Packaged { get; } = Load(PackagedDirectory);

    /// <summary>The database of this repository.</summary>
    public static OsinfoDatabase Own { get; } = Load(OwnDirectory);

    public static string OwnDirectory => Repository.PathTo("osinfo-db/data");

    public static bool IsLong => Environment.GetEnvironmentVariable("OSINFO_TEST_LONG") == "1";

    /// <summary>Our tool within this process, on our own database.</summary>
    public static ToolRun Ours(params string[] arguments) => Ours(Own, arguments);

    /// <summary>Our tool within this process.</summary>
    public static ToolRun Ours(OsinfoDatabase database, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = Tool.Run(InstallScriptCommand.Tool, InstallScriptCommand.Create(_ => database), arguments, output, error);
        return new ToolRun(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>The tool of the C library.</summary>
    public static ToolRun Reference(string directory, params string[] arguments) => RunOn("libosinfo-bin", ReferencePath, directory, null, arguments);

    /// <summary>Any program.</summary>
    public static ToolRun Run(string package, string program, params string[] arguments) => RunOn(package, program, PackagedDirectory, null, arguments);

    /// <summary>Any program, with a database and something on its standard input.</summary>
    public static ToolRun RunOn(string package, string program, string directory, string? input, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["OSINFO_SYSTEM_DIR"] = directory,
                ["OSINFO_LOCAL_DIR"] = Nowhere,
                ["OSINFO_USER_DIR"] = Nowhere,
                ["LC_ALL"] = "C.UTF-8",
                ["LANGUAGE"] = "",
            },
        };
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Write(input);
            process.StandardInput.Close();
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return new ToolRun(process.ExitCode, output, error.Result);
        }
        catch (Win32Exception)
        {
            Assert.Fail($"'{program}' is missing: apt-get install {package}");
            throw;
        }
    }

    private static OsinfoDatabase Load(string directory) => OsinfoDatabase.Load(new LoadOptions
    {
        Locations = [DatabaseLocation.FromPath(directory)],
        Languages = [],
        PciIdsPath = "",
        UsbIdsPath = "",
    });
}
