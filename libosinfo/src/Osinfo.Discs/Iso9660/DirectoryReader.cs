namespace Osinfo.Discs.Iso9660;

/// <summary>Looks for one name in a directory's extent (ECMA-119 6.8).</summary>
internal sealed class DirectoryReader(DiscSource source, int logicalBlockSize)
{
    // A directory of a real disc takes some KiB; the image may claim 4 GiB.
    private const uint LengthLimit = 4 * 1024 * 1024;
    private const int PieceLength = 32 * Sector.Length;

    /// <summary>Finds an entry; null when there is none, or no readable directory.</summary>
    public async ValueTask<DirectoryRecord?> FindAsync(
        DirectoryRecord directory, string name, bool isDirectory, CancellationToken cancellationToken)
    {
        var start = ((long)directory.Extent + directory.ExtendedAttributeBlocks) * logicalBlockSize;
        var length = (int)Math.Min(directory.DataLength, LengthLimit);
        var piece = new byte[Math.Min(length, PieceLength)];
        for (var position = 0; position < length; position += piece.Length)
        {
            var wanted = Math.Min(piece.Length, length - position);
            var count = await source.ReadAsync(start + position, piece.AsMemory(0, wanted), cancellationToken).ConfigureAwait(false);
            if (FindIn(piece.AsSpan(0, count), name, isDirectory) is { } found)
            {
                return found;
            }

            if (count < wanted)
            {
                return null;
            }
        }

        return null;
    }

    // A record never crosses the end of a sector (ECMA-119 6.8.1.1): where no valid one begins, the rest of the sector is padding.
    private static DirectoryRecord? FindIn(ReadOnlySpan<byte> bytes, string name, bool isDirectory)
    {
        for (; !bytes.IsEmpty; bytes = bytes[Math.Min(Sector.Length, bytes.Length)..])
        {
            var sector = bytes[..Math.Min(Sector.Length, bytes.Length)];
            while (DirectoryRecord.Parse(sector) is { } record)
            {
                if (record.IsDirectory == isDirectory && record.IsNamed(name))
                {
                    return record;
                }

                sector = sector[record.Length..];
            }
        }

        return null;
    }
}
