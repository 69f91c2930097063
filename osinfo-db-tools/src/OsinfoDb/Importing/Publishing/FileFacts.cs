using System.Runtime.InteropServices;

namespace OsinfoDb.Importing.Publishing;

/// <summary>The kernel's <c>struct statx</c>, as far as it is needed here; the same on every architecture.</summary>
[StructLayout(LayoutKind.Explicit, Size = 256)]
internal struct FileFacts
{
    private const ulong MountRoot = 0x2000;

    [FieldOffset(8)]
    private readonly ulong _attributes;

    [FieldOffset(20)]
    internal readonly uint UserId;

    [FieldOffset(24)]
    internal readonly uint GroupId;

    [FieldOffset(32)]
    internal readonly ulong Inode;

    internal readonly bool IsMountPoint => (_attributes & MountRoot) != 0;
}
