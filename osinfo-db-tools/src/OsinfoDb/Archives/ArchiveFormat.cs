namespace OsinfoDb.Archives;

/// <summary>A kind of archive that can be written.</summary>
public enum ArchiveFormat
{
    /// <summary>tar, compressed with xz: what all importers read.</summary>
    TarXz,

    /// <summary>tar, compressed with gzip.</summary>
    TarGz,

    /// <summary>tar, compressed with zstd.</summary>
    TarZst,

    /// <summary>zip.</summary>
    Zip,
}
