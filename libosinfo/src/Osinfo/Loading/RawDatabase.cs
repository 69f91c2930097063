namespace Osinfo.Loading;

/// <summary>All entities of the files by kind and id, in the order of their files.</summary>
internal sealed class RawDatabase
{
    private readonly Dictionary<string, OrderedDictionary<string, RawEntity>> _kinds = new(StringComparer.Ordinal);
    private readonly HashSet<string> _hidden = new(StringComparer.Ordinal);

    internal static RawDatabase Read(
        IEnumerable<DatabaseFile> files, EntityFileReader reader, CancellationToken cancellationToken = default)
    {
        var database = new RawDatabase();
        foreach (var file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (file.IsEmpty && !file.IsFragment)
            {
                database._hidden.Add(file.Key);
            }

            foreach (var entity in reader.Read(file))
            {
                database.Add(entity);
            }
        }

        return database;
    }

    /// <summary>Whether an empty file stands in the place of a device, so that not even the lists of the host are to speak of it.</summary>
    internal bool IsHidden(string deviceId) =>
        _hidden.Count > 0 && _hidden.Contains("/" + DatabaseFile.ExpectedPath(EntityKinds.Device, deviceId));

    internal IReadOnlyDictionary<string, RawEntity> Entities(string kind) => Kind(kind);

    private void Add(RawEntity entity)
    {
        var entities = Kind(entity.Kind);
        if (entities.TryGetValue(entity.Id, out var known))
        {
            known.Append(entity);
        }
        else
        {
            entities.Add(entity.Id, entity);
        }
    }

    private OrderedDictionary<string, RawEntity> Kind(string kind)
    {
        if (!_kinds.TryGetValue(kind, out var entities))
        {
            _kinds[kind] = entities = new OrderedDictionary<string, RawEntity>(StringComparer.Ordinal);
        }

        return entities;
    }
}
