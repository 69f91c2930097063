namespace OsinfoDb.Archives;

/// <summary>How large an archive may be. A database has about 1,200 entries, 6 MiB, and compresses to one fortieth.</summary>
public sealed record ArchiveLimits
{
    /// <summary>Files and directories.</summary>
    public int MaxEntries { get; init; } = 20_000;

    /// <summary>Bytes in one file.</summary>
    public int MaxFileLength { get; init; } = 4 * 1024 * 1024;

    /// <summary>Bytes in the whole archive, not compressed.</summary>
    public long MaxTotalLength { get; init; } = 256 * 1024 * 1024;

    /// <summary>Bytes that one compressed byte may stand for, looked at beyond <see cref="RatioFreeLength"/>.</summary>
    public int MaxRatio { get; init; } = 250;

    /// <summary>An archive that is not compressed to more than this may have any ratio.</summary>
    public long RatioFreeLength { get; init; } = 8 * 1024 * 1024;
}
