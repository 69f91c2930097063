using Osinfo.Snapshot;

namespace Osinfo.Loading;

/// <summary>Turns what the files say into entities that know each other: the step that resolves references.</summary>
internal sealed class DatabaseBuilder
{
    private readonly HardwareIds _hardwareIds;
    private readonly ReferenceTable<Datamap> _datamaps;
    private readonly ReferenceTable<Device> _devices;
    private readonly ReferenceTable<InstallScript> _scripts;
    private readonly ReferenceTable<Os> _oses;
    private readonly ReferenceTable<Platform> _platforms;
    private readonly bool _isLate;

    private DatabaseBuilder(RawDatabase raw, HardwareIds hardwareIds, Action<string, string> reportMissing)
    {
        _hardwareIds = hardwareIds;
        var (datamaps, devices, scripts, oses, platforms) = (
            Table(EntityKinds.Datamap, MissingDatamap),
            Table(EntityKinds.Device, MissingDevice),
            Table(EntityKinds.InstallScript, MissingScript),
            Table(EntityKinds.Os, MissingOs),
            Table(EntityKinds.Platform, MissingPlatform));
        (_datamaps, _devices, _scripts, _oses, _platforms) = (datamaps, devices, scripts, oses, platforms);

        // What refers to others comes after them.
        Add(EntityKinds.Datamap, datamaps, BuildDatamap);
        Add(EntityKinds.Device, devices, BuildDevice);
        Add(EntityKinds.InstallScript, scripts, BuildInstallScript);
        Add(EntityKinds.Os, oses, BuildOs);
        Add(EntityKinds.Platform, platforms, BuildPlatform);
        foreach (var entity in Raw(EntityKinds.Os))
        {
            RelateOs(_oses.Resolve(entity.Id), entity);
        }

        foreach (var entity in Raw(EntityKinds.Platform))
        {
            Relate(_platforms.Resolve(entity.Id), _platforms, entity);
        }

        Deployments = [.. Raw(EntityKinds.Deployment).Select(BuildDeployment)];

        IEnumerable<RawEntity> Raw(string kind) => raw.Entities(kind).Values;

        BuiltTable<TEntity> Table<TEntity>(string kind, Func<string, TEntity> createMissing)
            where TEntity : Entity => new(createMissing, id => ReportMissing(kind, id, reportMissing));

        void Add<TEntity>(string kind, BuiltTable<TEntity> table, Func<RawEntity, TEntity> build)
            where TEntity : Entity
        {
            foreach (var entity in Raw(kind))
            {
                table.Add(build(entity));
            }
        }
    }

    private DatabaseBuilder(
        SnapshotFile snapshot, PreferredLanguages languages, HardwareIds hardwareIds, Action<string, string> reportMissing)
    {
        _hardwareIds = hardwareIds;
        _isLate = true;
        _datamaps = Table(EntityKinds.Datamap, BuildDatamap, MissingDatamap);
        _devices = Table(EntityKinds.Device, BuildDevice, MissingDevice);
        _scripts = Table(EntityKinds.InstallScript, BuildInstallScript, MissingScript);
        _platforms = Table(EntityKinds.Platform, raw => With(BuildPlatform(raw), platform => Relate(platform, _platforms!, raw)), MissingPlatform);
        _oses = Table(EntityKinds.Os, raw => With(BuildOs(raw), os => RelateOs(os, raw)), MissingOs);
        Deployments = Table(EntityKinds.Deployment, BuildDeployment, static _ => throw Section.Broken()).Entities;
        for (var i = 0; i < snapshot.Diagnostics.UndefinedCount; i++)
        {
            var (kind, id) = snapshot.Diagnostics.Undefined(i);
            ReportMissing(kind, id, reportMissing);
        }

        LateTable<TEntity> Table<TEntity>(string kind, Func<RawEntity, TEntity> build, Func<string, TEntity> createMissing)
            where TEntity : Entity
        {
            var table = snapshot.EntitiesOf(kind);
            return new(table, index => build(snapshot.ReadEntity(table, index, languages)), createMissing);
        }

        static TProduct With<TProduct>(TProduct product, Action<TProduct> relate)
        {
            relate(product);
            return product;
        }
    }

    private IReadOnlyList<Deployment> Deployments { get; }

    /// <summary>Builds everything that the files say.</summary>
    internal static OsinfoDatabase Build(
        RawDatabase raw, HardwareIds hardwareIds, IReadOnlyList<DatabaseLocation> locations, List<LoadDiagnostic> diagnostics) =>
        new DatabaseBuilder(raw, hardwareIds, ReportTo(diagnostics)).Finish(locations, diagnostics, snapshot: null);

    /// <summary>Builds what a directory holds, to be compiled.</summary>
    /// <param name="raw">What its files say.</param>
    /// <param name="location">The directory.</param>
    /// <param name="reportMissing">Told the kind and id of what is referred to but not defined.</param>
    internal static OsinfoDatabase BuildToCompile(RawDatabase raw, DatabaseLocation location, Action<string, string> reportMissing) =>
        new DatabaseBuilder(raw, new HardwareIds(null, null, () => raw.Hidden), reportMissing).Finish([location], [], snapshot: null);

    /// <summary>Builds a compiled database, of which everything is built when it is asked for.</summary>
    internal static OsinfoDatabase BuildLate(
        SnapshotFile snapshot,
        PreferredLanguages languages,
        HardwareIds hardwareIds,
        IReadOnlyList<DatabaseLocation> locations,
        List<LoadDiagnostic> diagnostics) =>
        new DatabaseBuilder(snapshot, languages, hardwareIds, ReportTo(diagnostics)).Finish(locations, diagnostics, snapshot);

    private OsinfoDatabase Finish(
        IReadOnlyList<DatabaseLocation> locations, List<LoadDiagnostic> diagnostics, SnapshotFile? snapshot) => new()
        {
            Locations = locations,
            Diagnostics = diagnostics,
            HardwareIds = _hardwareIds,
            Snapshot = snapshot,
            Deployments = Deployments,
            Oses = _oses.Entities,
            Platforms = _platforms.Entities,
            NativeDevices = _devices.Entities,
            InstallScripts = _scripts.Entities,
            Datamaps = _datamaps.Entities,
        };

    private static Datamap MissingDatamap(string id) => new(id, []) { IsDefined = false };

    /// <summary>What no file speaks of may be in the lists of the host.</summary>
    private Device MissingDevice(string id) =>
        IsKnownToHost(id) ? new Device(id, new ParameterTable(), _hardwareIds) : new Device(id) { IsDefined = false };

    private static InstallScript MissingScript(string id) => new(id) { IsDefined = false };

    private static Os MissingOs(string id) => new(id) { IsDefined = false };

    private static Platform MissingPlatform(string id) => new(id) { IsDefined = false };

    private bool IsKnownToHost(string deviceId) => HardwareIds.Covers(deviceId) && _hardwareIds.Find(deviceId) is not null;

    private void ReportMissing(string kind, string id, Action<string, string> report)
    {
        if (kind != EntityKinds.Device || !IsKnownToHost(id))
        {
            report(kind, id);
        }
    }

    private static Action<string, string> ReportTo(List<LoadDiagnostic> diagnostics) => (kind, id) =>
        diagnostics.Add(new LoadDiagnostic(LoadSeverity.Warning, $"{kind} {id} is referred to but not defined"));

    /// <summary>What makes a list: at once, so that all it refers to is met, or, in a compiled database, when it is asked for.</summary>
    private IReadOnlyList<T> Late<T>(Func<IReadOnlyList<T>> make) => _isLate ? new LateList<T>(make) : make();

    /// <summary>What makes a list that refers to nothing.</summary>
    private static LateList<T> WhenAsked<T>(Func<IReadOnlyList<T>> make) => new(make);

    private static Datamap BuildDatamap(RawEntity raw) =>
        new(raw.Id, raw.PartsNamed("entry").Select(entry => KeyValuePair.Create(entry.Id, entry.References[0])));

    /// <summary>Where only fragments speak of a device, the lists of the host say the rest.</summary>
    private Device BuildDevice(RawEntity raw) =>
        new(raw.Id, raw.Parameters, raw.HasMaster || !HardwareIds.Covers(raw.Id) ? null : _hardwareIds);

    private InstallScript BuildInstallScript(RawEntity raw) => new(raw.Id, raw.Parameters)
    {
        AvatarFormat = raw.PartsNamed("avatar-format").Select(BuildAvatarFormat).FirstOrDefault(),
        ConfigParameters = LastOfEachId(raw.PartsNamed("param"), BuildConfigParameter),
    };

    private static AvatarFormat BuildAvatarFormat(RawPart part) => new()
    {
        MimeTypes = part.Parameters.Find("mime-type"),
        Width = Pixels(part, "width"),
        Height = Pixels(part, "height"),
        AllowsAlpha = part.Parameters.Find("alpha") is not [var alpha, ..] || TextValues.ToBoolean(alpha),
    };

    private static int? Pixels(RawPart part, string key) =>
        part.Parameters.Find(key) is [var text, ..] && TextValues.ToInt64(text) is >= 0 and <= int.MaxValue and var pixels
            ? (int)pixels
            : null;

    private ConfigParameter BuildConfigParameter(RawPart part) => new(part.Id)
    {
        Policy = Nicks.ConfigPolicy.Parse(part.Parameters.Find("policy").FirstOrDefault(), ConfigParameterPolicy.Optional),
        ValueMap = part.References is [var map, ..] ? _datamaps.Resolve(map) : null,
    };

    private Os BuildOs(RawEntity raw) => new(raw.Id, raw.Parameters)
    {
        Variants = WhenAsked(() => LastOfEachId(raw.PartsNamed("variant"), part => new OsVariant(part.Id, part.Parameters))),
        Media = Late(() => WithUniqueIds(raw.PartsNamed("media"), BuildMedia)),
        Trees = WhenAsked(() => WithUniqueIds(raw.PartsNamed("tree"), (id, part) => new Tree(id, part.Parameters))),
        Images = WhenAsked(() => WithUniqueIds(raw.PartsNamed("image"), (id, part) => new Image(id, part.Parameters))),
        DeviceDrivers = Late(() => WithUniqueIds(raw.PartsNamed("driver"), (id, part) => new DeviceDriver(id, part.Parameters)
        {
            Devices = [.. part.References.Select(_devices.Resolve)],
        })),
        DeclaredDeviceLinks = BuildDeviceLinks(raw),
        DeclaredFirmwares = WhenAsked(() => WithUniqueIds(raw.PartsNamed("firmware"), (id, part) => new Firmware(id, part.Parameters))),
        DeclaredResources = new ResourceLevels
        {
            Minimum = BuildResources(raw, "minimum"),
            Recommended = BuildResources(raw, "recommended"),
            Maximum = BuildResources(raw, "maximum"),
            NetworkInstall = BuildResources(raw, "network-install"),
        },
        DeclaredRequirements = WhenAsked(
            () => WithUniqueIds(raw.PartsNamed("requirements"), (id, part) => new Requirements(id, part.Parameters))),
        InstallScripts = Late(() => _scripts.Resolve(raw.PartsNamed("script"))),
    };

    private Media BuildMedia(string id, RawPart part) => new(id, part.Parameters)
    {
        InstallScripts = [.. part.References.Select(_scripts.Resolve).Distinct()],
        LanguageMap = part.Parameters.Find("l10n-language-map") is [var map, ..] ? _datamaps.Resolve(map) : null,
    };

    private static LateList<Resources> BuildResources(RawEntity raw, string level) =>
        WhenAsked(() => WithUniqueIds(raw.PartsNamed(level), (id, part) => new Resources(id, part.Parameters)
        {
            IsInheriting = part.References.Contains(ResourcesReader.InheritKey),
        }));

    private Platform BuildPlatform(RawEntity raw) => new(raw.Id, raw.Parameters)
    {
        DeviceLinks = Late<DeviceLink>(() => [.. BuildDeviceLinks(raw).Reverse()]),
    };

    private Deployment BuildDeployment(RawEntity raw) => new(
        raw.Id,
        raw.Parameters,
        _oses.Resolve(raw.PartsNamed("os").First().Id),
        _platforms.Resolve(raw.PartsNamed("platform").First().Id))
    {
        DeviceLinks = Late<DeviceLink>(() => [.. BuildDeviceLinks(raw).Reverse()]),
    };

    private IReadOnlyList<DeviceLink> BuildDeviceLinks(RawEntity raw) =>
        Late(() => LastOfEachId(raw.PartsNamed("device"), part => new DeviceLink(_devices.Resolve(part.Id), part.Parameters)));

    private void Relate<TProduct>(TProduct product, ReferenceTable<TProduct> table, RawEntity raw)
        where TProduct : Product<TProduct> => product.Relate(
            Late(() => Related(table, raw, "derives-from")),
            Late(() => Related(table, raw, "upgrades")),
            Late(() => Related(table, raw, "clones")));

    private void RelateOs(Os os, RawEntity raw)
    {
        Relate(os, _oses, raw);
        os.NameReleases(Late(() => _oses.Resolve(raw.PartsNamed("may-be").DistinctBy(part => part.Id))));
    }

    /// <summary>The one declared last comes first; one declared twice counts where it is declared first.</summary>
    private static IReadOnlyList<TEntity> Related<TEntity>(ReferenceTable<TEntity> table, RawEntity raw, string relation)
        where TEntity : Entity => table.Resolve(raw.PartsNamed(relation).DistinctBy(part => part.Id).Reverse());

    /// <summary>Of several parts with one id the last counts and stands where it stands.</summary>
    private static IReadOnlyList<TEntity> LastOfEachId<TEntity>(IEnumerable<RawPart> parts, Func<RawPart, TEntity> build) =>
        [.. parts.Reverse().DistinctBy(part => part.Id).Reverse().Select(build)];

    /// <summary>
    /// Ids made from places in files meet when two locations have fragments of one name; the later ones get a mark, so that none is lost.
    /// </summary>
    private static IReadOnlyList<TEntity> WithUniqueIds<TEntity>(IEnumerable<RawPart> parts, Func<string, RawPart, TEntity> build)
    {
        var all = parts.ToList();
        if (all.Count <= 1)
        {
            return all.ConvertAll(part => build(part.Id, part));
        }

        var seen = new HashSet<string>(all.Count, StringComparer.Ordinal);
        return all.ConvertAll(part => build(Unique(part.Id, seen), part));

        static string Unique(string id, HashSet<string> seen)
        {
            var unique = id;
            for (var number = 2; !seen.Add(unique); number++)
            {
                unique = $"{id}#{number}";
            }

            return unique;
        }
    }
}
