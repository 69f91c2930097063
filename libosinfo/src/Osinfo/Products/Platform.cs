namespace Osinfo;

/// <summary>A hypervisor: one release of it.</summary>
public sealed class Platform : Product<Platform>
{
    /// <summary>A platform with an id.</summary>
    public Platform(string id)
        : base(id)
    {
    }

    /// <summary>
    /// A platform that begins with everything another one says, for an object initialiser to say what is different. The other stays as it is.
    /// </summary>
    public Platform(Platform other)
        : base(other)
    {
        DeviceLinks = other.DeviceLinks;
    }

    internal Platform(string id, ParameterTable parameters)
        : base(id, parameters)
    {
    }

    /// <summary>The links to the devices it offers itself; the one declared last comes first.</summary>
    public IReadOnlyList<DeviceLink> DeviceLinks { get; init; } = [];

    /// <summary>The devices it offers itself; the one declared last comes first.</summary>
    public IReadOnlyList<Device> Devices => [.. DeviceLinks.Select(link => link.Device)];

    /// <summary>All devices it offers, those of the platforms it upgrades or derives from included, nearest first.</summary>
    public IReadOnlyList<Device> AllDevices =>
        [.. Ancestry.Walk(this, ProductRelationship.DerivesFrom, ProductRelationship.Upgrades)
            .SelectMany(platform => platform.Devices).Distinct()];
}
