namespace osinfo_install_script.Tests;

/// <summary>A directory that is removed at the end of a test.</summary>
internal sealed class TemporaryDirectory : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("osinfo-").FullName;

    public string[] Names => [.. Directory.GetFileSystemEntries(Root).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];

    public string PathTo(string name) => Path.Combine(Root, name);

    public string Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathTo(name))!);
        File.WriteAllText(PathTo(name), text);
        return PathTo(name);
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
