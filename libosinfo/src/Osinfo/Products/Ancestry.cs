namespace Osinfo;

/// <summary>The walk that all inheritance follows.</summary>
internal static class Ancestry
{
    /// <summary>
    /// The product itself, then its relations depth first, kind by kind in the order given and the newest declaration first.
    /// Each product once: a shared ancestor is met where it is nearest, and a circle ends.
    /// </summary>
    internal static IEnumerable<TProduct> Walk<TProduct>(TProduct start, params ProductRelationship[] kinds)
        where TProduct : Product
    {
        var visited = new HashSet<Product>(ReferenceEqualityComparer.Instance);
        var pending = new Stack<TProduct>([start]);
        while (pending.TryPop(out var product))
        {
            if (!visited.Add(product))
            {
                continue;
            }

            yield return product;
            foreach (var relation in kinds.SelectMany(product.GetRelated).OfType<TProduct>().Reverse())
            {
                pending.Push(relation);
            }
        }
    }
}
