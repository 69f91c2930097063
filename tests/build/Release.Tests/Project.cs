namespace Release.Tests;

/// <summary>A copy of this repository with a history and keys of its own, whose pipelines publish into a directory.</summary>
internal sealed class Project : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("osinfo-release-");

    internal Project(RepositoryCopy repository)
    {
        // Where root starts nginx, another account reads the files.
        Shell.Execute("/", [], "chmod", "755", _folder.FullName).Checked();
        Directory.CreateDirectory(Site);
        WebServer = new WebServer(Path("nginx"), Site);
        Shell.Execute("/", [], "git", "clone", "--quiet", "--bare", repository.Path, Path("origin")).Checked();
        Shell.Execute("/", [], "git", "clone", "--quiet", Path("origin"), Root).Checked();
        NewKey("secret").Checked();
        Commit("Add a key");
        Push();
    }

    internal WebServer WebServer { get; }

    internal string Root => Path("project");

    /// <summary>What is published.</summary>
    internal string Site => Path("www");

    /// <summary>Where the packages of NuGet go.</summary>
    internal string Feed => Path("feed");

    /// <summary>The variables that a project has to set.</summary>
    internal Dictionary<string, string> Variables => new()
    {
        ["OSINFO_TOOLS"] = Shell.Tools,
        ["OSINFO_SITE"] = Site,
        ["OSINFO_SITE_URL"] = WebServer.Address,
        ["OSINFO_SIGNING_KEY"] = Path("secret"),
        ["OSINFO_NUGET_SOURCE"] = Feed,
        ["OSINFO_CI_IMAGE"] = "none",
        ["OSINFO_PROBE_WAIT"] = "0",
    };

    internal string Path(string name) => System.IO.Path.Join(_folder.FullName, name);

    internal string InProject(string path) => System.IO.Path.Join(Root, path);

    /// <summary>Runs a script of build/release.</summary>
    internal Run Script(string name, params string[] arguments) => Script(Variables, name, arguments);

    internal Run Script(IEnumerable<KeyValuePair<string, string>> variables, string name, params string[] arguments) =>
        Shell.Execute(Root, variables, InProject("build/release/" + name), arguments);

    /// <summary>Runs jobs of release.yml, as this kind of pipeline would.</summary>
    internal Run Jobs(string source, params string[] jobs) =>
        Pipelines.Run(Root, Variables.Append(new("CI_PIPELINE_SOURCE", source)), ["--force-shell-executor", .. jobs]);

    /// <summary>The jobs that such a pipeline has.</summary>
    internal string List(params string[] variables) => Pipelines.List(Root, variables);

    internal Run NewKey(string secret, params string[] old) =>
        Shell.Execute(Root, [], InProject("build/release/new-key"), ["Tester <tester@example.org>", Path(secret), .. old.Select(Path)]);

    internal Run Git(params string[] arguments) => Git([], arguments);

    internal Run Git(IEnumerable<KeyValuePair<string, string>> variables, params string[] arguments) =>
        Shell.Execute(Root, variables, "git", ["-c", "user.name=Tester", "-c", "user.email=tester@example.org", .. arguments]);

    internal void Commit(string message, params IEnumerable<KeyValuePair<string, string>> variables)
    {
        Git("add", "--all").Checked();
        Git(variables, "commit", "--quiet", "--message", message).Checked();
    }

    internal void Push() => Git("push", "--quiet", "origin", "main").Checked();

    /// <summary>Leaves the systems of one vendor, for what is about releases and not about the data.</summary>
    internal void KeepOnly(string vendor)
    {
        Shell.Execute(
            InProject("osinfo-db"), [], "bash", "-ec",
            """
            find data/os -mindepth 1 -maxdepth 1 ! -name "$0" -exec rm -r {} +
            find samples -name '*.tsv' ! -name "$0.tsv" -delete
            sed -i "3,\${\,$0/,!d}" lint-allow.tsv
            """,
            vendor).Checked();
        Commit($"Keep {vendor} only");
        Push();
    }

    /// <summary>Changes a file.</summary>
    internal void Edit(string path, string former, string text)
    {
        var content = File.ReadAllText(InProject(path));
        Assert.Contains(former, content, StringComparison.Ordinal);
        File.WriteAllText(InProject(path), content.Replace(former, text, StringComparison.Ordinal));
    }

    /// <summary>Everything that is published, with its time.</summary>
    internal IReadOnlyList<string> Listing() =>
    [
        .. Directory.EnumerateFiles(Site, "*", SearchOption.AllDirectories)
            .Select(path => $"{System.IO.Path.GetRelativePath(Site, path)} {File.GetLastWriteTimeUtc(path):O} {new FileInfo(path).Length}")
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The published versions, oldest first.</summary>
    internal IReadOnlyList<string> Versions() =>
    [
        .. Directory.EnumerateFiles(Site, "osinfo-db-*.tar.xz")
            .Select(path => System.IO.Path.GetFileName(path)["osinfo-db-".Length..^".tar.xz".Length])
            .Order(StringComparer.Ordinal),
    ];

    internal string Latest() => Release("latest.json").GetProperty("version").GetString()!;

    internal System.Text.Json.JsonElement Release(string document) =>
        System.Text.Json.JsonElement.Parse(File.ReadAllText(System.IO.Path.Join(Site, document))).GetProperty("release");

    public void Dispose()
    {
        WebServer.Dispose();
        _folder.Delete(recursive: true);
    }
}
