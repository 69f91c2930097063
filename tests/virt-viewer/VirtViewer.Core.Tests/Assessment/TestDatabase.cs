using Osinfo;
using Osinfo.Db;

namespace VirtViewer_Core_Tests.Assessment;

/// <summary>The database of this repository, loaded once.</summary>
internal static class TestDatabase
{
    public static OsinfoDatabase Instance { get; } = OsinfoDatabase.Load(new LoadOptions { Locations = [DatabaseLocation.FromResources(EmbeddedDatabase.Assembly)] });

    public static Os Os(string shortId) => Instance.FindOsByShortId(shortId) ?? throw new KeyNotFoundException(shortId);
}
