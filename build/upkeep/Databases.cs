namespace Osinfo.Upkeep;

/// <summary>Loads databases without what the host adds.</summary>
internal static class Databases
{
    internal static OsinfoDatabase Load(string directory) => OsinfoDatabase.Load(new LoadOptions
    {
        Locations = [DatabaseLocation.FromPath(directory)],
        Languages = [],
        PciIdsPath = "",
        UsbIdsPath = "",
    });
}
