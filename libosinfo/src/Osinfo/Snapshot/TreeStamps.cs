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

    /// <summary>Fewer are asked for before another thread is there.</summary>
    private const int ManyFiles = 4096;

    private const int MaxParts = 4;

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
        if (!AreDirectoriesTrue(root))
        {
            return false;
        }

        if (_files.Count < ManyFiles)
        {
            return AreFilesTrue(root, 0, _files.Count);
        }

        var parts = Math.Min(MaxParts, Environment.ProcessorCount);
        return Parallel.For(0, parts, (i, state) =>
        {
            if (!AreFilesTrue(root, (int)((long)_files.Count * i / parts), (int)((long)_files.Count * (i + 1) / parts)))
            {
                state.Stop();
            }
        }).IsCompleted;
    }

    private bool AreDirectoriesTrue(string root)
    {
        var path = new SystemPath(root);
        for (var i = 0; i < _directoryCount; i++)
        {
            var start = sizeof(uint) + (long)i * DirectoryLength;
            var stamp = new FileStamp(0, _section.Int64(start + sizeof(uint)), _section.Int64(start + sizeof(uint) + sizeof(long)));
            if (path.StampOf(_strings.Utf8((int)_section.UInt32(start))) != stamp)
            {
                return false;
            }
        }

        return true;
    }

    private bool AreFilesTrue(string root, int first, int end)
    {
        var path = new SystemPath(root);
        for (var i = first; i < end; i++)
        {
            var start = _fileStamps + (long)i * FileLength;
            var stamp = new FileStamp(
                _section.Int64(start), _section.Int64(start + sizeof(long)), _section.Int64(start + 2 * sizeof(long)));
            if (path.StampOf(_files.Path(i)) != stamp)
            {
                return false;
            }
        }

        return true;
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

    /// <summary>Paths below a directory as the system takes them, one after the other in one place.</summary>
    private sealed class SystemPath(string root)
    {
        private readonly int _rootLength = Encoding.UTF8.GetByteCount(root);
        private byte[] _path = Encoding.UTF8.GetBytes(root);

        internal FileStamp? StampOf(ReadOnlySpan<byte> relative)
        {
            if (!OperatingSystem.IsLinux())
            {
                return FileStamp.Of(root + Encoding.UTF8.GetString(relative));
            }

            if (_path.Length < _rootLength + relative.Length + 1)
            {
                Array.Resize(ref _path, 2 * (_rootLength + relative.Length + 1));
            }

            relative.CopyTo(_path.AsSpan(_rootLength));
            _path[_rootLength + relative.Length] = 0;
            return FileStamp.Of(_path);
        }
    }
}
