using System.Text;
using Osinfo.CommandLine;
using OsinfoDb.Archives;

namespace OsinfoDb.Comparing;

/// <summary>The files of a database, out of an archive or a directory.</summary>
internal sealed class DatabaseContent
{
    private static readonly int MaxFileLength = new ArchiveLimits().MaxFileLength;

    private DatabaseContent(string source, IEnumerable<KeyValuePair<string, ReadOnlyMemory<byte>>> files)
    {
        Source = source;
        Files = new SortedDictionary<string, ReadOnlyMemory<byte>>(files.ToDictionary(), StringComparer.Ordinal);
        if (!Files.Keys.Any(path => path.Contains('/', StringComparison.Ordinal)))
        {
            throw new ToolException(ExitCode.Unreadable, $"{source}: this is no database, it has no entities and no schema");
        }

        Version = Files.TryGetValue(DatabaseLayout.VersionFile, out var version) ? Encoding.UTF8.GetString(version.Span).Trim() : null;
    }

    /// <summary>Where it was read from.</summary>
    internal string Source { get; }

    /// <summary>Null when it does not say.</summary>
    internal string? Version { get; }

    /// <summary>By their paths, in ordinal order.</summary>
    internal IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Files { get; }

    internal static DatabaseContent Read(string source)
    {
        try
        {
            return Directory.Exists(source) ? ReadDirectory(source) : ReadArchive(source);
        }
        catch (InvalidDataException e)
        {
            throw new ToolException(ExitCode.Unreadable, $"{source}: {e.Message}");
        }
        catch (RefusedArchiveException e)
        {
            throw new ToolException(ExitCode.Refused, $"{source}: refused: {e.Message}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ToolException(ExitCode.Unreadable, $"{source}: {Cause(e)}");
        }
    }

    private static DatabaseContent ReadArchive(string path)
    {
        using var archive = File.OpenRead(path);
        return new DatabaseContent(path, ArchiveReader.Read(archive)
            .Where(entry => !entry.IsDirectory)
            .Select(entry => KeyValuePair.Create(entry.Path, entry.Content)));
    }

    /// <summary>What has no place in a database is no part of it: the list an import leaves, the notes of an author.</summary>
    private static DatabaseContent ReadDirectory(string directory) => new(directory, Directory
        .EnumerateFiles(directory, "*", SearchOption.AllDirectories)
        .Select(path => (Path: Path.GetRelativePath(directory, path).Replace(Path.DirectorySeparatorChar, '/'), FullPath: path))
        .Where(file => DatabaseLayout.FindFault(file.Path, isDirectory: false) is null)
        .Select(file => KeyValuePair.Create(file.Path, ReadFile(file.FullPath))));

    private static ReadOnlyMemory<byte> ReadFile(string path)
    {
        using var stream = File.OpenRead(path);
        if (!stream.CanSeek)
        {
            return default;
        }

        if (stream.Length > MaxFileLength)
        {
            throw new InvalidDataException($"'{path}' has {stream.Length} bytes, expected {MaxFileLength} at most");
        }

        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }

    private static string Cause(Exception e) => e switch
    {
        FileNotFoundException or DirectoryNotFoundException => "there is no such file or directory",
        UnauthorizedAccessException => "permission denied",
        _ => e.Message,
    };
}
