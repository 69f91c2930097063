namespace Osinfo;

/// <summary>A product that relates to others of its own kind.</summary>
/// <typeparam name="TProduct"><see cref="Os"/> or <see cref="Platform"/>.</typeparam>
public abstract class Product<TProduct> : Product
    where TProduct : Product
{
    private IReadOnlyList<TProduct> _derivesFrom = [];
    private IReadOnlyList<TProduct> _upgrades = [];
    private IReadOnlyList<TProduct> _clones = [];

    private protected Product(string id)
        : base(id)
    {
    }

    private protected Product(Product<TProduct> other)
        : base(other) => (_derivesFrom, _upgrades, _clones) = (other._derivesFrom, other._upgrades, other._clones);

    private protected Product(string id, ParameterTable parameters)
        : base(id, parameters)
    {
    }

    /// <summary>What it is based on; the one declared last comes first.</summary>
    public IReadOnlyList<TProduct> DerivesFrom
    {
        get => _derivesFrom;
        init => _derivesFrom = value;
    }

    /// <summary>What it follows; the one declared last comes first.</summary>
    public IReadOnlyList<TProduct> Upgrades
    {
        get => _upgrades;
        init => _upgrades = value;
    }

    /// <summary>What it is a rebuild of; the one declared last comes first.</summary>
    public IReadOnlyList<TProduct> Clones
    {
        get => _clones;
        init => _clones = value;
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Product> GetRelated(ProductRelationship kind) => kind switch
    {
        ProductRelationship.DerivesFrom => DerivesFrom,
        ProductRelationship.Upgrades => Upgrades,
        _ => Clones,
    };

    /// <summary>Sets the relations of a loaded product: they may form circles, so that not every target exists at construction.</summary>
    internal void Relate(IReadOnlyList<TProduct> derivesFrom, IReadOnlyList<TProduct> upgrades, IReadOnlyList<TProduct> clones) =>
        (_derivesFrom, _upgrades, _clones) = (derivesFrom, upgrades, clones);
}
