using Osinfo;

namespace OsinfoDb.Tests;

/// <summary>Everything a database says, one line per value.</summary>
internal static class EntityText
{
    public static IEnumerable<string> Of(OsinfoDatabase database) =>
    [
        .. database.Oses.SelectMany(Of),
        .. database.Platforms.SelectMany(platform => Of(platform).Concat(Related(platform))),
        .. database.NativeDevices.SelectMany(Of),
        .. database.Datamaps.SelectMany(datamap => datamap.Entries.Select(entry => $"{datamap.Id}: {entry.Key} = {entry.Value}")),
        .. database.InstallScripts.SelectMany(script => Of(script).Concat(Parts(script, script.ConfigParameters))),
    ];

    private static IEnumerable<string> Of(Os os) =>
    [
        .. Of((Entity)os),
        .. Related(os),
        .. Parts(os, os.Variants),
        .. Parts(os, os.Media),
        .. Parts(os, os.Trees),
        .. Parts(os, os.Images),
        .. Parts(os, os.DeclaredDeviceLinks),
        .. Parts(os, os.DeviceDrivers),
        .. Parts(os, os.DeclaredFirmwares),
        .. Parts(os, os.DeclaredResources.Minimum),
        .. Parts(os, os.DeclaredResources.Recommended),
        .. Parts(os, os.DeclaredResources.Maximum),
        .. Parts(os, os.DeclaredResources.NetworkInstall),
        .. Parts(os, os.DeclaredRequirements),
        .. os.InstallScripts.Select(script => $"{os.Id}: script {script.Id}"),
    ];

    private static IEnumerable<string> Of(Entity entity) =>
        entity.Keys.Select(key => $"{entity.GetType().Name} {entity.Id}: {key} = {string.Join(" | ", entity.GetValues(key))}");

    private static IEnumerable<string> Parts(Entity owner, IEnumerable<Entity> parts) =>
        parts.SelectMany((part, index) => Of(part).Select(line => $"{owner.Id} [{index}] {line}"));

    private static IEnumerable<string> Related(Product product) =>
        Enum.GetValues<ProductRelationship>()
            .SelectMany(kind => product.GetRelated(kind).Select(other => $"{product.Id}: {kind} {other.Id}"));
}
