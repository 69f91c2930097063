namespace Osinfo.Loading;

/// <summary>The files of several locations, each key with its master and fragments, after the override rules.</summary>
internal sealed class FileSet
{
    private readonly OrderedDictionary<string, List<DatabaseFile>> _files = new(StringComparer.Ordinal);

    /// <summary>In the order of the keys' first appearance: a master, then its fragments.</summary>
    internal IEnumerable<DatabaseFile> Files => _files.Values.SelectMany(files => files);

    /// <summary>
    /// Lays a location over those before it. A key it has a master for, even an empty one, is replaced with all its fragments; a key it
    /// has only fragments for is added to.
    /// </summary>
    internal void Overlay(IEnumerable<DatabaseFile> location)
    {
        foreach (var group in location.GroupBy(file => file.Key, StringComparer.Ordinal))
        {
            var files = group.OrderBy(file => file.IsFragment).ToList();
            if (files[0].IsFragment && _files.TryGetValue(group.Key, out var known))
            {
                known.AddRange(files);
            }
            else
            {
                _files[group.Key] = files;
            }
        }
    }
}
