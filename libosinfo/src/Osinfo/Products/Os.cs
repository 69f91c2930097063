namespace Osinfo;

/// <summary>An operating system: one release of it.</summary>
public sealed partial class Os : Product<Os>
{
    private IReadOnlyList<Os> _mayBe = [];

    /// <summary>An operating system with an id.</summary>
    public Os(string id)
        : base(id)
    {
    }

    /// <summary>
    /// An operating system that begins with everything another one says, for an object initialiser to say what is different. The other stays
    /// as it is, and so do the systems that refer to it; its media, trees and images are copied too.
    /// </summary>
    public Os(Os other)
        : base(other)
    {
        Variants = other.Variants;
        Media = other.Media;
        Trees = other.Trees;
        Images = other.Images;
        DeviceDrivers = other.DeviceDrivers;
        InstallScripts = other.InstallScripts;
        DeclaredDeviceLinks = other.DeclaredDeviceLinks;
        DeclaredFirmwares = other.DeclaredFirmwares;
        DeclaredResources = other.DeclaredResources;
        DeclaredRequirements = other.DeclaredRequirements;
        MayBe = other.MayBe;
    }

    internal Os(string id, ParameterTable parameters)
        : base(id, parameters)
    {
    }

    /// <summary>The family of the kernel, for example <c>linux</c>, <c>winnt</c>, <c>freebsd</c>.</summary>
    public string? Family
    {
        get => GetValue("family");
        init => SetValue("family", value);
    }

    /// <summary>The distribution, for example <c>debian</c>.</summary>
    public string? Distro
    {
        get => GetValue("distro");
        init => SetValue("distro", value);
    }

    /// <summary>How finished it is. <see cref="Entity.GetValue"/> tells whether the database says so.</summary>
    public ReleaseStatus ReleaseStatus
    {
        get => Nicks.ReleaseStatus.Parse(GetValue("release-status"), ReleaseStatus.Released);
        init => SetValue("release-status", Nicks.ReleaseStatus.Format(value));
    }

    /// <summary>
    /// The name of the kernel argument that carries the address of the install tree, own or inherited; null when there is none.
    /// </summary>
    public string? KernelUrlArgument
    {
        get => Inherited("kernel-url-argument");
        init => SetValue("kernel-url-argument", value);
    }

    /// <summary>The user that cloud images log in as, own or inherited; null when not known.</summary>
    public string? CloudImageUsername
    {
        get => Inherited("cloud-image-username");
        init => SetValue("cloud-image-username", value);
    }

    /// <summary>Whether it is updated for ever instead of being released.</summary>
    public bool IsRolling => ReleaseStatus == ReleaseStatus.Rolling;

    /// <summary>
    /// The releases that a medium found as this system may be, oldest first: the labels of their media do not tell them apart. Empty
    /// for a system that is a release itself. The C library does not know them.
    /// </summary>
    public IReadOnlyList<Os> MayBe
    {
        get => _mayBe;
        init => _mayBe = value;
    }

    /// <summary>Editions.</summary>
    public IReadOnlyList<OsVariant> Variants { get; init; } = [];

    /// <summary>Installation and live media.</summary>
    public IReadOnlyList<Media> Media
    {
        get;
        init => field = Own(value);
    }

    = [];

    /// <summary>Trees on a web server to install from.</summary>
    public IReadOnlyList<Tree> Trees
    {
        get;
        init => field = Own(value);
    }

    = [];

    /// <summary>Images of installed systems, such as cloud images.</summary>
    public IReadOnlyList<Image> Images
    {
        get;
        init => field = Own(value);
    }

    = [];

    /// <summary>Drivers that do not come with the system.</summary>
    public IReadOnlyList<DeviceDriver> DeviceDrivers { get; init; } = [];

    /// <summary>The drivers that share the highest priority.</summary>
    public IReadOnlyList<DeviceDriver> PrioritizedDeviceDrivers
    {
        get
        {
            var highest = DeviceDrivers.Select(driver => driver.Priority).DefaultIfEmpty().Max();
            return [.. DeviceDrivers.Where(driver => driver.Priority == highest)];
        }
    }

    /// <summary>Scripts for an unattended installation that fit every media and tree.</summary>
    public IReadOnlyList<InstallScript> InstallScripts { get; init; } = [];

    /// <summary>The script of its own for a profile such as <c>jeos</c>, null when there is none.</summary>
    public InstallScript? FindInstallScript(string profile) =>
        InstallScripts.FirstOrDefault(script => script.Profile == profile);

    /// <summary>Like the relations, they do not all exist when a loaded system is made.</summary>
    internal void NameReleases(IReadOnlyList<Os> releases) => _mayBe = releases;

    /// <summary>This system and what it inherits from, nearest first.</summary>
    internal IEnumerable<Os> Ancestry =>
        Osinfo.Ancestry.Walk(this, ProductRelationship.DerivesFrom, ProductRelationship.Clones);

    internal IEnumerable<OsVariant> FindVariants(IEnumerable<string> ids) =>
        ids.Select(id => Variants.FirstOrDefault(variant => variant.Id == id)).OfType<OsVariant>();

    private string? Inherited(string key) => Ancestry.Select(os => os.GetValue(key)).FirstOrDefault(value => value is not null);

    private IReadOnlyList<TPart> Own<TPart>(IReadOnlyList<TPart> parts)
        where TPart : OsPart
    {
        if (parts is Loading.LateList<TPart> late)
        {
            return late.Then(Own);
        }

        // One that belongs to another system already stays there.
        var own = parts.Any(part => part.Os is not null) ? [.. parts.Select(part => part.Os is null ? part : (TPart)part.Copy())] : parts;
        foreach (var part in own)
        {
            part.BelongTo(this);
        }

        return own;
    }
}
