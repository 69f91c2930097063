using Osinfo.Detection;
using Osinfo.Loading;
using Osinfo.Snapshot;

namespace Osinfo;

/// <summary>
/// The facts about operating systems, platforms and devices, loaded once and never changed. Safe to use from many threads.
/// </summary>
public sealed partial class OsinfoDatabase
{
    private readonly Lazy<IReadOnlyDictionary<string, Os>> _osesById;
    private readonly Lazy<IReadOnlyList<Device>> _devices;
    private readonly Lazy<Identifier<Media>> _media;
    private readonly Lazy<Identifier<Tree>> _trees;

    /// <summary>A database of the entities given, empty without any.</summary>
    public OsinfoDatabase()
    {
        _osesById = new(() => Oses.DistinctBy(os => os.Id).ToDictionary(os => os.Id, StringComparer.Ordinal));
        _devices = new(ListDevices);
        _media = new(() => MediaSignatures.CreateIdentifier(
            CompiledIndex(SectionTag.Media) ?? SignatureIndex.Of(Oses, os => os.Media.Select(MediaSignatures.Facts)), Oses));
        _trees = new(() => TreeSignatures.CreateIdentifier(
            CompiledIndex(SectionTag.Trees) ?? SignatureIndex.Of(Oses, os => os.Trees.Select(TreeSignatures.Facts)), Oses));
    }

    /// <summary>All operating systems in the order of their files.</summary>
    public IReadOnlyList<Os> Oses { get; init; } = [];

    /// <summary>All platforms in the order of their files.</summary>
    public IReadOnlyList<Platform> Platforms { get; init; } = [];

    /// <summary>The devices that files of the database speak of.</summary>
    public IReadOnlyList<Device> NativeDevices { get; init; } = [];

    /// <summary>
    /// All devices: <see cref="NativeDevices"/>, then those of the host's <c>pci.ids</c> and <c>usb.ids</c>, which are read when this is
    /// asked for.
    /// </summary>
    public IReadOnlyList<Device> Devices => _devices.Value;

    /// <summary>All deployments in the order of their files.</summary>
    public IReadOnlyList<Deployment> Deployments { get; init; } = [];

    /// <summary>All install scripts in the order of their files.</summary>
    public IReadOnlyList<InstallScript> InstallScripts { get; init; } = [];

    /// <summary>All data maps in the order of their files.</summary>
    public IReadOnlyList<Datamap> Datamaps { get; init; } = [];

    /// <summary>What the load found, in the order it was found. A database with errors holds everything that could be read.</summary>
    public IReadOnlyList<LoadDiagnostic> Diagnostics { get; init; } = [];

    /// <summary>The locations it was loaded from, each overriding those before it.</summary>
    public IReadOnlyList<DatabaseLocation> Locations { get; init; } = [];

    /// <summary>The release of the system's part of the database, for example <c>20261121</c>; null when it does not say.</summary>
    public string? Version => Locations.Count == 0 ? null : Locations[0].Version;

    /// <summary>Where the system's part of the database came from: a path, or <c>embedded</c>; null when nothing was loaded.</summary>
    public string? Source => Locations.Count == 0 ? null : Locations[0].Description;

    internal HardwareIds? HardwareIds { get; init; }

    /// <summary>The compiled form that it is read from; null when it was read from XML.</summary>
    internal SnapshotFile? Snapshot { get; init; }

    /// <summary>Loads the database.</summary>
    /// <param name="options">What to load; null: what the environment says.</param>
    /// <returns>
    /// What could be read. A broken file or a missing directory does not throw: see <see cref="Diagnostics"/>.
    /// </returns>
    public static OsinfoDatabase Load(LoadOptions? options = null) => Load(options, CancellationToken.None);

    /// <summary>Loads the database on another thread, so that a user interface or server goes on meanwhile.</summary>
    /// <param name="options">What to load; null: what the environment says.</param>
    /// <param name="cancellationToken">Gives the load up between two files.</param>
    /// <returns>As <see cref="Load(LoadOptions?)"/>.</returns>
    /// <exception cref="OperationCanceledException">The load was given up.</exception>
    public static Task<OsinfoDatabase> LoadAsync(LoadOptions? options = null, CancellationToken cancellationToken = default) =>
        Task.Run(() => Load(options, cancellationToken), cancellationToken);

    private static OsinfoDatabase Load(LoadOptions? options, CancellationToken cancellationToken)
    {
        options ??= new LoadOptions();
        var diagnostics = new List<LoadDiagnostic>();
        var locations = options.Locations ?? DatabaseLocations.FromEnvironment(options.Embedded, diagnostics.Add);
        var languages = options.Languages ?? PreferredLanguages.FromEnvironment(Environment.GetEnvironmentVariable);
        var content = DatabaseContent.Open(locations, diagnostics.Add);
        var preferred = new PreferredLanguages(languages);
        var raw = content.Sole is null ? content.Read(preferred, diagnostics.Add, cancellationToken) : null;
        var hardwareIds = new HardwareIds(
            FindIds(options.PciIdsPath, "pci.ids", diagnostics.Add),
            FindIds(options.UsbIdsPath, "usb.ids", diagnostics.Add),
            raw is null ? content.FindHidden : () => raw.Hidden);
        return raw is null
            ? DatabaseBuilder.BuildLate(content.Sole!, preferred, hardwareIds, locations, diagnostics)
            : DatabaseBuilder.Build(raw, hardwareIds, locations, diagnostics);
    }

    /// <summary>The operating system with that id; null when there is none.</summary>
    public Os? FindOs(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Oses is LateTable<Os> late ? late.Find(id) : _osesById.Value.GetValueOrDefault(id);
    }

    /// <summary>The first operating system that has that short id among its own; null when there is none.</summary>
    public Os? FindOsByShortId(string shortId) => FindOsesByShortId(shortId).FirstOrDefault();

    /// <summary>All operating systems that have that short id among their own; usually one at most.</summary>
    public IEnumerable<Os> FindOsesByShortId(string shortId)
    {
        ArgumentNullException.ThrowIfNull(shortId);
        return Oses is LateTable<Os> && Snapshot is { } snapshot
            ? snapshot.ShortIds.Find(shortId).Select(place => Oses[place])
            : Oses.Where(os => os.ShortIds.Contains(shortId));
    }

    /// <summary>The platform with that id; null when there is none.</summary>
    public Platform? FindPlatform(string id) => Find(Platforms, id);

    /// <summary>The device with that id, those of the host's lists included; null when there is none.</summary>
    public Device? FindDevice(string id) =>
        Find(NativeDevices, id)
        ?? (HardwareIds.Covers(id) && HardwareIds?.Find(id) is not null ? Devices.FirstOrDefault(device => device.Id == id) : null);

    /// <summary>The install script with that id; null when there is none.</summary>
    public InstallScript? FindInstallScript(string id) => Find(InstallScripts, id);

    /// <summary>The data map with that id; null when there is none.</summary>
    public Datamap? FindDatamap(string id) => Find(Datamaps, id);

    /// <summary>The deployment with that id; null when there is none.</summary>
    public Deployment? FindDeployment(string id) => Find(Deployments, id);

    /// <summary>The deployment of that operating system on that platform; null when there is none.</summary>
    public Deployment? FindDeployment(Os os, Platform platform)
    {
        ArgumentNullException.ThrowIfNull(os);
        ArgumentNullException.ThrowIfNull(platform);
        return Deployments.FirstOrDefault(deployment => deployment.Os.Id == os.Id && deployment.Platform.Id == platform.Id);
    }

    /// <summary>Finds the operating systems that are on a medium.</summary>
    public Identification<Media> Identify(MediaEvidence media)
    {
        ArgumentNullException.ThrowIfNull(media);
        return _media.Value.Identify(MediaSignatures.ToEvidence(media));
    }

    /// <summary>Finds the operating systems that an install tree installs.</summary>
    public Identification<Tree> Identify(TreeEvidence tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        return _trees.Value.Identify(TreeSignatures.ToEvidence(tree));
    }

    private SignatureIndex? CompiledIndex(SectionTag tag) =>
        Oses is LateTable<Os> && Snapshot?.Find(tag) is { } section ? new SignatureIndex(section, Snapshot.Strings) : null;

    private static TEntity? Find<TEntity>(IReadOnlyList<TEntity> entities, string id)
        where TEntity : Entity
    {
        ArgumentNullException.ThrowIfNull(id);
        return entities is LateTable<TEntity> late ? late.Find(id) : entities.FirstOrDefault(entity => entity.Id == id);
    }

    /// <summary>The given path; when null where distributions put the file; null when there is none.</summary>
    private static string? FindIds(string? path, string name, Action<LoadDiagnostic> report)
    {
        if (path is { Length: > 0 } && !File.Exists(path))
        {
            report(new LoadDiagnostic(LoadSeverity.Warning, "the file does not exist, so the devices it names are unknown", path));
        }

        return path is null ? HardwareIds.FindFile(name) : path.Length == 0 ? null : path;
    }

    private IReadOnlyList<Device> ListDevices()
    {
        if (HardwareIds is null)
        {
            return NativeDevices;
        }

        var records = HardwareIds.ListExcept(NativeDevices.Select(device => device.Id));
        var devices = new List<Device>(NativeDevices.Count + records.Count);
        devices.AddRange(NativeDevices);
        devices.AddRange(records.Select(record => new Device(record)));
        return devices;
    }
}
