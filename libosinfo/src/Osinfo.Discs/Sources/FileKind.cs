namespace Osinfo.Discs.Sources;

internal enum FileKind
{
    Regular,
    Directory,
    BlockDevice,

    /// <summary>Pipe, socket, character device.</summary>
    Other,
}
