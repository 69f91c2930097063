namespace Osinfo.Tests.Docs;

/// <summary>
/// The examples of <c>docs/api.md</c>: the text between the markers stands there word for word, see <see cref="ApiDocumentTests"/>.
/// </summary>
internal static class ApiExamples
{
    public static void Start(TextWriter output)
    {
        // example: start
        var database = OsinfoDatabase.Load();

        if (database.FindOsByShortId("debian12") is { } debian)
        {
            output.WriteLine($"{debian.Name}, released {debian.ReleaseDate}, in support today: {debian.IsSupportedOn(DateOnly.FromDateTime(DateTime.Today))}");

            var needs = debian.RecommendedResources.ForArchitecture("x86_64");
            output.WriteLine($"{needs?.Ram / (1024 * 1024)} MiB of memory, {needs?.Storage / (1024 * 1024 * 1024)} GiB of disk");
        }

        // end
    }

    public static async Task IdentifyAsync(OsinfoDatabase database, string path, TextWriter output)
    {
        // example: identify
        var medium = await MediaEvidence.ReadAsync(path);
        var found = database.Identify(medium);

        if (found.Best is { } best)
        {
            output.WriteLine($"{best.Os.Name} ({best.Entry.Architecture}), {string.Join(", ", best.Languages)}");
        }
        else
        {
            foreach (var candidate in found.FindNearest(3))
            {
                output.WriteLine($"not {candidate.Os.Name}:");
                foreach (var field in candidate.Fields)
                {
                    output.WriteLine($"  {field.Field} is '{field.Actual}', expected '{field.Expected}': {field.Outcome}");
                }
            }
        }

        // end
    }

    public static void Loader(string path, TextWriter output)
    {
        // example: loader
        var database = OsinfoDatabase.Load(new LoadOptions
        {
            Locations = [.. DatabaseLocations.FromEnvironment(), DatabaseLocation.FromPath(path)],
            Languages = ["de_AT", "en"],
            PciIdsPath = "",
        });

        foreach (var diagnostic in database.Diagnostics.Where(diagnostic => diagnostic.Severity == LoadSeverity.Error))
        {
            output.WriteLine(diagnostic);
        }

        output.WriteLine($"{database.Source}, release {database.Version}");

        // end
    }

    public static void Db(TextWriter output)
    {
        // example: db
        var linux = new Os("http://example.org/linux/1") { Name = "Example 1", ShortIds = ["example1"], ["x-berth"] = ["north"] };
        var database = new OsinfoDatabase
        {
            Oses = [linux, new Os("http://example.org/linux/2") { Upgrades = [linux], Media = [new Media("m") { VolumeId = "^EX-2" }] }],
        };

        var os = database.FindOs("http://example.org/linux/2");
        var families = database.Oses.UniqueValues("family");
        var upgraded = database.Oses.RelationshipTargets(ProductRelationship.Upgrades);

        // nothing ever changes: what is different begins as a copy
        var renamed = new Os(linux) { Name = "Example One", Trees = [new Tree("t") { Url = "http://example.org/1/" }] };
        database = database.With(renamed);

        // end
        output.WriteLine($"{os} {families.Count} {upgraded.Count}");
    }

    public static void Entity(Os os, TextWriter output)
    {
        // example: entity
        foreach (var key in os.Keys)
        {
            output.WriteLine($"{key} = {string.Join(", ", os.GetValues(key))}");
        }

        var berth = os.GetValue("x-berth");
        var isDone = os.GetBoolean("x-done", defaultValue: true);
        var depth = os.GetInt64("x-depth") ?? 12;

        // end
        output.WriteLine($"{berth} {isDone} {depth}");
    }

    public static void Filters(OsinfoDatabase database, Os os, TextWriter output)
    {
        // example: filters
        // what the program knows
        var linux = database.Oses.Where(one => one.Family == "linux" && one.Upgrades.Contains(os));
        var sound = os.AllDeviceLinks.Where(link => link.Device.Class == "audio" && link.Driver is not null);

        // what its users want
        var wishes = new ProductFilter { { "family", "linux" }, { "x-berth", "north" }, { ProductRelationship.DerivesFrom, os } };
        wishes.SupportedOn = new DateOnly(2026, 1, 31);
        var found = database.Oses.Where(wishes.Matches);

        var network = new DeviceLinkFilter(new Filter { { "class", "net" } }) { { "driver", "virtio-net" } };
        var links = os.AllDeviceLinks.Where(network.Matches);

        // end
        output.WriteLine(linux.Count() + sound.Count() + found.Count() + links.Count());
    }

    public static void Lists(OsinfoDatabase database, Os os, TextWriter output)
    {
        // example: lists
        var count = database.Oses.Count;
        var first = database.Oses[0];
        var byId = os.AllDevices.FirstOrDefault(device => device.Id == "http://pcisig.com/pci/1af4/1041");
        var union = os.Devices.UnionBy(os.AllDevices, device => device.Id);
        var intersection = os.Devices.IntersectBy(os.AllDevices.Select(device => device.Id), device => device.Id);
        var devices = os.AllDeviceLinks.Select(link => link.Device);

        // end
        output.WriteLine($"{count} {first} {byId} {union.Count()} {intersection.Count()} {devices.Count()}");
    }

    public static void Product(Os os, TextWriter output)
    {
        // example: product
        var name = $"{os.Name} by {os.Vendor}, version {os.Version}, called {os.Codename}, for short {os.ShortId} or {string.Join(", ", os.ShortIds)}";
        var text = os.GetValue("release-date");
        DateOnly? release = os.ReleaseDate;
        var parents = os.GetRelated(ProductRelationship.DerivesFrom);

        // end
        output.WriteLine($"{name} {text} {release} {parents.Count}");
    }

    public static void Oses(Os os, TextWriter output)
    {
        // example: os
        var own = os.Devices;
        var all = os.AllDevices.Where(device => device.BusType == "pci");
        var boots = os.Firmwares.Where(firmware => firmware.Architecture == "x86_64");
        var known = os.AllFirmwares;
        var drivers = os.PrioritizedDeviceDrivers;
        var script = os.FindInstallScript("jeos");
        var kernelArgument = $"{os.KernelUrlArgument}=http://example.org/mirror/";

        // end
        output.WriteLine($"{own.Count} {all.Count()} {boots.Count()} {known.Count} {drivers.Count} {script} {kernelArgument}");
    }

    public static void Platforms(OsinfoDatabase database, Os os, TextWriter output)
    {
        // example: platform
        foreach (var platform in database.Platforms)
        {
            var common = platform.AllDevices.Intersect(os.AllDevices);
            var wanted = database.FindDeployment(os, platform)?.Devices ?? [];
            var network = wanted.Concat(common).FirstOrDefault(device => device.Class == "net");
            output.WriteLine($"{os.Name} on {platform.Name}: {network?.Name}");
        }

        // end
    }

    public static void Parts(Os os, TextWriter output)
    {
        // example: parts
        foreach (var media in os.Media.Where(media => media is { IsInstaller: true, Architecture: "x86_64" }))
        {
            output.WriteLine($"{media.Url} {string.Join(", ", media.Variants.Select(variant => variant.Name))}");
            output.WriteLine($"kernel {media.KernelPath}, initial RAM disk {media.InitrdPath}, {media.InstallerReboots} restarts");
        }

        var cloud = os.Images.FirstOrDefault(image => image is { HasCloudInit: true, Format: "qcow2" });

        // end
        output.WriteLine(cloud);
    }

    public static void ResourcesOf(Os os, TextWriter output)
    {
        // example: resources
        foreach (var minimum in os.MinimumResources)
        {
            output.WriteLine($"{minimum.Architecture}: {minimum.CpuCount} CPUs of {minimum.Cpu} Hz, {minimum.Ram} and {minimum.Storage} bytes");
        }

        // end
    }

    public static async Task TreesAsync(OsinfoDatabase database, string path, TextWriter output)
    {
        // example: tree
        var tree = await TreeEvidence.ReadAsync(path);
        var sameFromText = TreeEvidence.Parse(await File.ReadAllTextAsync(Path.Combine(path, ".treeinfo")), path);

        foreach (var match in database.Identify(tree).Matches)
        {
            output.WriteLine($"{match.Os.Name} {tree.Location} {tree.KernelPath ?? match.Entry.KernelPath}");
        }

        // end
        output.WriteLine(sameFromText.Family);
    }

    public static async Task Errors(OsinfoDatabase database, TextWriter output)
    {
        // example: errors
        try
        {
            output.WriteLine(database.Identify(await MediaEvidence.ReadAsync("missing.iso")).Best?.Os.Name);
        }
        catch (Discs.DiscException e)
        {
            output.WriteLine($"not a medium ({e.Error}): {e.Message}");
        }
        catch (IOException e)
        {
            output.WriteLine($"cannot be read: {e.Message}");
        }

        // end
    }

    public static void Scripts(Os os, TextWriter output)
    {
        // example: scripts
        foreach (var script in os.InstallScripts.Where(script => script.InjectionMethods.HasFlag(InjectionMethods.Initrd)))
        {
            var required = script.ConfigParameters.Where(parameter => parameter.Policy == ConfigParameterPolicy.Required);
            output.WriteLine($"{script.Profile}: {script.ExpectedFilename}, needs {string.Join(", ", required.Select(parameter => parameter.Name))}");

            var keyboard = script.FindConfigParameter("l10n-keyboard")?.ValueMap?.Lookup("de_DE");
            var (width, height) = (script.AvatarFormat?.Width, script.AvatarFormat?.Height);
            output.WriteLine($"{keyboard} {width} {height}");
        }

        // end
    }

    public static void Generate(Os os, string path, TextWriter output)
    {
        // example: generate
        var config = new InstallConfig { UserLogin = "joe", UserPassword = "secret", AdminPassword = "more secret", Hostname = "box" };
        config.Set("domain", "example.org");

        if (os.FindInstallScript("jeos")?.WithOutputPrefix("box") is { TemplateData: not null } script)
        {
            foreach (var missing in script.FindMissingParameters(config))
            {
                output.WriteLine($"{missing.Name} is missing");
            }

            output.WriteLine(script.GenerateFile(os, config, path, overwrite: true));
            output.WriteLine($"kernel arguments: {script.GenerateCommandLine(os, config)}");
        }

        // end
    }
}
