namespace OsinfoDb.Files;

/// <summary>What a path leads to, links followed.</summary>
public enum FileType
{
    /// <summary>Nothing, or a link that leads nowhere.</summary>
    Missing,

    /// <summary>A file with content.</summary>
    Regular,

    /// <summary>A directory.</summary>
    Directory,

    /// <summary>The null device, which in place of a file hides an entry.</summary>
    NullDevice,

    /// <summary>Pipe, socket, other device: to open it could wait for ever.</summary>
    Special,
}
