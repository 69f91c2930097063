namespace Osinfo.Tests;

/// <summary>The small database under <c>tests/data/libosinfo/db</c>, which is also embedded in this assembly.</summary>
internal static class TestData
{
    private static readonly Lazy<OsinfoDatabase> Loaded = new(Load);

    public static string Database { get; } = Repository.PathTo("tests/data/libosinfo/db");

    public static OsinfoDatabase Get() => Loaded.Value;

    public static Os Os(string name) => Get().FindOs("http://example.org/" + name) ?? throw new KeyNotFoundException(name);

    public static Platform Platform(string name) =>
        Get().FindPlatform("http://example.org/" + name) ?? throw new KeyNotFoundException(name);

    /// <summary>The ids without what all begin with.</summary>
    public static IEnumerable<string> Names(IEnumerable<Entity> entities) =>
        entities.Select(entity => entity.Id.Replace("http://example.org/", "", StringComparison.Ordinal));

    private static OsinfoDatabase Load() => OsinfoDatabase.Load(new LoadOptions
    {
        Locations = [DatabaseLocation.FromPath(Database)],
        Languages = [],
        PciIdsPath = "",
        UsbIdsPath = "",
    });
}
