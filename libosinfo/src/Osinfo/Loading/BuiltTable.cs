namespace Osinfo.Loading;

/// <summary>The entities of one kind that were built.</summary>
/// <param name="createMissing">Makes what stands for an id that is referred to but not defined.</param>
/// <param name="reportMissing">Told such an id, once.</param>
internal sealed class BuiltTable<TEntity>(Func<string, TEntity> createMissing, Action<string> reportMissing) : ReferenceTable<TEntity>
    where TEntity : Entity
{
    private readonly OrderedDictionary<string, TEntity> _entities = new(StringComparer.Ordinal);

    internal override IReadOnlyList<TEntity> Entities => [.. _entities.Values];

    internal void Add(TEntity entity) => _entities[entity.Id] = entity;

    internal override TEntity Resolve(string id)
    {
        if (!_entities.TryGetValue(id, out var entity))
        {
            entity = createMissing(id);
            _entities.Add(id, entity);
            reportMissing(id);
        }

        return entity;
    }
}
