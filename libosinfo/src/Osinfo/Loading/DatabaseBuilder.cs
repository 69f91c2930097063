namespace Osinfo.Loading;

/// <summary>Turns what the files say into entities that know each other: the step that resolves references.</summary>
internal sealed class DatabaseBuilder
{
    private readonly RawDatabase _raw;
    private readonly HardwareIds _hardwareIds;
    private readonly ReferenceTable<Datamap> _datamaps;
    private readonly ReferenceTable<Device> _devices;
    private readonly ReferenceTable<InstallScript> _scripts;
    private readonly ReferenceTable<Os> _oses;
    private readonly ReferenceTable<Platform> _platforms;

    internal DatabaseBuilder(RawDatabase raw, HardwareIds hardwareIds, Action<LoadDiagnostic> report)
    {
        _raw = raw;
        _hardwareIds = hardwareIds;
        _datamaps = new("datamap", id => new Datamap(id, []) { IsDefined = false }, report);
        _devices = new("device", id => new Device(id) { IsDefined = false }, report);
        _scripts = new("install-script", id => new InstallScript(id) { IsDefined = false }, report);
        _oses = new("os", id => new Os(id) { IsDefined = false }, report);
        _platforms = new("platform", id => new Platform(id) { IsDefined = false }, report);
    }

    /// <summary>What refers to others comes after them.</summary>
    internal OsinfoDatabase Build(IReadOnlyList<DatabaseLocation> locations, List<LoadDiagnostic> diagnostics)
    {
        foreach (var raw in Raw(EntityKinds.Datamap))
        {
            _datamaps.Add(BuildDatamap(raw));
        }

        foreach (var raw in Raw(EntityKinds.Device))
        {
            _devices.Add(BuildDevice(raw));
        }

        foreach (var raw in Raw(EntityKinds.InstallScript))
        {
            _scripts.Add(BuildInstallScript(raw));
        }

        foreach (var raw in Raw(EntityKinds.Os))
        {
            _oses.Add(BuildOs(raw));
        }

        foreach (var raw in Raw(EntityKinds.Platform))
        {
            _platforms.Add(BuildPlatform(raw));
        }

        Relate();
        return new OsinfoDatabase
        {
            Locations = locations,
            Diagnostics = diagnostics,
            HardwareIds = _hardwareIds,
            Deployments = [.. Raw(EntityKinds.Deployment).Select(BuildDeployment)],
            Oses = _oses.Entities,
            Platforms = _platforms.Entities,
            NativeDevices = _devices.Entities,
            InstallScripts = _scripts.Entities,
            Datamaps = _datamaps.Entities,
        };
    }

    private IEnumerable<RawEntity> Raw(string kind) => _raw.Entities(kind).Values;

    private static Datamap BuildDatamap(RawEntity raw) =>
        new(raw.Id, raw.PartsNamed("entry").Select(entry => KeyValuePair.Create(entry.Id, entry.References[0])));

    /// <summary>Where only fragments speak of a device, the lists of the host say the rest.</summary>
    private Device BuildDevice(RawEntity raw) =>
        new(raw.Id, raw.Parameters, raw.HasMaster || !HardwareIds.Covers(raw.Id) ? null : _hardwareIds);

    private Device ResolveDevice(string id)
    {
        if (!_raw.Entities(EntityKinds.Device).ContainsKey(id) && HardwareIds.Covers(id) && _hardwareIds.Find(id) is not null)
        {
            _devices.Add(new Device(id, new ParameterTable(), _hardwareIds));
        }

        return _devices.Resolve(id);
    }

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
        Variants = LastOfEachId(raw.PartsNamed("variant"), part => new OsVariant(part.Id, part.Parameters)),
        Media = WithUniqueIds(raw.PartsNamed("media"), BuildMedia),
        Trees = WithUniqueIds(raw.PartsNamed("tree"), (id, part) => new Tree(id, part.Parameters)),
        Images = WithUniqueIds(raw.PartsNamed("image"), (id, part) => new Image(id, part.Parameters)),
        DeviceDrivers = WithUniqueIds(raw.PartsNamed("driver"), (id, part) => new DeviceDriver(id, part.Parameters)
        {
            Devices = [.. part.References.Select(ResolveDevice)],
        }),
        DeclaredDeviceLinks = BuildDeviceLinks(raw),
        DeclaredFirmwares = WithUniqueIds(raw.PartsNamed("firmware"), (id, part) => new Firmware(id, part.Parameters)),
        DeclaredResources = new ResourceLevels
        {
            Minimum = BuildResources(raw, "minimum"),
            Recommended = BuildResources(raw, "recommended"),
            Maximum = BuildResources(raw, "maximum"),
            NetworkInstall = BuildResources(raw, "network-install"),
        },
        DeclaredRequirements = WithUniqueIds(raw.PartsNamed("requirements"), (id, part) => new Requirements(id, part.Parameters)),
        InstallScripts = _scripts.Resolve(raw.PartsNamed("script")),
    };

    private Media BuildMedia(string id, RawPart part) => new(id, part.Parameters)
    {
        InstallScripts = [.. part.References.Select(_scripts.Resolve).Distinct()],
        LanguageMap = part.Parameters.Find("l10n-language-map") is [var map, ..] ? _datamaps.Resolve(map) : null,
    };

    private static IReadOnlyList<Resources> BuildResources(RawEntity raw, string level) =>
        WithUniqueIds(raw.PartsNamed(level), (id, part) => new Resources(id, part.Parameters)
        {
            IsInheriting = part.References.Contains(ResourcesReader.InheritKey),
        });

    private Platform BuildPlatform(RawEntity raw) => new(raw.Id, raw.Parameters)
    {
        DeviceLinks = [.. BuildDeviceLinks(raw).Reverse()],
    };

    private Deployment BuildDeployment(RawEntity raw) => new(
        raw.Id,
        raw.Parameters,
        _oses.Resolve(raw.PartsNamed("os").First().Id),
        _platforms.Resolve(raw.PartsNamed("platform").First().Id))
    {
        DeviceLinks = [.. BuildDeviceLinks(raw).Reverse()],
    };

    private IReadOnlyList<DeviceLink> BuildDeviceLinks(RawEntity raw) =>
        LastOfEachId(raw.PartsNamed("device"), part => new DeviceLink(ResolveDevice(part.Id), part.Parameters));

    private void Relate()
    {
        foreach (var raw in Raw(EntityKinds.Os))
        {
            var os = _oses.Resolve(raw.Id);
            os.Relate(Related(_oses, raw, "derives-from"), Related(_oses, raw, "upgrades"), Related(_oses, raw, "clones"));
            os.MayBe = _oses.Resolve(raw.PartsNamed("may-be").DistinctBy(part => part.Id));
        }

        foreach (var raw in Raw(EntityKinds.Platform))
        {
            _platforms.Resolve(raw.Id).Relate(
                Related(_platforms, raw, "derives-from"), Related(_platforms, raw, "upgrades"), Related(_platforms, raw, "clones"));
        }
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
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. parts.Select(part => build(Unique(part.Id, seen), part))];

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
