namespace OsinfoDb.Archives;

/// <summary>A file or directory of an archive of the database.</summary>
public sealed class ArchiveEntry
{
    /// <summary>The path below the top directory, its parts separated by slashes.</summary>
    public required string Path { get; init; }

    /// <summary>Whether this is a directory; it has no content then.</summary>
    public bool IsDirectory { get; init; }

    /// <summary>The bytes of the file.</summary>
    public ReadOnlyMemory<byte> Content { get; init; }
}
