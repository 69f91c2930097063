namespace Osinfo.Tools.Query;

/// <summary>Something that can be listed: its columns and its rows.</summary>
internal sealed record QueryType(string Name, IReadOnlyList<Column> Columns, Func<OsinfoDatabase, IEnumerable<Row>> List)
{
    internal static IReadOnlyList<QueryType> All { get; } =
    [
        new("os",
            [
                new("short-id", "Short ID", true, 20),
                new("name", "Name", true, 50),
                new("version", "Version", true, 8),
                new("family", "Family", false, 12),
                new("distro", "Distro", false, 12),
                new("vendor", "Vendor", false, 25),
                new("release-date", "Release date", false, 12),
                new("eol-date", "End of life", false, 12),
                new("codename", "Code name", false, 10),
                new("id", "ID", true, 40),
                new("release-status", "Release status", false, 15),
                new("active-eol-date", "End of active", false, 13),
                new("security-eol-date", "End of security", false, 15),
                new("lts-eol-date", "End of LTS", false, 12),
                new("paid-eol-date", "End of paid", false, 12),
                new("eol-announced", "End announced", false, 13),
                new("tpm", "TPM", false, 11),
                new("tpm-version", "TPM version", false, 11),
                new("secure-boot", "Secure Boot", false, 11),
                new("may-be", "May be", false, 20),
            ],
            database => database.Oses.Select(os => new Row(os, key => key switch
            {
                "tpm" or "tpm-version" or "secure-boot" => [.. os.Requirements.SelectMany(each => each.GetValues(key)).Distinct()],
                "may-be" => [.. os.MayBe.Select(release => release.ShortId ?? release.Id)],
                _ => os.GetValues(key),
            }))),
        new("platform",
            [
                new("short-id", "Short ID", true, 20),
                new("name", "Name", true, 50),
                new("version", "Version", true, 8),
                new("vendor", "Vendor", true, 25),
                new("release-date", "Release date", false, 12),
                new("eol-date", "End of life", false, 12),
                new("codename", "Code name", false, 10),
                new("id", "ID", true, 40),
                new("active-eol-date", "End of active", false, 13),
                new("security-eol-date", "End of security", false, 15),
                new("lts-eol-date", "End of LTS", false, 12),
                new("paid-eol-date", "End of paid", false, 12),
                new("eol-announced", "End announced", false, 13),
            ],
            database => database.Platforms.Select(platform => new Row(platform))),
        new("device",
            [
                new("vendor", "Vendor", true, 20),
                new("vendor-id", "Vendor ID", true, 12),
                new("product", "Product", true, 20),
                new("product-id", "Product ID", true, 12),
                new("name", "Name", true, 14),
                new("class", "Class", true, 15),
                new("bus-type", "Bus", true, 8),
                new("id", "ID", true, 40),
            ],
            database => database.Devices.Select(device => new Row(device))),
        new("deployment",
            [new("id", "ID", true, 40)],
            database => database.Deployments.Select(deployment => new Row(deployment))),
        new("media",
            [
                new("os", "OS", true, 20),
                new("architecture", "Architecture", true, 12),
                new("variant", "Variant", true, 16),
                new("installer", "Installer", true, 9),
                new("live", "Live", true, 5),
                new("volume-id", "Volume ID", true, 40),
                new("system-id", "System ID", false, 20),
                new("publisher-id", "Publisher ID", false, 30),
                new("application-id", "Application ID", false, 30),
                new("volume-size", "Volume size", false, 12) { IsNumber = true },
                new("kernel", "Kernel", false, 30),
                new("initrd", "Initrd", false, 30),
                new("url", "URL", false, 60),
                new("id", "ID", false, 40),
            ],
            database => database.Oses.SelectMany(os => os.Media).Select(media => Part(media, media.Os, key => key switch
            {
                "installer" => Truth(media.IsInstaller),
                "live" => Truth(media.IsLive),
                _ => null,
            }))),
        new("tree",
            [
                new("os", "OS", true, 20),
                new("architecture", "Architecture", true, 12),
                new("variant", "Variant", true, 16),
                new("treeinfo-family", "Family", false, 30),
                new("treeinfo-variant", "Treeinfo variant", false, 20),
                new("treeinfo-version", "Version", false, 12),
                new("treeinfo-arch", "Treeinfo arch", false, 12),
                new("kernel", "Kernel", false, 30),
                new("initrd", "Initrd", false, 30),
                new("boot-iso", "Boot ISO", false, 20),
                new("url", "URL", true, 60),
                new("id", "ID", false, 40),
            ],
            database => database.Oses.SelectMany(os => os.Trees).Select(tree => Part(tree, tree.Os))),
        new("image",
            [
                new("os", "OS", true, 20),
                new("architecture", "Architecture", true, 12),
                new("variant", "Variant", true, 16),
                new("format", "Format", true, 13),
                new("cloud-init", "Cloud-init", true, 10),
                new("url", "URL", true, 60),
                new("id", "ID", false, 40),
            ],
            database => database.Oses.SelectMany(os => os.Images).Select(image => Part(image, image.Os, key => key switch
            {
                "cloud-init" => Truth(image.HasCloudInit),
                _ => null,
            }))),
        new("install-script",
            [
                new("profile", "Profile", true, 12),
                new("expected-filename", "File name", true, 20),
                new("path-format", "Path format", false, 11),
                new("product-key-format", "Product key", false, 30),
                new("injection-method", "Injection", true, 28),
                new("needs-internet", "Needs internet", false, 14),
                new("id", "ID", true, 60),
            ],
            database => database.InstallScripts.Select(script => new Row(script, key => key switch
            {
                "injection-method" => InjectionMethodsOf(script),
                "needs-internet" => [Truth(script.NeedsInternet)],
                _ => script.GetValues(key),
            }))),
        new("datamap",
            [
                new("entries", "Entries", true, 8) { IsNumber = true },
                new("id", "ID", true, 60),
            ],
            database => database.Datamaps.Select(datamap => new Row(datamap, key => key == "entries"
                ? [datamap.Entries.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)]
                : datamap.GetValues(key)))),
    ];

    private static string[] InjectionMethodsOf(InstallScript script) =>
        [.. Enum.GetValues<InjectionMethods>()
            .Where(method => method != 0 && script.InjectionMethods.HasFlag(method))
            .Select(method => method.ToString().ToLowerInvariant())];

    private static string Truth(bool value) => value ? "yes" : "no";

    /// <summary>A part of an operating system, which it is shown with.</summary>
    private static Row Part(Entity part, Os? os, Func<string, string?>? derived = null) => new(part, key =>
        key == "os" ? [os?.ShortId ?? os?.Id ?? ""]
        : derived?.Invoke(key) is { } value ? [value]
        : part.GetValues(key))
    {
        Owner = os,
    };
}
