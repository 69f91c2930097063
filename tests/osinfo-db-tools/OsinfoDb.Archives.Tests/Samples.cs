using System.Text;

namespace OsinfoDb.Archives.Tests;

/// <summary>Databases and archives to try things on.</summary>
internal static class Samples
{
    internal const string Package = "osinfo-db-tools";
    internal const string PackagedDatabase = "/usr/share/osinfo";
    internal const string PackagedExport = "/usr/bin/osinfo-db-export";
    internal const string PackagedImport = "/usr/bin/osinfo-db-import";
    internal const string PackagedPath = "/usr/bin/osinfo-db-path";

    internal static DateTimeOffset Time { get; } = new(2026, 11, 21, 0, 0, 0, TimeSpan.Zero);

    /// <summary>A small archive of a few entities.</summary>
    internal static byte[] SmallArchive(ArchiveFormat format = ArchiveFormat.TarXz) => Pack(format,
    [
        File("VERSION", "20261121"),
        File("os/example.org/small-1.xml", "<libosinfo><os id='http://example.org/small/1'/></libosinfo>"),
        File("os/example.org/small-1.d/more.xml", "<libosinfo/>"),
        File("os/example.org/hidden-1.xml", ""),
        File("schema/osinfo.rng", "<grammar/>"),
    ]);

    internal static ArchiveEntry File(string path, string text) => new() { Path = path, Content = Encoding.UTF8.GetBytes(text) };

    internal static byte[] Pack(ArchiveFormat format, IEnumerable<ArchiveEntry> files)
    {
        using var archive = new MemoryStream();
        ArchiveWriter.Write(archive, format, "osinfo-db-20261121", Time, ArchiveWriter.Arrange(files));
        return archive.ToArray();
    }

    internal static IReadOnlyList<ArchiveEntry> Read(byte[] archive, ArchiveLimits? limits = null)
    {
        using var stream = new MemoryStream(archive);
        return [.. ArchiveReader.Read(stream, limits)];
    }

    /// <summary>The files of an archive as sorted lines, to compare with those of a directory.</summary>
    internal static IEnumerable<string> Listing(IEnumerable<ArchiveEntry> entries) => entries
        .Where(entry => !entry.IsDirectory)
        .Select(entry => Line(entry.Path, entry.Content.Span))
        .Order(StringComparer.Ordinal);

    internal static IEnumerable<string> Listing(string directory) => Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories)
        .Select(path => Line(Path.GetRelativePath(directory, path), System.IO.File.ReadAllBytes(path)))
        .Order(StringComparer.Ordinal);

    private static string Line(string path, ReadOnlySpan<byte> content) =>
        $"{path} {Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content))}";
}
