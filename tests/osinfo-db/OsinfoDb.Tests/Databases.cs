using Osinfo;
using Osinfo.Db;

namespace OsinfoDb.Tests;

/// <summary>The database, loaded once for all tests and without the device lists of the host.</summary>
internal static class Databases
{
    public static string Folder { get; } = Repository.PathTo("osinfo-db/data");

    public static OsinfoDatabase FromDirectory { get; } = Load(DatabaseLocation.FromPath(Folder));

    public static OsinfoDatabase LoadResources() => Load(DatabaseLocation.FromResources(EmbeddedDatabase.Assembly));

    private static OsinfoDatabase Load(DatabaseLocation location) =>
        OsinfoDatabase.Load(new LoadOptions { Locations = [location], Languages = [], PciIdsPath = "", UsbIdsPath = "" });
}
