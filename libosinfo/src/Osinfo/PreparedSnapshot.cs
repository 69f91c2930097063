using System.Xml;
using Osinfo.Loading;
using Osinfo.Snapshot;

namespace Osinfo;

/// <summary>
/// The compiled form of a database in a directory, to be put into it later: a program that makes a new database somewhere and moves it into its
/// place reads the files only once to know whether they can be loaded and to compile them. From <see cref="DatabaseSnapshot.Prepare(string)"/>.
/// </summary>
public sealed class PreparedSnapshot
{
    /// <summary>Of the rights that its directory gives.</summary>
    private const UnixFileMode MostRights =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(3);

    private readonly string _root;
    private readonly SourceStamps? _stamps;
    private SnapshotWriter? _writer;

    internal PreparedSnapshot(string directory, Func<string, XmlReader?> open)
    {
        _root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(directory));
        var source = Directory.Exists(_root) ? Read(open, out _stamps) : CompiledSource.Read(_root);
        Diagnostics = source.Diagnostics;
        _writer = source.HasErrors ? null : new SnapshotWriter(source);
    }

    /// <summary>What loading the database finds.</summary>
    public IReadOnlyList<LoadDiagnostic> Diagnostics { get; }

    /// <summary>Whether something cannot be read, so that there is nothing to write.</summary>
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity == LoadSeverity.Error);

    /// <summary>Writes it, in one step, into the directory that was read or to where that has been moved; once.</summary>
    /// <param name="directory">The directory of the database.</param>
    /// <exception cref="IOException">It cannot be written, or somebody has changed the database.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    /// <exception cref="InvalidOperationException">There are errors, or it was written already.</exception>
    public void WriteTo(string directory)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        if (_writer is not { } writer || _stamps is not { } before)
        {
            throw new InvalidOperationException("There is nothing to write.");
        }

        _writer = null;
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(directory));
        var path = Path.Join(root, DatabaseSnapshot.RelativePath);
        var temporary = path + ".new";
        using var output = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.Delete, bufferSize: 0);
        WaitForNewTime(output, temporary, Math.Max(before.Latest, FileStamp.Of(root)?.Latest ?? 0));
        var stamps = before.TakeAgain(root);
        if (!stamps.AreSameAs(before, isMoved: root != _root))
        {
            throw new IOException($"the database in {root} is being changed by another program");
        }

        output.SetLength(0);
        output.Write(writer.ToBytes(stamps));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(output.SafeFileHandle, File.GetUnixFileMode(Path.GetDirectoryName(path)!) & MostRights);
        }

        File.Move(temporary, path, overwrite: true);
    }

    private CompiledSource Read(Func<string, XmlReader?> open, out SourceStamps stamps)
    {
        var directories = new List<string>();
        var found = new List<LoadDiagnostic>();
        var files = DirectoryScan.Run(_root, directories, found.Add);
        stamps = new SourceStamps(_root, directories, files);
        return CompiledSource.Read(_root, files.ConvertAll(file => file with { OpenReader = () => open(file.RelativePath![1..]) }), found);
    }

    /// <summary>
    /// Clocks of file systems tick, some once in two seconds. A change within the tick in which the database was read would not be seen,
    /// so the compiled form is finished in a later one.
    /// </summary>
    private static void WaitForNewTime(FileStream output, string path, long latest)
    {
        for (var waited = TimeSpan.Zero; waited < MaxWait; waited += Pause)
        {
            output.WriteByte(0);
            if (FileStamp.Of(path) is { } stamp && stamp.Modified > latest)
            {
                return;
            }

            Thread.Sleep(Pause);
        }

        throw new IOException("files of the database have times in the future, so that changes of them could not be seen");
    }
}
