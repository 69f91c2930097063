using System.Runtime.InteropServices;

namespace Osinfo.Snapshot;

/// <summary>
/// By what a change of a file or directory is seen: its length, when its content and when anything about it was changed, in nanoseconds.
/// The system sets the last one itself, so a file that is given back its old time is seen, too. What is no file and no directory, such as
/// the null device, has zeros.
/// </summary>
internal readonly record struct FileStamp(long Length, long Modified, long Changed)
{
    private const int CurrentDirectory = -100;
    private const uint WantModeSizeAndTimes = 0x1 | 0x200 | 0x40 | 0x80;

    // struct statx of the kernel, the same on every architecture.
    private const int StructureLength = 256;
    private const int ModeOffset = 28;
    private const int SizeOffset = 40;
    private const int ChangedOffset = 96;
    private const int ModifiedOffset = 112;
    private const int TypeMask = 0xf000;
    private const int RegularFile = 0x8000;
    private const int Directory = 0x4000;
    private const long NanosecondsPerSecond = 1_000_000_000;

    internal long Latest => Math.Max(Modified, Changed);

    /// <summary>Links are followed; null when there is nothing, or nothing that can be asked.</summary>
    internal static FileStamp? Of(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            return OfAnySystem(path);
        }

        var bytes = new byte[System.Text.Encoding.UTF8.GetByteCount(path) + 1];
        System.Text.Encoding.UTF8.GetBytes(path, bytes);
        return Of(bytes);
    }

    /// <param name="path">The path as the system takes it: with a zero at its end.</param>
    internal static unsafe FileStamp? Of(ReadOnlySpan<byte> path)
    {
        var status = stackalloc byte[StructureLength];
        fixed (byte* name = path)
        {
            return statx(CurrentDirectory, name, 0, WantModeSizeAndTimes, status) == 0 ? Parse(new(status, StructureLength)) : null;
        }
    }

    /// <summary>For systems that tell less: without the time of the last change of anything.</summary>
    private static FileStamp? OfAnySystem(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? new FileStamp(file.Length, Nanoseconds(file.LastWriteTimeUtc), 0)
            : new DirectoryInfo(path) is { Exists: true } directory ? new FileStamp(0, Nanoseconds(directory.LastWriteTimeUtc), 0)
            : null;

        static long Nanoseconds(DateTime time) => (time - DateTime.UnixEpoch).Ticks * TimeSpan.NanosecondsPerTick;
    }

    private static FileStamp Parse(ReadOnlySpan<byte> status) => (MemoryMarshal.Read<ushort>(status[ModeOffset..]) & TypeMask) switch
    {
        RegularFile => new(MemoryMarshal.Read<long>(status[SizeOffset..]), Time(status[ModifiedOffset..]), Time(status[ChangedOffset..])),
        Directory => new(0, Time(status[ModifiedOffset..]), Time(status[ChangedOffset..])),
        _ => default,
    };

    private static long Time(ReadOnlySpan<byte> time) =>
        MemoryMarshal.Read<long>(time) * NanosecondsPerSecond + MemoryMarshal.Read<uint>(time[sizeof(long)..]);

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern unsafe int statx(int directory, byte* path, int flags, uint mask, byte* status);
}
