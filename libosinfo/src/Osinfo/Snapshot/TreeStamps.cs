using System.Text;

namespace Osinfo.Snapshot;

/// <summary>
/// How the tree was when it was compiled: the number of directories, for each its path and its two times; then, for each file of
/// <see cref="FileTable"/>, its length and two times. A directory's times change when a file is added, removed or renamed.
/// </summary>
internal sealed class TreeStamps
{
    private const int DirectoryLength = sizeof(uint) + 2 * sizeof(long);
    private const int FileLength = 3 * sizeof(long);

    private readonly Section _section;
    private readonly StringTable _strings;
    private readonly FileTable _files;
    private readonly int _directoryCount;
    private readonly long _fileStamps;

    internal TreeStamps(Section section, StringTable strings, FileTable files)
    {
        (_section, _strings, _files) = (section, strings, files);
        _directoryCount = section.Count(0, DirectoryLength);
        _fileStamps = sizeof(uint) + (long)_directoryCount * DirectoryLength;
        _ = section.Part(_fileStamps, (long)files.Count * FileLength);
    }

    /// <summary>Whether the tree below a directory is as it was: no file added, removed or changed.</summary>
    internal bool AreTrueOf(string root)
    {
        var path = new byte[Encoding.UTF8.GetByteCount(root) + 1];
        var length = Encoding.UTF8.GetBytes(root, path);
        for (var i = 0; i < _directoryCount; i++)
        {
            var start = sizeof(uint) + (long)i * DirectoryLength;
            var stamp = new FileStamp(0, _section.Int64(start + sizeof(uint)), _section.Int64(start + sizeof(uint) + sizeof(long)));
            if (StampOf(_strings.Utf8((int)_section.UInt32(start))) != stamp)
            {
                return false;
            }
        }

        for (var i = 0; i < _files.Count; i++)
        {
            var start = _fileStamps + (long)i * FileLength;
            var stamp = new FileStamp(
                _section.Int64(start), _section.Int64(start + sizeof(long)), _section.Int64(start + 2 * sizeof(long)));
            if (StampOf(_files.Path(i)) != stamp)
            {
                return false;
            }
        }

        return true;

        FileStamp? StampOf(ReadOnlySpan<byte> relative)
        {
            if (!OperatingSystem.IsLinux())
            {
                return FileStamp.Of(root + Encoding.UTF8.GetString(relative));
            }

            if (path.Length < length + relative.Length + 1)
            {
                Array.Resize(ref path, 2 * (length + relative.Length + 1));
            }

            relative.CopyTo(path.AsSpan(length));
            path[length + relative.Length] = 0;
            return FileStamp.Of(path);
        }
    }

    internal static void Write(
        BinaryWriter writer,
        IReadOnlyList<(string Path, FileStamp Stamp)> directories,
        IReadOnlyList<FileStamp> files,
        StringTableWriter strings)
    {
        writer.Write((uint)directories.Count);
        foreach (var (path, stamp) in directories)
        {
            writer.Write(strings.NumberOf(path));
            writer.Write(stamp.Modified);
            writer.Write(stamp.Changed);
        }

        foreach (var stamp in files)
        {
            writer.Write(stamp.Length);
            writer.Write(stamp.Modified);
            writer.Write(stamp.Changed);
        }
    }
}
