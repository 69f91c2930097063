using System.Text;
using Osinfo.CommandLine;
using OsinfoDb.Archives;
using OsinfoDb.Files;

namespace OsinfoDb.Tools.Export;

/// <summary>Reads the directory of a database: what has its place in one; the rest is told and left out.</summary>
/// <param name="directory">The directory of the database.</param>
/// <param name="reportLeftOut">Told the path of what is left out, and why.</param>
/// <param name="cancellationToken">Ends it early.</param>
internal sealed class SourceTree(string directory, Action<string, string> reportLeftOut, CancellationToken cancellationToken)
{
    private static readonly int MaxFileLength = new ArchiveLimits().MaxFileLength;

    private readonly List<ArchiveEntry> _files = [];

    /// <summary>The files of entities and the grammar; <c>VERSION</c>, <c>LICENSE</c> and the compiled form are not among them.</summary>
    internal IReadOnlyList<ArchiveEntry> Read()
    {
        if (FileTypes.Of(directory) is not FileType.Directory and var type)
        {
            throw Unreadable(directory, type == FileType.Missing ? "there is no such directory" : "this is no directory");
        }

        Walk("");
        return _files;
    }

    /// <summary>What the file <c>VERSION</c> says; null when there is none.</summary>
    internal string? ReadVersion()
    {
        var path = Path.Join(directory, DatabaseLayout.VersionFile);
        return FileTypes.Of(path) == FileType.Regular ? Encoding.UTF8.GetString(ReadFile(path).Span).Trim() : null;
    }

    /// <summary>Reads a file that the user named.</summary>
    internal static ReadOnlyMemory<byte> ReadFile(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            if (stream.Length > MaxFileLength)
            {
                throw Unreadable(path, $"has {stream.Length} bytes, an archive takes {MaxFileLength} at most");
            }

            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            return content;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(path, Cause(e));
        }
    }

    private void Walk(string folder)
    {
        foreach (var name in ListNames(folder))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var path = folder.Length == 0 ? name : folder + "/" + name;
            var fullPath = Path.Join(directory, path);
            var type = FileTypes.Of(fullPath);
            if (path is DatabaseLayout.VersionFile or DatabaseLayout.LicenseFile || DatabaseLayout.IsOfImport(path))
            {
                continue;
            }

            if (FindFault(path, type == FileType.Directory) is { } fault)
            {
                reportLeftOut(path, fault);
            }
            else if (type == FileType.Directory)
            {
                Walk(path);
            }
            else
            {
                _files.Add(new ArchiveEntry { Path = path, Content = ReadEntry(fullPath, type) });
            }
        }
    }

    private string[] ListNames(string folder)
    {
        try
        {
            return [.. Directory.EnumerateFileSystemEntries(Path.Join(directory, folder))
                .Select(path => Path.GetFileName(path))
                .Order(StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(Path.Join(directory, folder), Cause(e));
        }
    }

    private static string? FindFault(string path, bool isDirectory) =>
        DatabaseLayout.FindFault(path, isDirectory)
        ?? (path.EndsWith(".ids", StringComparison.Ordinal)
            ? "is a list of hardware ids, which is no part of the database any more"
            : null);

    private static ReadOnlyMemory<byte> ReadEntry(string path, FileType type) => type switch
    {
        FileType.Regular => ReadFile(path),
        FileType.NullDevice => default,
        FileType.Missing => throw Unreadable(path, "the link leads nowhere"),
        _ => throw Unreadable(path, "this is a pipe, a socket or a device"),
    };

    private static string Cause(Exception e) => e switch
    {
        FileNotFoundException or DirectoryNotFoundException => "there is no such file",
        UnauthorizedAccessException => "permission denied",
        _ => e.Message,
    };

    private static ToolException Unreadable(string path, string cause) => new(ExitCode.Unreadable, $"{path}: {cause}");
}
