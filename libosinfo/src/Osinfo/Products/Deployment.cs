namespace Osinfo;

/// <summary>What is best for one operating system on one platform.</summary>
public sealed class Deployment : Entity
{
    /// <summary>A deployment of an operating system on a platform.</summary>
    public Deployment(string id, Os os, Platform platform)
        : this(id, new ParameterTable(), os, platform)
    {
    }

    /// <summary>
    /// A deployment that begins with everything another one says, for an object initialiser to say what is different. The other stays as it is.
    /// </summary>
    public Deployment(Deployment other)
        : base(other)
    {
        Os = other.Os;
        Platform = other.Platform;
        DeviceLinks = other.DeviceLinks;
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
