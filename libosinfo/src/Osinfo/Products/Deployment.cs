namespace Osinfo;

/// <summary>What is best for one operating system on one platform.</summary>
public sealed class Deployment : Entity
{
    /// <summary>A deployment of an operating system on a platform.</summary>
    public Deployment(string id, Os os, Platform platform)
        : this(id, new ParameterTable(), os, platform)
    {
    }

    internal Deployment(string id, ParameterTable parameters, Os os, Platform platform)
        : base(id, parameters)
    {
        ArgumentNullException.ThrowIfNull(os);
        ArgumentNullException.ThrowIfNull(platform);
        Os = os;
        Platform = platform;
    }

    /// <summary>The operating system.</summary>
    public Os Os { get; }

    /// <summary>The platform.</summary>
    public Platform Platform { get; }

    /// <summary>The links to the devices to use, the preferred one first (the one declared last).</summary>
    public IReadOnlyList<DeviceLink> DeviceLinks { get; init; } = [];

    /// <summary>The devices to use, the preferred one first.</summary>
    public IReadOnlyList<Device> Devices => [.. DeviceLinks.Select(link => link.Device)];
}
