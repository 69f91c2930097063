namespace Osinfo.Loading;

/// <summary>The entities of one kind by id.</summary>
internal abstract class ReferenceTable<TEntity>
    where TEntity : Entity
{
    internal abstract IReadOnlyList<TEntity> Entities { get; }

    /// <summary>The entity with that id; one that says so when it is not defined.</summary>
    internal abstract TEntity Resolve(string id);

    internal IReadOnlyList<TEntity> Resolve(IEnumerable<RawPart> references) =>
        [.. references.Select(reference => Resolve(reference.Id)).Distinct()];
}
