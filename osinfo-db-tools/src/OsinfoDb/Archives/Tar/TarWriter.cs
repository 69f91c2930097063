namespace OsinfoDb.Archives.Tar;

/// <summary>
/// Writes a tar archive. Everything fits into plain headers, so there are no extended ones, which would only hold times. The writer of
/// the base library always adds them.
/// </summary>
internal static class TarWriter
{
    private const int EndMarkLength = 2 * TarHeader.BlockLength;

    /// <summary>What the length of an archive is a multiple of by convention.</summary>
    private const int RecordLength = 20 * TarHeader.BlockLength;

    internal static void Write(Stream output, string top, DateTimeOffset time, IReadOnlyList<ArchiveEntry> entries)
    {
        var seconds = time.ToUnixTimeSeconds();
        var length = WriteEntry(output, top, seconds, new ArchiveEntry { Path = "", IsDirectory = true });
        foreach (var entry in entries)
        {
            length += WriteEntry(output, top, seconds, entry);
        }

        WriteZeros(output, EndMarkLength + FillUp(length + EndMarkLength, RecordLength));
    }

    private static long WriteEntry(Stream output, string top, long seconds, ArchiveEntry entry)
    {
        var name = entry.Path.Length == 0 ? top : top + "/" + entry.Path;
        var header = entry.IsDirectory
            ? new TarHeader(name + "/", TarEntryType.Directory, 0)
            : new TarHeader(name, TarEntryType.File, entry.Content.Length);
        Span<byte> block = stackalloc byte[TarHeader.BlockLength];
        header.Write(block, seconds);
        output.Write(block);
        output.Write(entry.Content.Span);
        var padding = FillUp(entry.Content.Length, TarHeader.BlockLength);
        WriteZeros(output, padding);
        return TarHeader.BlockLength + entry.Content.Length + padding;
    }

    private static int FillUp(long length, int unit) => (int)((unit - (length % unit)) % unit);

    private static void WriteZeros(Stream output, int count) => output.Write(new byte[count]);
}
