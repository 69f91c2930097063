using System.IO.Compression;

namespace OsinfoDb.Archives.Zip;

/// <summary>Writes a zip archive.</summary>
internal static class ZipWriter
{
    // The types and rights of POSIX, in the upper half of the attributes.
    private const int FileAttributes = 0x81A4 << 16;
    private const int DirectoryAttributes = 0x41ED << 16;

    /// <summary>The times that zip knows.</summary>
    private static readonly DateTimeOffset FirstTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset LastTime = new(2107, 12, 31, 23, 59, 58, TimeSpan.Zero);

    internal static void Write(Stream output, string top, DateTimeOffset time, IReadOnlyList<ArchiveEntry> entries)
    {
        // Into a stream that cannot be seeked the base library writes other bytes.
        using var content = new MemoryStream();
        using (var archive = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            var utc = time.ToUniversalTime();
            var inRange = utc < FirstTime ? FirstTime : utc > LastTime ? LastTime : utc;
            WriteEntry(archive, top, inRange, new ArchiveEntry { Path = "", IsDirectory = true });
            foreach (var entry in entries)
            {
                WriteEntry(archive, top + "/", inRange, entry);
            }
        }

        content.Position = 0;
        content.CopyTo(output);
    }

    private static void WriteEntry(ZipArchive archive, string prefix, DateTimeOffset time, ArchiveEntry entry)
    {
        var stored = archive.CreateEntry(prefix + entry.Path + (entry.IsDirectory ? "/" : ""), CompressionLevel.SmallestSize);
        stored.LastWriteTime = time;
        stored.ExternalAttributes = entry.IsDirectory ? DirectoryAttributes : FileAttributes;
        if (!entry.IsDirectory)
        {
            using var stream = stored.Open();
            stream.Write(entry.Content.Span);
        }
    }
}
