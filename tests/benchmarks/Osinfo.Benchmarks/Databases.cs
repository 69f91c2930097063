using Osinfo.Db;

namespace Osinfo.Benchmarks;

/// <summary>The database of the environment variable <c>OSINFO_BENCH_DATABASE</c>, or that of the repository, in its three forms.</summary>
internal sealed class Databases : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("osinfo-bench-").FullName;

    internal Databases()
    {
        var source = Environment.GetEnvironmentVariable("OSINFO_BENCH_DATABASE") ?? Path.Combine(Repository, "osinfo-db", "data");
        Xml = Copy(source, "xml");
        Compiled = Copy(source, "compiled");
        DatabaseSnapshot.Compile(Compiled);
    }

    internal static string Repository { get; } = FindRepository();

    /// <summary>A directory of XML files.</summary>
    internal string Xml { get; }

    /// <summary>The same with its compiled form.</summary>
    internal string Compiled { get; }

    internal static OsinfoDatabase Load(string directory) => Load(DatabaseLocation.FromPath(directory));

    internal static OsinfoDatabase LoadEmbedded() => Load(DatabaseLocation.FromResources(EmbeddedDatabase.Assembly));

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private static OsinfoDatabase Load(DatabaseLocation location) =>
        OsinfoDatabase.Load(new LoadOptions { Locations = [location], Languages = [], PciIdsPath = "", UsbIdsPath = "" });

    private string Copy(string source, string name)
    {
        var target = Path.Combine(_root, name);
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".snapshot", StringComparison.Ordinal)))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return target;
    }

    private static string FindRepository()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "Osinfo.slnx")))
        {
            directory = directory.Parent;
        }

        return directory?.FullName ?? throw new DirectoryNotFoundException("this program does not run within the repository");
    }
}
