using OsinfoDb.Files;

namespace OsinfoDb.Tools.Validate;

/// <summary>Finds the files to check: below directories those whose name ends in <c>.xml</c>, links followed.</summary>
/// <param name="visit">Told every file and directory that is looked at; null when nobody wants to know.</param>
internal sealed class FileSearch(Action<string>? visit)
{
    // Links can lead back: every directory is read under one name only.
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
        Stack<(string Shown, string Real)> open = new([(top, RealPath(top, System.IO.Path.GetFullPath(top)))]);
        while (open.TryPop(out var directory))
        {
            if (!_directories.Add(directory.Real))
            {
                continue;
            }

            visit?.Invoke(directory.Shown);
            foreach (var name in ListNames(directory.Shown))
            {
                var path = Path.Join(directory.Shown, name);
                var type = FileTypes.Of(path);
                if (type == FileType.Directory)
                {
                    open.Push((path, RealPath(path, Path.Join(directory.Real, name))));
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

    private static string RealPath(string path, string otherwise)
    {
        try
        {
            return new DirectoryInfo(path).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? otherwise;
        }
        catch (IOException)
        {
            return otherwise;
        }
    }
}
