using System.Diagnostics;
using System.Security.Cryptography;
using OsinfoDb.Importing.Sources;
using OsinfoDb.Tools.Import;

namespace OsinfoDb.Importing.Tests;

/// <summary>A directory to import into, and what lies around it.</summary>
internal sealed class Place : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    /// <summary>How patient it is with servers: as slow as this machine may be, unless waiting is what a test is about.</summary>
    internal WebLimits Limits { get; set; } = new()
    {
        Idle = TimeSpan.FromMinutes(5),
        Total = TimeSpan.FromMinutes(10),
        Pauses = [TimeSpan.FromMilliseconds(10)],
    };

    internal static bool IsLong { get; } = Environment.GetEnvironmentVariable("OSINFO_TEST_LONG") == "1";

    internal string Folder => _folder["around"];

    internal string Target => Path.Combine(Folder, "db");

    internal Place() => Directory.CreateDirectory(Folder);

    /// <summary>A place outside of <see cref="Folder"/>.</summary>
    internal string this[string name] => _folder[name];

    /// <summary>Keeps an archive as a file outside of <see cref="Folder"/>.</summary>
    internal string Store(byte[] archive, string name = "a.tar.xz")
    {
        File.WriteAllBytes(this[name], archive);
        return this[name];
    }

    internal ToolRun Import(byte[] archive, params string[] options) => Import([Store(archive), .. options]);

    /// <summary>Runs the tool in this process.</summary>
    internal ToolRun Import(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        string[] target = arguments.Intersect(["--dir", "--root", "--local", "--user", "--system"]).Any() ? [] : ["--dir", Target];
        var code = global::Osinfo.CommandLine.Tool.Run(
            ImportCommand.Tool, ImportCommand.Create(Limits), [.. target, .. arguments], output, error);
        return new ToolRun(code, output.ToString(), error.ToString());
    }

    /// <summary>Imports what has to be imported.</summary>
    internal Place With(byte[] archive, params string[] options)
    {
        var run = Import(archive, ["--unsigned", .. options]);
        Assert.True(run.ExitCode == 0, run.Error);
        return this;
    }

    /// <summary>Adds a file of the administrator.</summary>
    internal Place WithFile(string path, string text)
    {
        var place = Path.Combine(Target, path);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        File.WriteAllText(place, text);
        return this;
    }

    internal string Read(string path) => File.ReadAllText(Path.Combine(Target, path));

    internal bool Has(string path) => File.Exists(Path.Combine(Target, path));

    /// <summary>Everything in the folder and what is in it, the database included, but for its compiled form, which holds times.</summary>
    internal IReadOnlyList<string> Listing() => Listing(Folder);

    internal static IReadOnlyList<string> Listing(string folder) =>
    [
        .. new DirectoryInfo(folder).EnumerateFileSystemInfos("*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
            .Where(entry => !entry.Name.StartsWith("osinfo.snapshot", StringComparison.Ordinal))
            .Select(entry => $"{Path.GetRelativePath(folder, entry.FullName)} {entry.UnixFileMode} {Content(entry)}")
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The executable as it is built, and its arguments.</summary>
    internal static ProcessStartInfo Program(params string[] arguments) =>
        new(Path.Combine(AppContext.BaseDirectory, ImportCommand.Name), arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

    public void Dispose() => _folder.Dispose();

    private static string Content(FileSystemInfo entry) => entry switch
    {
        { LinkTarget: { } target } => "-> " + target,
        FileInfo file => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file.FullName))),
        _ => "",
    };
}
