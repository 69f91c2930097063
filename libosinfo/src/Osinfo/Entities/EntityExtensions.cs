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

    /// <summary>
    /// The resources for a processor architecture: those of exactly that name, with what they do not say from those for
    /// <see cref="Resources.AllArchitectures"/>; only these when there are no others; null when there are neither.
    /// </summary>
    public static Resources? ForArchitecture(this IEnumerable<Resources> resources, string architecture)
    {
        ArgumentNullException.ThrowIfNull(resources);
        ArgumentNullException.ThrowIfNull(architecture);
        Resources? exact = null;
        Resources? general = null;
        foreach (var one in resources)
        {
            exact ??= one.Architecture == architecture ? one : null;
            general ??= one.Architecture == Resources.AllArchitectures ? one : null;
        }

        return exact is null || exact == general ? general : general is null ? exact : exact.FillFrom([general]);
    }
}
