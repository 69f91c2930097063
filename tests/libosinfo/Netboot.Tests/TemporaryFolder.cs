namespace Netboot.Tests;

/// <summary>A folder that is removed at the end of a test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    internal string Root { get; } = Directory.CreateTempSubdirectory("osinfo-netboot-").FullName;

    public void Dispose() => Directory.Delete(Root, recursive: true);

    internal string PathTo(string name) => Path.Combine(Root, name);
}
