namespace OsinfoDb.Archives.Tests;

/// <summary>A directory of its own for a test, removed at its end.</summary>
internal sealed class TemporaryDirectory : IDisposable
{
    internal string Path { get; } = Directory.CreateTempSubdirectory("osinfo-archives-").FullName;

    internal string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>Adds a file and the directories it is in.</summary>
    internal TemporaryDirectory With(string name, string text = "<libosinfo/>\n")
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[name])!);
        File.WriteAllText(this[name], text);
        return this;
    }

    /// <summary>Adds a link and the directories it is in.</summary>
    internal TemporaryDirectory WithLink(string name, string target)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[name])!);
        File.CreateSymbolicLink(this[name], target);
        return this;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
