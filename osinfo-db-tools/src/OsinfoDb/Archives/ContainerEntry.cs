namespace OsinfoDb.Archives;

/// <summary>A file or directory as a container holds it: its name is still to be checked.</summary>
/// <param name="Name">The name as it stands there; without the slash at the end of a directory.</param>
/// <param name="IsDirectory">Whether this is a directory.</param>
/// <param name="Content">The bytes of a file.</param>
internal sealed record ContainerEntry(string Name, bool IsDirectory, ReadOnlyMemory<byte> Content);
