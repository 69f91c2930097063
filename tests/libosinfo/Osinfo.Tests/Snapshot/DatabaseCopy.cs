namespace Osinfo.Tests.Snapshot;

/// <summary>A copy of a whole database that is removed at the end of a test.</summary>
internal sealed class DatabaseCopy : IDisposable
{
    public DatabaseCopy(string source)
    {
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = PathTo(Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("osinfo-copy-").FullName;

    public string Snapshot => PathTo(DatabaseSnapshot.RelativePath);

    public string PathTo(string relative) => Path.Combine(Root, relative);

    public static OsinfoDatabase Load(string[] languages, params DatabaseLocation[] locations) => OsinfoDatabase.Load(new LoadOptions
    {
        Locations = locations,
        Languages = languages,
        PciIdsPath = "",
        UsbIdsPath = "",
    });

    public OsinfoDatabase Load(params string[] languages) => Load(languages, DatabaseLocation.FromPath(Root));

    public OsinfoDatabase LoadXml(params string[] languages) => Load(languages, DatabaseLocation.FromXml(Root));

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
