using OsinfoDb.Archives.Tar;
using OsinfoDb.Archives.Xz;
using OsinfoDb.Archives.Zip;
using OsinfoDb.Archives.Zstd;

namespace OsinfoDb.Archives;

/// <summary>
/// Reads an archive of the database: tar, plain or compressed with xz, gzip or zstd, or zip. Everything about it is taken for hostile, and
/// nothing is written.
/// </summary>
public static class ArchiveReader
{
    private const int LongestMark = 6;

    /// <summary>
    /// The files and directories in the order of the archive. Only when they were enumerated to the end was the whole archive read and
    /// found good.
    /// </summary>
    /// <param name="archive">The bytes; read from start to end, it need not be seekable, and stays open.</param>
    /// <param name="limits">How large it may be.</param>
    /// <exception cref="InvalidDataException">It is no archive, or a damaged one.</exception>
    /// <exception cref="RefusedArchiveException">It holds what must not be let in.</exception>
    /// <exception cref="IOException">It cannot be read, or the library that decompresses it is missing.</exception>
    public static IEnumerable<ArchiveEntry> Read(Stream archive, ArchiveLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(archive);
        return ReadChecked(archive, new Allowance(limits ?? new ArchiveLimits()));
    }

    private static IEnumerable<ArchiveEntry> ReadChecked(Stream archive, Allowance allowance)
    {
        var checker = new EntryChecker();
        var isEmpty = true;
        foreach (var entry in ReadContainer(archive, allowance))
        {
            isEmpty = false;
            if (checker.Check(entry) is { } good)
            {
                yield return good;
            }
        }

        if (isEmpty)
        {
            throw new InvalidDataException("the archive has no entries");
        }
    }

    private static IEnumerable<ContainerEntry> ReadContainer(Stream archive, Allowance allowance)
    {
        var start = new byte[LongestMark];
        var length = archive.ReadAtLeast(start, LongestMark, throwOnEndOfStream: false);
        if (length == 0)
        {
            throw new InvalidDataException("the archive is empty");
        }

        var source = new CompressedStream(new ResumedStream(start.AsMemory(0, length), archive));
        return start switch
        {
            [0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0] => ReadTar(new XzDecodeStream(source), source, allowance),
            [0x1F, 0x8B, ..] => ReadTar(new GzipDecodeStream(source), source, allowance),
            [(byte)'P', (byte)'K', 3, 4, ..] => ZipReader.Read(source, allowance),
            [0x28, 0xB5, 0x2F, 0xFD, ..] => ReadTar(new ZstdDecodeStream(source), source, allowance),
            [(byte)'B', (byte)'Z', (byte)'h', ..] => throw Unsupported("bzip2"),
            [0x5D, 0, 0, ..] => throw Unsupported("lzma"),
            _ => ReadTar(source, source, allowance),
        };
    }

    private static IEnumerable<ContainerEntry> ReadTar(Stream decoder, CompressedStream source, Allowance allowance)
    {
        using var unfolded = new UnfoldedStream(decoder, source, allowance);
        foreach (var entry in new TarReader(unfolded, allowance).Read())
        {
            yield return entry;
        }
    }

    private static InvalidDataException Unsupported(string compression) =>
        new($"the archive is compressed with {compression}, expected tar with xz, gzip, zstd or nothing, or zip");
}
