using Osinfo.Loading;

namespace Osinfo.Snapshot;

/// <summary>The times of a tree; the form in which <see cref="TreeStamps"/> are written.</summary>
internal sealed class SourceStamps
{
    private readonly List<string> _paths;

    private SourceStamps(string root)
    {
        var directories = new List<string>();
        _paths = [.. DirectoryScan.Run(root, directories, static _ => { }).Select(file => file.RelativePath!)];
        Directories = [.. directories.Select(path => (path, Stamp(root + path)))];
        Files = [.. _paths.Select(path => Stamp(root + path))];
    }

    internal IReadOnlyList<(string Path, FileStamp Stamp)> Directories { get; }

    internal IReadOnlyList<FileStamp> Files { get; }

    internal long Latest => Directories.Select(directory => directory.Stamp).Concat(Files).Max(stamp => stamp.Latest);

    internal static SourceStamps Take(string root) => new(root);

    internal bool Equals(SourceStamps other) =>
        Directories.SequenceEqual(other.Directories) && Files.SequenceEqual(other.Files) && _paths.SequenceEqual(other._paths);

    internal bool Covers(CompiledSource source) => _paths.SequenceEqual(source.Files.Select(file => file.RelativePath!));

    private static FileStamp Stamp(string path) => FileStamp.Of(path) ?? throw new IOException($"{path} has disappeared");
}
