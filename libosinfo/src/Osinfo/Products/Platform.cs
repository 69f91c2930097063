namespace Osinfo;

/// <summary>A hypervisor: one release of it.</summary>
public sealed class Platform : Product
{
    private IReadOnlyList<Platform> _derivesFrom = [];
    private IReadOnlyList<Platform> _upgrades = [];
    private IReadOnlyList<Platform> _clones = [];

    /// <summary>A platform with an id.</summary>
    public Platform(string id)
        : base(id)
    {
    }

    internal Platform(string id, ParameterTable parameters)
        : base(id, parameters)
    {
    }

    /// <summary>What it is based on; the one declared last comes first.</summary>
    public IReadOnlyList<Platform> DerivesFrom
    {
        get => _derivesFrom;
        init => _derivesFrom = value;
    }

    /// <summary>What it follows; the one declared last comes first.</summary>
    public IReadOnlyList<Platform> Upgrades
    {
        get => _upgrades;
        init => _upgrades = value;
    }

    /// <summary>What it is a rebuild of; the one declared last comes first.</summary>
    public IReadOnlyList<Platform> Clones
    {
        get => _clones;
        init => _clones = value;
    }

    /// <summary>The links to the devices it offers itself; the one declared last comes first.</summary>
    public IReadOnlyList<DeviceLink> DeviceLinks { get; init; } = [];

    /// <summary>The devices it offers itself; the one declared last comes first.</summary>
    public IReadOnlyList<Device> Devices => [.. DeviceLinks.Select(link => link.Device)];

    /// <summary>All devices it offers, those of the platforms it upgrades or derives from included, nearest first.</summary>
    public IReadOnlyList<Device> AllDevices =>
        [.. Ancestry.Walk(this, ProductRelationship.DerivesFrom, ProductRelationship.Upgrades)
            .SelectMany(platform => platform.Devices).Distinct()];

    /// <inheritdoc/>
    public override IReadOnlyList<Product> GetRelated(ProductRelationship kind) => kind switch
    {
        ProductRelationship.DerivesFrom => DerivesFrom,
        ProductRelationship.Upgrades => Upgrades,
        _ => Clones,
    };

    /// <summary>Sets the relations of a loaded platform: they may form circles, so that not every target exists at construction.</summary>
    internal void Relate(IReadOnlyList<Platform> derivesFrom, IReadOnlyList<Platform> upgrades, IReadOnlyList<Platform> clones) =>
        (_derivesFrom, _upgrades, _clones) = (derivesFrom, upgrades, clones);
}
