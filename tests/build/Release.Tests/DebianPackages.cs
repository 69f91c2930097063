namespace Release.Tests;

/// <summary>
/// The Debian packages of all artefacts, made twice. The executables in them are native with <c>./test --long</c>; compiling those takes
/// minutes, so otherwise they are single files that need the .NET runtime, and only some of the tools.
/// </summary>
public sealed class DebianPackages : IDisposable
{
    internal const string Version = "1.2.3";
    internal const string DatabaseVersion = "20261125";
    private const string Time = "1795600000";

    internal static readonly bool IsLong = Environment.GetEnvironmentVariable("OSINFO_TEST_LONG") == "1";

    private readonly KeyFolder _folder = new();

    public DebianPackages()
    {
        _folder.NewKey("secret").Checked();
        foreach (var (artefact, tools) in ((string, string[])[])
            [("libosinfo", ["osinfo-query"]), ("osinfo-db-tools", ["osinfo-db-import"]), ("virt-viewer", ["virt-viewer", "remote-viewer"])])
        {
            var executables = Path("bin-" + artefact);
            Compile(executables, artefact, tools);
            Make(artefact, Version, executables);
        }

        Shell.Execute(
            Repository.Root, [new("SOURCE_DATE_EPOCH", Time)], System.IO.Path.Join(Shell.Tools, "osinfo-db-export"),
            "--dir", "osinfo-db/data", "--schema", "schema/osinfo.rng", "--license", "COPYING", "--version", DatabaseVersion, Database).Checked();
        Make("osinfo-db", DatabaseVersion, Database);
        Shell.Execute("/", [], Repository.PathTo("build/fetch-deb"), Theirs, "osinfo-db", "osinfo-db-tools", "libosinfo-bin", "virt-viewer").Checked();
    }

    /// <summary>The archive that the package of the database is made of.</summary>
    internal string Database => Path($"osinfo-db-{DatabaseVersion}.tar.xz");

    /// <summary>Our packages and archives of executables.</summary>
    internal string First => Path("first");

    /// <summary>The same, made once more.</summary>
    internal string Second => Path("second");

    /// <summary>The packages of Debian.</summary>
    internal string Theirs => Path("theirs");

    internal string Path(string name) => _folder.Path(name);

    internal void Sign(string file) => _folder.Sign("secret", file).Checked();

    /// <summary>
    /// A machine with nothing on it but what dpkg needs, which knows the packages that ours and those of Debian depend on to be installed.
    /// </summary>
    internal string NewMachine()
    {
        var root = Path($"root-{Guid.NewGuid():N}");
        foreach (var folder in (string[])["info", "updates", "triggers"])
        {
            Directory.CreateDirectory(System.IO.Path.Join(root, "var/lib/dpkg", folder));
        }

        string[] depends =
        [
            .. Debs(First).Concat(Debs(Theirs))
                .Select(deb => Shell.Execute("/", [], "dpkg-deb", "--field", deb, "Depends").Checked().Output)
                .SelectMany(names => names.Split([',', '|', '\n'], StringSplitOptions.RemoveEmptyEntries))
                .Select(name => name.Split('(')[0].Trim()).Distinct(),
        ];
        // Alternatives of other releases of Debian are not known here.
        var installed = Shell.Execute(
            "/", [], "dpkg-query", ["--show",
            "--showformat=Package: ${Package}\nStatus: install ok installed\nMaintainer: Debian\nArchitecture: ${Architecture}\n"
            + "Version: ${Version}\nBreaks: ${Breaks}\nDescription: library\n\n", .. depends]).Output.Replace("Breaks: \n", "", StringComparison.Ordinal);
        foreach (var package in installed.Split('\n').Where(line => line.StartsWith("Package: ", StringComparison.Ordinal)))
        {
            File.WriteAllText(System.IO.Path.Join(root, $"var/lib/dpkg/info/{package["Package: ".Length..]}.list"), "");
        }

        File.WriteAllText(System.IO.Path.Join(root, "var/lib/dpkg/status"), installed);
        return root;
    }

    /// <summary>
    /// Runs dpkg on such a machine. What packages run at their installation has no shell there, so it runs here and is told where the
    /// machine is.
    /// </summary>
    internal static Run Dpkg(string root, params string[] arguments)
    {
        string[] command =
        [
            "dpkg", "--root=" + root, "--force-unsafe-io", "--force-script-chrootless", "--path-include=/usr/*", "--auto-deconfigure", "--log=/dev/null", .. arguments,
        ];
        return Environment.IsPrivilegedProcess
            ? Shell.Execute("/", [DotnetRoot], command[0], command[1..])
            : Shell.Execute("/", [DotnetRoot], "unshare", ["--map-root-user", .. command]);
    }

    /// <summary>Every file and link on such a machine but those of dpkg itself.</summary>
    internal static IEnumerable<string> Files(string root) => Directory
        .EnumerateFileSystemEntries(root, "*", SearchOption.AllDirectories)
        .Select(path => System.IO.Path.GetRelativePath(root, path))
        .Where(path => path != "var" && !path.StartsWith("var/lib", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    /// <summary>What executables need that are not native.</summary>
    internal static KeyValuePair<string, string> DotnetRoot { get; } = new(
        "DOTNET_ROOT",
        System.IO.Path.GetFullPath(System.IO.Path.Join(System.Runtime.InteropServices.RuntimeEnvironment.GetRuntimeDirectory(), "../../..")));

    public void Dispose() => _folder.Dispose();

    internal static string[] Debs(string folder) => [.. Directory.GetFiles(folder, "*.deb").Order(StringComparer.Ordinal)];

    private void Make(string artefact, string version, string source)
    {
        foreach (var (umask, folder) in ((string, string)[])[("022", First), ("077", Second)])
        {
            string[] scripts = artefact == "osinfo-db" ? ["deb"] : ["deb", "tarball"];
            foreach (var script in scripts)
            {
                Shell.Execute(
                    Repository.Root, [new("OSINFO_KEYS", Path("public")), new("SOURCE_DATE_EPOCH", Time)],
                    "bash", "-c", $"umask {umask}; exec build/release/{script} \"$@\"", script, artefact, version, source, folder).Checked();
            }
        }
    }

    private static void Compile(string executables, string artefact, string[] tools)
    {
        if (IsLong)
        {
            var projects = Directory.GetFiles(Repository.PathTo(artefact + "/src"), "*.csproj", SearchOption.AllDirectories)
                .Where(project => File.ReadAllText(project).Contains("build/Tool.props", StringComparison.Ordinal));
            Shell.Execute(
                Repository.Root, [], Repository.PathTo("build/publish-native"),
                ["--out", executables, .. projects.Select(project => System.IO.Path.GetFileNameWithoutExtension(project))]).Checked();
            return;
        }

        foreach (var tool in tools)
        {
            var folder = System.IO.Path.Join(executables, "all", tool);
            // Not as a property of the command: that would reach the libraries, and they would be built anew.
            Shell.Execute(
                Repository.Root, [new("OsinfoSingleFile", "true")], "dotnet", "publish", Repository.PathTo($"{artefact}/src/{tool}/{tool}.csproj"),
                "-c", "Release", "--framework", "net10.0", "--runtime", System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier,
                "--self-contained", "false", "-o", folder, "-m:1", "-v", "quiet", "-nologo").Checked();
            File.Copy(System.IO.Path.Join(folder, tool), System.IO.Path.Join(executables, tool));
        }
    }
}
