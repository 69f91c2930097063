namespace Release.Tests;

/// <summary>
/// The Debian packages of all artefacts, made twice. The executables in them are native with <c>./test --long</c>; compiling those takes
/// minutes, so otherwise they are single files that need the .NET runtime, and only some of the tools.
/// </summary>
public sealed class DebianPackages : IDisposable
{
    internal const string Version = "1.2.3";

    private static readonly bool IsLong = Environment.GetEnvironmentVariable("OSINFO_TEST_LONG") == "1";

    public DebianPackages()
    {
        var database = Project.Path("database");
        Project.Script("db-archive", "20261125", database).Checked();
        foreach (var (artefact, tools) in ((string, string[])[])
            [("libosinfo", ["osinfo-query"]), ("osinfo-db-tools", ["osinfo-db-import"])])
        {
            var executables = Project.Path("bin-" + artefact);
            Compile(executables, artefact, tools);
            Make(artefact, Version, executables);
        }

        Make("osinfo-db", "20261125", Path.Join(database, "osinfo-db-20261125.tar.xz"));
        Shell.Execute("/", [], Repository.PathTo("build/fetch-deb"), Theirs, "osinfo-db", "osinfo-db-tools", "libosinfo-bin").Checked();
    }

    internal Project Project { get; } = new();

    /// <summary>Our packages and archives of executables.</summary>
    internal string First => Project.Path("first");

    /// <summary>The same, made once more.</summary>
    internal string Second => Project.Path("second");

    /// <summary>The packages of Debian.</summary>
    internal string Theirs => Project.Path("theirs");

    /// <summary>A machine with nothing on it but what dpkg needs.</summary>
    internal string NewMachine()
    {
        var root = Project.Path($"root-{Guid.NewGuid():N}");
        foreach (var folder in (string[])["info", "updates", "triggers"])
        {
            Directory.CreateDirectory(Path.Join(root, "var/lib/dpkg", folder));
        }

        File.WriteAllText(Path.Join(root, "var/lib/dpkg/status"), "");
        return root;
    }

    /// <summary>Runs dpkg on such a machine; the packages ask for libraries, which are not installed there.</summary>
    internal static Run Dpkg(string root, params string[] arguments)
    {
        string[] command =
        [
            "dpkg", "--root=" + root, "--force-depends", "--force-unsafe-io", "--path-include=/usr/*", "--auto-deconfigure", "--log=/dev/null", .. arguments,
        ];
        return Environment.IsPrivilegedProcess
            ? Shell.Execute("/", [], command[0], command[1..])
            : Shell.Execute("/", [], "unshare", ["--map-root-user", .. command]);
    }

    /// <summary>Every file and link on such a machine but those of dpkg itself.</summary>
    internal static IEnumerable<string> Files(string root) => Directory
        .EnumerateFileSystemEntries(root, "*", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(root, path))
        .Where(path => path != "var" && !path.StartsWith("var/lib", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    public void Dispose() => Project.Dispose();

    private void Make(string artefact, string version, string source)
    {
        foreach (var (umask, folder) in ((string, string)[])[("022", First), ("077", Second)])
        {
            string[] scripts = artefact == "osinfo-db" ? ["deb"] : ["deb", "tarball"];
            foreach (var script in scripts)
            {
                Shell.Execute(
                    Project.Root, Project.Variables, "bash", "-c", $"umask {umask}; exec build/release/{script} \"$@\"", script,
                    artefact, version, source, folder).Checked();
            }
        }
    }

    private static void Compile(string executables, string artefact, string[] tools)
    {
        if (IsLong)
        {
            var all = Directory.GetFiles(Repository.PathTo(artefact + "/src"), "osinfo-*.csproj", SearchOption.AllDirectories);
            Shell.Execute(
                Repository.Root, [], Repository.PathTo("build/publish-native"),
                ["--out", executables, .. all.Select(path => Path.GetFileNameWithoutExtension(path)!)]).Checked();
            return;
        }

        foreach (var tool in tools)
        {
            Shell.Execute(
                Repository.Root, [], "dotnet", "publish", Repository.PathTo($"{artefact}/src/{tool}/{tool}.csproj"), "-c", "Release",
                "--framework", "net10.0", "--runtime", System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier,
                "--self-contained", "false", "-p:PublishAot=false", "-p:PublishSingleFile=true", "-p:DebugType=none",
                $"-p:ArtifactsPath={Repository.PathTo("artifacts/single")}/", "-o", Path.Join(executables, "all", tool), "-v", "quiet", "-nologo").Checked();
            File.Copy(Path.Join(executables, "all", tool, tool), Path.Join(executables, tool));
        }
    }
}
