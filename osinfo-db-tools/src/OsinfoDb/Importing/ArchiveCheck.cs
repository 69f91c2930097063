using System.Collections.Concurrent;
using System.Xml;
using OsinfoDb.Archives;

namespace OsinfoDb.Importing;

/// <summary>
/// Checks the files of an archive against the grammar that comes with them: those that are compiled while the library reads them, so that
/// they are parsed once, all others at the end.
/// </summary>
internal sealed class ArchiveCheck
{
    private readonly List<ArchiveEntry> _files;
    private readonly Dictionary<string, ArchiveEntry> _staged;
    private readonly GrammarCheck _check;
    private readonly CancellationToken _cancellationToken;
    private readonly ConcurrentDictionary<string, string?> _faults = new(StringComparer.Ordinal);

    /// <param name="database">The archive.</param>
    /// <param name="check">Checks a file.</param>
    /// <param name="isStaged">Whether the file with that path is in the new directory as the archive has it.</param>
    /// <param name="cancellationToken">Gives it up between two files.</param>
    internal ArchiveCheck(NewDatabase database, GrammarCheck check, Predicate<string> isStaged, CancellationToken cancellationToken)
    {
        _files = [.. database.Files.Where(file => file.Path.EndsWith(".xml", StringComparison.Ordinal) && file.Content.Length > 0)];
        _staged = _files.Where(file => isStaged(file.Path)).ToDictionary(file => file.Path, StringComparer.Ordinal);
        (_check, _cancellationToken) = (check, cancellationToken);
    }

    /// <summary>Opens a file of the new directory; null when the archive does not have it.</summary>
    internal XmlReader? Open(string path) => _staged.TryGetValue(path, out var file) ? Open(file) : null;

    /// <summary>The first fault in the order of the archive; null when every file is valid.</summary>
    internal string? FindFault()
    {
        foreach (var file in _files)
        {
            if (!_faults.TryGetValue(file.Path, out var fault))
            {
                ReadToEnd(file);
                fault = _faults[file.Path];
            }

            if (fault is not null)
            {
                return fault;
            }
        }

        return null;
    }

    private XmlReader Open(ArchiveEntry file)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        _faults[file.Path] = null;
        return _check(file.Path, file.Content, fault => _faults[file.Path] = fault);
    }

    private void ReadToEnd(ArchiveEntry file)
    {
        using var reader = Open(file);
        try
        {
            while (reader.Read())
            {
            }
        }
        catch (XmlException)
        {
            // It is told as a fault.
        }
    }
}
