namespace Osinfo.Loading;

/// <summary>
/// The entities of one kind by id. An id that is referred to but not defined gets an entity that says so, and is reported once.
/// </summary>
internal sealed class ReferenceTable<TEntity>(string kind, Func<string, TEntity> createUndefined, Action<LoadDiagnostic> report)
    where TEntity : Entity
{
    private readonly OrderedDictionary<string, TEntity> _entities = new(StringComparer.Ordinal);

    internal IReadOnlyList<TEntity> Entities => [.. _entities.Values];

    internal void Add(TEntity entity) => _entities[entity.Id] = entity;

    internal TEntity Resolve(string id)
    {
        if (!_entities.TryGetValue(id, out var entity))
        {
            entity = createUndefined(id);
            _entities.Add(id, entity);
            report(new LoadDiagnostic(LoadSeverity.Warning, $"{kind} {id} is referred to but not defined"));
        }

        return entity;
    }

    internal IReadOnlyList<TEntity> Resolve(IEnumerable<RawPart> references) =>
        [.. references.Select(reference => Resolve(reference.Id)).Distinct()];
}
