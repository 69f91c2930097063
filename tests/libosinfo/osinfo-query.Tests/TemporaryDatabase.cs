namespace osinfo_query.Tests;

/// <summary>A database directory of its own for a test, removed at its end.</summary>
internal sealed class TemporaryDatabase : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("osinfo-query-").FullName;

    /// <summary>One with a system that is in order, which every test has to find.</summary>
    public static TemporaryDatabase WithGoodOs()
    {
        var database = new TemporaryDatabase();
        database.WriteOs("good/1", "<short-id>good1</short-id><name>Good</name>");
        return database;
    }

    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>Writes an operating system of example.org in its place.</summary>
    public void WriteOs(string name, string children) =>
        Write($"os/example.org/{name.Replace('/', '-')}.xml", $"<libosinfo><os id=\"http://example.org/{name}\">{children}</os></libosinfo>");

    public void Write(string name, string text)
    {
        CreateDirectoryOf(name);
        File.WriteAllText(this[name], text);
    }

    public void Write(string name, byte[] content)
    {
        CreateDirectoryOf(name);
        File.WriteAllBytes(this[name], content);
    }

    public void Link(string name, string target)
    {
        CreateDirectoryOf(name);
        File.CreateSymbolicLink(this[name], target);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private void CreateDirectoryOf(string name) => Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[name])!);
}
