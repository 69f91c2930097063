using System.Runtime.InteropServices;

namespace OsinfoDb.Files;

/// <summary>
/// Tells the type of a file without opening it. The base library does not tell pipes and devices from files; Linux does through
/// <c>statx</c>, whose layout is the same on every processor.
/// </summary>
public static partial class FileTypes
{
    private const int CurrentDirectory = -100;
    private const uint WantTypeAndInode = 0x101;
    private const int StructureLength = 256;
    private const int ModeOffset = 28;
    private const int InodeOffset = 32;
    private const int DeviceMajorOffset = 128;
    private const int DeviceMinorOffset = 132;
    private const int HomeDeviceOffset = 136;

    private const int TypeMask = 0xF000;
    private const int RegularFile = 0x8000;
    private const int DirectoryFile = 0x4000;
    private const int CharacterDevice = 0x2000;
    private const int NullMajor = 1;
    private const int NullMinor = 3;

    /// <summary>The type of what a path leads to, links followed.</summary>
    public static FileType Of(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            return File.Exists(path) ? FileType.Regular : Directory.Exists(path) ? FileType.Directory : FileType.Missing;
        }

        if (Status(path) is not { } status)
        {
            return FileType.Missing;
        }

        return (MemoryMarshal.Read<ushort>(status.AsSpan(ModeOffset)) & TypeMask) switch
        {
            RegularFile => FileType.Regular,
            DirectoryFile => FileType.Directory,
            CharacterDevice when MemoryMarshal.Read<uint>(status.AsSpan(DeviceMajorOffset)) == NullMajor
                && MemoryMarshal.Read<uint>(status.AsSpan(DeviceMinorOffset)) == NullMinor => FileType.NullDevice,
            _ => FileType.Special,
        };
    }

    /// <summary>What two names of one directory have in common, links followed; null when there is nothing.</summary>
    public static string? IdentityOf(string path) =>
        !OperatingSystem.IsLinux() ? Path.GetFullPath(path)
        : Status(path) is { } status ? Convert.ToHexString([.. status.AsSpan(InodeOffset, 8), .. status.AsSpan(HomeDeviceOffset, 8)])
        : null;

    private static byte[]? Status(string path)
    {
        var status = new byte[StructureLength];
        return statx(CurrentDirectory, path, 0, WantTypeAndInode, status) == 0 ? status : null;
    }

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int statx(int directory, string path, int flags, uint mask, byte[] status);
}
