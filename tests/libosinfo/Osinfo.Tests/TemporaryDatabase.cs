namespace Osinfo.Tests;

/// <summary>A database of a few files that is removed at the end of a test.</summary>
internal sealed class TemporaryDatabase : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("osinfo-").FullName;

    public DatabaseLocation Location => DatabaseLocation.FromPath(Root);

    public string PathTo(string relative) => Path.Combine(Root, relative);

    /// <summary>Adds a file with these entities.</summary>
    public TemporaryDatabase With(string relative, string entities) => WithText(relative, $"<libosinfo>{entities}</libosinfo>");

    /// <summary>Adds a file with exactly this text.</summary>
    public TemporaryDatabase WithText(string relative, string text)
    {
        var path = PathTo(relative);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }

    public TemporaryDatabase WithDirectory(string relative)
    {
        Directory.CreateDirectory(PathTo(relative));
        return this;
    }

    /// <summary>Loads this database alone, without lists of hardware, for a user of these languages.</summary>
    public OsinfoDatabase Load(params string[] languages) => LoadAll([this], languages);

    /// <summary>Loads several, each over those before it.</summary>
    public static OsinfoDatabase LoadAll(TemporaryDatabase[] databases, params string[] languages) => OsinfoDatabase.Load(new LoadOptions
    {
        Locations = [.. databases.Select(database => database.Location)],
        Languages = languages,
        PciIdsPath = "",
        UsbIdsPath = "",
    });

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
