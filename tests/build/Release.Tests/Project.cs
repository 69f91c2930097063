namespace Release.Tests;

/// <summary>A copy of this repository with a history and keys of its own, whose pipelines publish into a directory.</summary>
internal sealed class Project : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("osinfo-release-");

    internal Project()
    {
        // Where root starts nginx, another account reads the files.
        Shell.Execute("/", [], "chmod", "755", _folder.FullName).Checked();
        Directory.CreateDirectory(Site);
        WebServer = new WebServer(Path("nginx"), Site);
        Copy();
        NewKey("secret").Checked();
        Git("init", "--quiet", "--initial-branch=main").Checked();
        Commit("Everything");
        Git("clone", "--quiet", "--bare", ".", Path("origin")).Checked();
        Git("remote", "add", "origin", Path("origin")).Checked();
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
    internal Run Jobs(string source, params string[] jobs) => Pipeline(source, ["--force-shell-executor", .. jobs]);

    /// <summary>The jobs that such a pipeline has.</summary>
    internal string List(params string[] variables) =>
        Shell.Execute(Root, [], Runner, ["--list", .. variables.SelectMany(variable => (string[])["--variable", variable])]).Checked().Output;

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

    internal void Push()
    {
        Git("push", "--quiet", "origin", "main").Checked();
        Git("remote", "set-head", "origin", "main").Checked();
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

    private static string Runner => Repository.PathTo("artifacts/npm/node_modules/.bin/gitlab-ci-local");

    private Run Pipeline(string source, IEnumerable<string> arguments)
    {
        Assert.True(File.Exists(Runner), $"'{Runner}' is missing: ./test --set-up");
        var variables = Variables.Append(new("CI_PIPELINE_SOURCE", source)).SelectMany(variable => (string[])["--variable", $"{variable.Key}={variable.Value}"]);
        return Shell.Execute(Root, [], Runner, [.. variables, .. arguments]);
    }

    /// <summary>What is tracked, as it is here; all but what is built where there is no git.</summary>
    private void Copy()
    {
        Directory.CreateDirectory(Root);
        Shell.Execute(
            Repository.Root, [], "bash", "-c",
            "{ git ls-files -z --cached --others --exclude-standard 2>/dev/null || find . -path ./artifacts -prune -o -path ./.git -prune -o -type f -print0; } "
            + "| rsync --archive --from0 --files-from=- --ignore-missing-args . \"$0\"",
            Root).Checked();
        Directory.CreateDirectory(InProject("osinfo-db-tools/keys"));
        foreach (var key in Directory.GetFiles(InProject("osinfo-db-tools/keys"), "*.asc"))
        {
            File.Delete(key);
        }
    }
}
