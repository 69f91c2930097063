using Osinfo.CommandLine;
using OsinfoDb.Archives;
using OsinfoDb.Tools.Diff;

namespace OsinfoDb.Diff.Tests;

/// <summary>A database with two systems, and a copy to change.</summary>
internal sealed class TwoDatabases : IDisposable
{
    internal const string First = "os/example.org/first-1.xml";
    internal const string Second = "os/example.org/second-1.xml";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("osinfo-diff-");

    internal TwoDatabases()
    {
        foreach (var database in (string[])[Old, New])
        {
            Add(database, "schema/osinfo.rng", "<grammar/>\n");
            Add(database, First, System("first", "<release-date>2026-01-01</release-date>"));
            Add(database, Second, System("second", Medium("x86_64", "Second 1 amd64") + Medium("aarch64", "Second 1 arm64")));
        }

        Add(Old, "VERSION", "20261121");
        Add(New, "VERSION", "20261125");
    }

    internal string Old => Path.Join(_folder.FullName, "old");

    internal string New => Path.Join(_folder.FullName, "new");

    internal static string System(string name, string statements) =>
        $"""
        <libosinfo version="0.0.1">
          <os id="http://example.org/{name}/1">
            <short-id>{name}1</short-id>
            <name>{name} 1</name>
            {statements}
          </os>
        </libosinfo>

        """;

    internal static string Medium(string architecture, string label, string rest = "") =>
        $"<media arch='{architecture}'><iso><volume-id>{label}</volume-id></iso>{rest}</media>";

    /// <summary>Changes the new database.</summary>
    internal TwoDatabases With(string path, string content)
    {
        Add(New, path, content);
        return this;
    }

    internal TwoDatabases Without(string path)
    {
        File.Delete(Path.Join(New, path));
        return this;
    }

    /// <summary>The new database as an archive.</summary>
    internal string Pack(ArchiveFormat format)
    {
        var path = Path.Join(_folder.FullName, "new-archive");
        using var archive = File.Create(path);
        ArchiveWriter.Write(archive, format, "osinfo-db-x", DateTimeOffset.UnixEpoch, ArchiveWriter.Arrange(
            Directory.EnumerateFiles(New, "*", SearchOption.AllDirectories)
                .Select(file => new ArchiveEntry { Path = Path.GetRelativePath(New, file), Content = File.ReadAllBytes(file) })));
        return path;
    }

    internal (int ExitCode, string Output, string Error) Compare(params string[] options) => Run([Old, New, .. options]);

    internal static (int ExitCode, string Output, string Error) Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = Tool.Run(DiffCommand.Tool, DiffCommand.Create(), arguments, output, error);
        return (code, output.ToString(), error.ToString());
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static void Add(string database, string path, string content)
    {
        var file = Path.Join(database, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, content);
    }
}
