using Osinfo;
using Osinfo.Db;
using TinyIso;

namespace Samples.Tests;

/// <summary>A directory of small images, and the embedded database, loaded once.</summary>
internal sealed class Images : IDisposable
{
    private static readonly Lazy<OsinfoDatabase> Loaded = new(() => OsinfoDatabase.Load(new LoadOptions
    {
        Locations = [DatabaseLocation.FromResources(EmbeddedDatabase.Assembly)],
        Languages = [],
    }));

    public static OsinfoDatabase Database => Loaded.Value;

    public string Root { get; } = Directory.CreateTempSubdirectory("osinfo-samples-").FullName;

    public static TinyImage Debian { get; } = new() { VolumeId = "Debian 12.5.0 amd64 n", Bootable = true };

    public string Add(string name, TinyImage image)
    {
        var path = Path.Combine(Root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return image.Write(path);
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
