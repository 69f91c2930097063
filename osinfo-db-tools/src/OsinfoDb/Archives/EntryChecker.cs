namespace OsinfoDb.Archives;

/// <summary>Checks the entries of one archive, each by itself and against those before.</summary>
internal sealed class EntryChecker
{
    private readonly HashSet<string> _entries = new(StringComparer.Ordinal);

    /// <summary>How every part of the tree is written, so that none comes back in another case.</summary>
    private readonly Dictionary<string, string> _spellings = new(StringComparer.OrdinalIgnoreCase);
    private string? _top;

    /// <summary>The entry as one of a database; null for the top directory.</summary>
    internal ArchiveEntry? Check(ContainerEntry entry)
    {
        var slash = entry.Name.IndexOf('/', StringComparison.Ordinal);
        CheckTop(entry.Name, slash < 0 ? entry.Name : entry.Name[..slash]);
        if (!_entries.Add(entry.Name))
        {
            throw EntryFault.Create(entry.Name, "is there twice");
        }

        if (slash < 0)
        {
            return entry.IsDirectory ? null : throw EntryFault.Create(entry.Name, "lies outside the top directory");
        }

        var path = entry.Name[(slash + 1)..];
        if (DatabaseLayout.FindFault(path, entry.IsDirectory) is { } fault)
        {
            throw EntryFault.Create(entry.Name, fault);
        }

        CheckSpelling(entry.Name, path);
        return new ArchiveEntry { Path = path, IsDirectory = entry.IsDirectory, Content = entry.Content };
    }

    /// <summary>The name of the top directory is thrown away, so it may be any, but it has to be one name.</summary>
    private void CheckTop(string name, string top)
    {
        if (top is "" or "." or ".." || top.Any(char.IsControl))
        {
            throw EntryFault.Create(name, top.Length == 0 ? "has an absolute path" : "has no proper top directory");
        }

        _top ??= top;
        if (top != _top)
        {
            throw EntryFault.Create(name, $"lies outside the top directory '{EntryFault.Quote(_top)}'");
        }
    }

    private void CheckSpelling(string name, string path)
    {
        for (var end = path.Length; end > 0; end = path.LastIndexOf('/', end - 1))
        {
            var part = path[..end];
            if (!_spellings.TryAdd(part, part) && _spellings[part] != part)
            {
                throw EntryFault.Create(name, $"differs from '{EntryFault.Quote(_spellings[part])}' in the case of letters only");
            }
        }
    }
}
