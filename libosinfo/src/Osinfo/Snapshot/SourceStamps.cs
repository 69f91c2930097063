using Osinfo.Loading;

namespace Osinfo.Snapshot;

/// <summary>The times of a tree; the form in which <see cref="TreeStamps"/> are written.</summary>
internal sealed class SourceStamps
{
    private readonly List<string> _paths;

    /// <param name="root">The directory.</param>
    /// <param name="directories">The directories below it, itself first, and</param>
    /// <param name="files">the files, as <see cref="DirectoryScan"/> found them.</param>
    internal SourceStamps(string root, List<string> directories, List<DatabaseFile> files)
        : this(root, directories, files.ConvertAll(file => file.RelativePath!))
    {
    }

    private SourceStamps(string root, IEnumerable<string> directories, List<string> paths)
    {
        _paths = paths;
        Directories = [.. directories.Select(path => (path, Stamp(root + path)))];
        Files = paths.ConvertAll(path => Stamp(root + path));
    }

    /// <summary>The root, whose path is empty, comes first.</summary>
    internal IReadOnlyList<(string Path, FileStamp Stamp)> Directories { get; }

    internal IReadOnlyList<FileStamp> Files { get; }

    internal long Latest => Directories.Select(directory => directory.Stamp).Concat(Files).Max(stamp => stamp.Latest);

    /// <summary>
    /// Takes them anew, where the tree is now, of the same files and directories: whether there are others the times of directories tell.
    /// </summary>
    /// <exception cref="IOException">One of them has disappeared.</exception>
    internal SourceStamps TakeAgain(string root) => new(root, Directories.Select(directory => directory.Path), _paths);

    /// <summary>
    /// Whether nothing has changed. A move changes the root itself, so of a tree that was moved only that does not count: when the content of
    /// the root was changed does.
    /// </summary>
    internal bool AreSameAs(SourceStamps earlier, bool isMoved) =>
        Files.SequenceEqual(earlier.Files)
        && Directories.Skip(1).SequenceEqual(earlier.Directories.Skip(1))
        && (isMoved
            ? Directories[0].Stamp.Modified == earlier.Directories[0].Stamp.Modified
            : Directories[0] == earlier.Directories[0]);

    private static FileStamp Stamp(string path) => FileStamp.Of(path) ?? throw new IOException($"{path} has disappeared");
}
