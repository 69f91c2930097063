namespace Osinfo;

/// <summary>Questions asked of many entities at once. Everything else LINQ has already.</summary>
public static class EntityExtensions
{
    /// <summary>The different values that a parameter has over all the entities, in the order they are met.</summary>
    public static IReadOnlyList<string> UniqueValues(this IEnumerable<Entity> entities, string key)
    {
        ArgumentNullException.ThrowIfNull(entities);
        return [.. entities.SelectMany(entity => entity.GetValues(key)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The entities that a relationship of the given kind points at, each once, in the order they are met.</summary>
    public static IReadOnlyList<TProduct> RelationshipTargets<TProduct>(this IEnumerable<TProduct> products, ProductRelationship kind)
        where TProduct : Product
    {
        ArgumentNullException.ThrowIfNull(products);
        return [.. products.SelectMany(product => product.GetRelated(kind)).OfType<TProduct>().Distinct()];
    }
}
