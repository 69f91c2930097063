using System.Globalization;
using System.Text;
using OsinfoDb.Archives;

namespace OsinfoDb.Importing.Tests;

/// <summary>Archives of small databases. Every entity says in its name which version it is of.</summary>
internal static class Release
{
    internal const string Old = "20260101";
    internal const string New = "20260202";

    private static readonly byte[] Schema = File.ReadAllBytes(Path.Combine(Repository.Root, "schema", "osinfo.rng"));

    /// <summary>A database of so many systems, and what else is given.</summary>
    internal static byte[] Archive(string version, int systems = 3, params ArchiveEntry[] others) => Pack(
    [
        Text("VERSION", version),
        new ArchiveEntry { Path = "schema/osinfo.rng", Content = Schema },
        .. Enumerable.Range(1, systems).Select(i => System(i.ToString(CultureInfo.InvariantCulture), version)),
        .. others,
    ]);

    internal static ArchiveEntry System(string name, string version) => Text(
        $"os/example.org/thing-{name}.xml",
        $"""
        <libosinfo version="0.0.1">
          <os id="http://example.org/thing/{name}">
            <short-id>thing{name}</short-id>
            <name>Thing {name} of {version}</name>
            <vendor>Example</vendor>
          </os>
        </libosinfo>

        """);

    internal static ArchiveEntry Text(string path, string text) => new() { Path = path, Content = Encoding.UTF8.GetBytes(text) };

    internal static byte[] Pack(IEnumerable<ArchiveEntry> files)
    {
        using var archive = new MemoryStream();
        ArchiveWriter.Write(archive, ArchiveFormat.TarXz, "osinfo-db-x", DateTimeOffset.UnixEpoch, ArchiveWriter.Arrange(files));
        return archive.ToArray();
    }
}
