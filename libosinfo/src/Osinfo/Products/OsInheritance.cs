namespace Osinfo;

// What a system has by itself and through the systems it derives from or clones.
public sealed partial class Os
{
    /// <summary>The links to devices the system itself declares, removals (<see cref="DeviceLink.IsSupported"/> false) included.</summary>
    public IReadOnlyList<DeviceLink> DeclaredDeviceLinks { get; init; } = [];

    /// <summary>The links to devices the system itself supports.</summary>
    public IReadOnlyList<DeviceLink> DeviceLinks => [.. DeclaredDeviceLinks.Where(link => link.IsSupported)];

    /// <summary>The devices the system itself supports.</summary>
    public IReadOnlyList<Device> Devices => [.. DeviceLinks.Select(link => link.Device)];

    /// <summary>
    /// The links to all devices it supports, inherited ones included. For each device the nearest link counts; when that one is a
    /// removal the device is not supported.
    /// </summary>
    public IReadOnlyList<DeviceLink> AllDeviceLinks =>
        [.. Ancestry.SelectMany(os => os.DeclaredDeviceLinks).DistinctBy(link => link.Id).Where(link => link.IsSupported)];

    /// <summary>All devices it supports, inherited ones included.</summary>
    public IReadOnlyList<Device> AllDevices => [.. AllDeviceLinks.Select(link => link.Device)];

    /// <summary>The firmware the system itself declares, unsupported ones included.</summary>
    public IReadOnlyList<Firmware> DeclaredFirmwares { get; init; } = [];

    /// <summary>
    /// The firmware it declares or inherits, unsupported ones included: for each architecture and type what is declared nearest.
    /// </summary>
    public IReadOnlyList<Firmware> AllFirmwares => NearestFirmwares(own => own);

    /// <summary>
    /// The firmware it boots with. A nearer declaration of the same architecture and type hides those further away.
    /// </summary>
    public IReadOnlyList<Firmware> Firmwares =>
        NearestFirmwares(own => own.Where(firmware => !own.Any(other => !other.IsSupported && other.Kind == firmware.Kind))
            .DistinctBy(firmware => firmware.Kind));

    /// <summary>What the system itself asks of a machine besides amounts and firmware, by architecture.</summary>
    public IReadOnlyList<Requirements> DeclaredRequirements { get; init; } = [];

    /// <summary>
    /// What it asks of a machine besides amounts and firmware, by architecture, own or inherited: for each architecture what is declared
    /// nearest counts, as a whole. Empty when the database does not say.
    /// </summary>
    public IReadOnlyList<Requirements> Requirements =>
        [.. Ancestry.SelectMany(os => os.DeclaredRequirements).DistinctBy(requirements => requirements.Architecture)];

    /// <summary>
    /// What it asks of a machine of that architecture: the nearest declaration for it or for every architecture; null when the database
    /// does not say.
    /// </summary>
    public Requirements? FindRequirements(string architecture) => Ancestry
        .Select(os => os.DeclaredRequirements.FirstOrDefault(own => own.Architecture == architecture)
            ?? os.DeclaredRequirements.FirstOrDefault(own => own.Architecture == Resources.AllArchitectures))
        .FirstOrDefault(found => found is not null);

    /// <summary>The least it runs with, by architecture; empty when the database does not say.</summary>
    public IReadOnlyList<Resources> MinimumResources => Inherit(os => os.DeclaredResources.Minimum);

    /// <summary>What the vendor recommends, by architecture; empty when the database does not say.</summary>
    public IReadOnlyList<Resources> RecommendedResources => Inherit(os => os.DeclaredResources.Recommended);

    /// <summary>The most it can use, by architecture; empty when the database does not say.</summary>
    public IReadOnlyList<Resources> MaximumResources => Inherit(os => os.DeclaredResources.Maximum);

    /// <summary>What an installation over the network needs, by architecture; empty when the database does not say.</summary>
    public IReadOnlyList<Resources> NetworkInstallResources => Inherit(os => os.DeclaredResources.NetworkInstall);

    /// <summary>The resources the system itself declares, without what it inherits.</summary>
    public ResourceLevels DeclaredResources { get; init; } = new();

    private IReadOnlyList<Firmware> NearestFirmwares(Func<IReadOnlyList<Firmware>, IEnumerable<Firmware>> choose)
    {
        var result = new List<Firmware>();
        var seen = new HashSet<(string?, string?)>();
        foreach (var own in Ancestry.Select(os => os.DeclaredFirmwares))
        {
            result.AddRange(choose(own).Where(firmware => !seen.Contains(firmware.Kind)));
            seen.UnionWith(own.Select(firmware => firmware.Kind));
        }

        return result;
    }

    /// <summary>
    /// Only its own entries make the list; those that inherit take what they do not say from the nearest ancestor that has exactly
    /// the same architecture and says it.
    /// </summary>
    private IReadOnlyList<Resources> Inherit(Func<Os, IReadOnlyList<Resources>> level) =>
        [.. level(this).Select(own => !own.IsInheriting
            ? own
            : own.FillFrom(Ancestry.Skip(1).SelectMany(level).Where(other => other.Architecture == own.Architecture)))];
}
