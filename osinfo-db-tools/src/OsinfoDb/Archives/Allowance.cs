namespace OsinfoDb.Archives;

/// <summary>Counts what an archive unfolds to, and stops when that is more than it may.</summary>
internal sealed class Allowance(ArchiveLimits limits)
{
    private const int Mebibyte = 1024 * 1024;

    private long _length;
    private int _entries;

    internal ArchiveLimits Limits => limits;

    /// <param name="length">Bytes that were unfolded.</param>
    /// <param name="compressed">All compressed bytes so far.</param>
    internal void TakeBytes(long length, long compressed)
    {
        _length += length;
        if (_length > limits.MaxTotalLength)
        {
            throw new RefusedArchiveException($"the archive unfolds to more than {limits.MaxTotalLength / Mebibyte} MiB");
        }

        if (_length - limits.RatioFreeLength > compressed * limits.MaxRatio)
        {
            throw new RefusedArchiveException($"the archive unfolds to more than {limits.MaxRatio} times its size");
        }
    }

    internal void TakeEntry()
    {
        if (++_entries > limits.MaxEntries)
        {
            throw new RefusedArchiveException($"the archive has more than {limits.MaxEntries} entries");
        }
    }

    /// <summary>The length of a file as an archive states it, when it is allowed.</summary>
    internal int CheckFileLength(string name, long length) => length <= limits.MaxFileLength
        ? (int)length
        : throw EntryFault.Create(name, $"has {length} bytes, more than {limits.MaxFileLength / Mebibyte} MiB");
}
