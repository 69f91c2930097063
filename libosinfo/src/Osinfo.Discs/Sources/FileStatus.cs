using System.Globalization;
using System.Runtime.InteropServices;

namespace Osinfo.Discs.Sources;

/// <summary>
/// What kind of file a path names, asked without opening it. The base library does not tell pipes and devices from files;
/// Linux does through <c>statx</c>, whose layout is the same on every processor.
/// </summary>
internal readonly record struct FileStatus(FileKind Kind, uint DeviceMajor, uint DeviceMinor)
{
    private const int CurrentDirectory = -100;
    private const uint WantType = 1;
    private const int StructureLength = 256;
    private const int ModeOffset = 28;
    private const int DeviceMajorOffset = 128;
    private const int DeviceMinorOffset = 132;

    private const int TypeMask = 0xF000;
    private const int RegularFile = 0x8000;
    private const int BlockDevice = 0x6000;
    private const int Directory = 0x4000;

    // Unit of /sys/dev/block/*/size, whatever the device's own block size.
    private const int SysfsSectorLength = 512;

    /// <summary>The status of a file, symbolic links followed; null when it cannot be told (no such file, another system).</summary>
    public static FileStatus? Of(string path)
    {
        if (!OperatingSystem.IsLinux() || path.Contains('\0', StringComparison.Ordinal))
        {
            return null;
        }

        var name = Marshal.StringToCoTaskMemUTF8(path);
        try
        {
            var status = new byte[StructureLength];
            return statx(CurrentDirectory, name, 0, WantType, status) == 0 ? Parse(status) : null;
        }
        catch (Exception e) when (e is EntryPointNotFoundException or DllNotFoundException)
        {
            return null;
        }
        finally
        {
            Marshal.FreeCoTaskMem(name);
        }
    }

    /// <summary>The size of a block device in bytes; null when the kernel does not show it.</summary>
    public long? DeviceLength()
    {
        try
        {
            var text = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/sys/dev/block/{DeviceMajor}:{DeviceMinor}/size"));
            return long.TryParse(text, CultureInfo.InvariantCulture, out var sectors) && sectors is >= 0 and < long.MaxValue / SysfsSectorLength
                ? sectors * SysfsSectorLength
                : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static FileStatus Parse(ReadOnlySpan<byte> status)
    {
        var kind = (MemoryMarshal.Read<ushort>(status[ModeOffset..]) & TypeMask) switch
        {
            RegularFile => FileKind.Regular,
            Directory => FileKind.Directory,
            BlockDevice => FileKind.BlockDevice,
            _ => FileKind.Other,
        };
        return new(kind, MemoryMarshal.Read<uint>(status[DeviceMajorOffset..]), MemoryMarshal.Read<uint>(status[DeviceMinorOffset..]));
    }

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int statx(int directory, nint path, int flags, uint mask, byte[] status);
}
