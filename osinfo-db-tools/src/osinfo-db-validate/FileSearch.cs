using OsinfoDb.Files;

namespace OsinfoDb.Tools.Validate;

/// <summary>Finds the files to check: below directories those whose name ends in <c>.xml</c>, links followed.</summary>
/// <param name="visit">Told every file and directory that is looked at; null when nobody wants to know.</param>
/// <param name="cancellationToken">Ends it early.</param>
internal sealed class FileSearch(Action<string>? visit, CancellationToken cancellationToken)
{
    // Links can lead back: every directory is read under the first of its names.
    private readonly HashSet<string> _directories = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FileType> _found = new(StringComparer.Ordinal);

    /// <summary>What was found, with its type, sorted by path. What is neither file nor directory is an error whatever its name.</summary>
    internal IEnumerable<KeyValuePair<string, FileType>> Found => _found.OrderBy(file => file.Key, StringComparer.Ordinal);

    /// <summary>Takes a file that the user named, whatever its name ends in, or everything below a directory.</summary>
    internal void Add(string path)
    {
        var type = FileTypes.Of(path);
        if (type == FileType.Directory)
        {
            AddDirectory(path);
        }
        else
        {
            visit?.Invoke(path);
            _found[path] = type;
        }
    }

    private void AddDirectory(string top)
    {
        Stack<string> open = new([top]);
        while (open.TryPop(out var directory))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!_directories.Add(FileTypes.IdentityOf(directory) ?? directory))
            {
                continue;
            }

            visit?.Invoke(directory);
            foreach (var name in ListNames(directory))
            {
                var path = Path.Join(directory, name);
                var type = FileTypes.Of(path);
                if (type == FileType.Directory)
                {
                    open.Push(path);
                    continue;
                }

                visit?.Invoke(path);
                if (type != FileType.Regular || name.EndsWith(".xml", StringComparison.Ordinal))
                {
                    _found[path] = type;
                }
            }
        }
    }

    private string[] ListNames(string directory)
    {
        try
        {
            string[] names = [.. Directory.EnumerateFileSystemEntries(directory).Select(path => Path.GetFileName(path))];
            Array.Sort(names, StringComparer.Ordinal);
            return names;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _found[directory] = FileType.Directory;
            return [];
        }
    }
}
