namespace Osinfo;

/// <summary>
/// A <see cref="Filter"/> for operating systems and platforms that can also ask for relations and for support on a day. All conditions
/// have to hold; anything but a product does not pass.
/// </summary>
public sealed class ProductFilter : Filter
{
    private readonly List<(ProductRelationship Kind, Product Target)> _relations = [];

    /// <summary>
    /// The day on which it has to be supported (<see cref="Product.IsSupportedOn(DateOnly)"/>); null when that does not matter.
    /// </summary>
    public DateOnly? SupportedOn { get; set; }

    /// <summary>The products asked for under a kind of relationship, the newest first; empty when there are none.</summary>
    public IReadOnlyList<Product> GetRelated(ProductRelationship kind) =>
        [.. _relations.Where(relation => relation.Kind == kind).Select(relation => relation.Target).Reverse()];

    /// <summary>Asks for a direct relationship to a product, besides those already asked for. Products are compared by id.</summary>
    public void Add(ProductRelationship kind, Product target)
    {
        ArgumentNullException.ThrowIfNull(target);
        if (!_relations.Exists(relation => relation.Kind == kind && relation.Target.Id == target.Id))
        {
            _relations.Add((kind, target));
        }
    }

    /// <summary>Drops the conditions on one kind of relationship.</summary>
    public void Clear(ProductRelationship kind) => _relations.RemoveAll(relation => relation.Kind == kind);

    /// <summary>Drops the conditions on all relationships; those on parameters and the day stay.</summary>
    public void ClearRelated() => _relations.Clear();

    /// <inheritdoc/>
    public override bool Matches(Entity entity) =>
        base.Matches(entity)
        && entity is Product product
        && (SupportedOn is not { } day || product.IsSupportedOn(day))
        && _relations.TrueForAll(relation => product.GetRelated(relation.Kind).Any(target => target.Id == relation.Target.Id));
}
