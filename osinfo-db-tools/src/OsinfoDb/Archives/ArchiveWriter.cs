using System.IO.Compression;
using OsinfoDb.Archives.Tar;
using OsinfoDb.Archives.Xz;
using OsinfoDb.Archives.Zip;
using OsinfoDb.Archives.Zstd;

namespace OsinfoDb.Archives;

/// <summary>Writes archives of the database: the same content gives the same bytes.</summary>
public static class ArchiveWriter
{
    /// <summary>
    /// What an archive of these files holds, in its order: ordinal by path, with every directory before what is in it, as the importer
    /// of the C tools needs it.
    /// </summary>
    public static IReadOnlyList<ArchiveEntry> Arrange(IEnumerable<ArchiveEntry> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var entries = files.ToDictionary(file => file.Path, StringComparer.Ordinal);
        foreach (var path in entries.Keys.ToList())
        {
            for (var end = path.LastIndexOf('/'); end > 0; end = path.LastIndexOf('/', end - 1))
            {
                entries.TryAdd(path[..end], new ArchiveEntry { Path = path[..end], IsDirectory = true });
            }
        }

        return [.. entries.Values.OrderBy(entry => entry.Path, StringComparer.Ordinal)];
    }

    /// <summary>Writes a whole archive.</summary>
    /// <param name="output">Where to; it stays open.</param>
    /// <param name="format">The kind of archive.</param>
    /// <param name="top">The name of the directory that holds everything.</param>
    /// <param name="time">When every entry was last changed; whole seconds count.</param>
    /// <param name="entries">What <see cref="Arrange"/> gave.</param>
    public static void Write(Stream output, ArchiveFormat format, string top, DateTimeOffset time, IReadOnlyList<ArchiveEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentException.ThrowIfNullOrEmpty(top);
        ArgumentNullException.ThrowIfNull(entries);
        switch (format)
        {
            case ArchiveFormat.TarXz:
                WriteTar(new XzEncodeStream(output), top, time, entries);
                break;
            case ArchiveFormat.TarGz:
                // The base library writes neither time nor name into the header.
                using (var encoder = new GZipStream(output, CompressionLevel.SmallestSize, leaveOpen: true))
                {
                    TarWriter.Write(encoder, top, time, entries);
                }

                break;
            case ArchiveFormat.TarZst:
                WriteTar(new ZstdEncodeStream(output), top, time, entries);
                break;
            case ArchiveFormat.Zip:
                ZipWriter.Write(output, top, time, entries);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(format), format, "unknown format");
        }
    }

    private static void WriteTar(EncodeStream encoder, string top, DateTimeOffset time, IReadOnlyList<ArchiveEntry> entries)
    {
        using (encoder)
        {
            TarWriter.Write(encoder, top, time, entries);
            encoder.Complete();
        }
    }
}
