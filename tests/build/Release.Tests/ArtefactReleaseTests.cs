namespace Release.Tests;

public sealed class ArtefactReleaseTests(RepositoryCopy repository) : IDisposable
{
    private const string Tag = "libosinfo-1.2.3";

    private readonly KeyFolder _folder = new();

    [Fact]
    public void A_tag_runs_the_tests_and_then_releases_the_artefact()
    {
        var clone = _folder.Path("clone");
        Shell.Execute("/", [], "git", "clone", "--quiet", repository.Path, clone).Checked();

        var jobs = Pipelines.List(clone, "CI_COMMIT_TAG=" + Tag);

        Assert.Equal(
            ["test", "artefact", "artefact-publish"],
            jobs.Split('\n').Select(line => line.Split(' ')[0]).Where(word => word is "test" or "artefact" or "artefact-publish" or "database"));
    }

    [Fact]
    public void The_notes_are_what_the_change_log_says_of_the_version()
    {
        var log = _folder.Path("CHANGELOG.md");
        File.WriteAllText(log, "# Changelog\n\n## Unreleased\n\n## 1.2.3\n\n- New.\n\n## 1.2.2\n\n- Old.\n");

        Assert.Equal("- New.\n", _folder.Script("notes", [], log, "1.2.3").Checked().Output);
        var run = _folder.Script("notes", [], log, "1.2.4");
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("there is nothing under '## 1.2.4'", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("v1.2.3", "the tag v1.2.3 names no artefact, expected one of: libosinfo-x.y.z, osinfo-db-tools-x.y.z, virt-viewer-x.y.z")]
    [InlineData("libosinfo-1.2", "the tag libosinfo-1.2 names no version, expected libosinfo-x.y.z")]
    public void A_tag_that_is_none_of_ours_is_refused(string tag, string message)
    {
        var run = _folder.Script("artefact", [], tag, _folder.Path("out"));

        Assert.Equal(3, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    /// <summary>A version of its own in a project would win over the one that is released, and the tool would tell a wrong one.</summary>
    [Fact]
    public void No_project_has_a_version_that_a_release_does_not_replace()
    {
        var projects = ((string[])["libosinfo", "osinfo-db-tools", "virt-viewer"])
            .SelectMany(artefact => Directory.GetFiles(Repository.PathTo(artefact + "/src"), "*.csproj", SearchOption.AllDirectories)).ToList();

        Assert.NotEmpty(projects);
        Assert.All(projects, project => Assert.DoesNotContain("<Version>", File.ReadAllText(project), StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_published_is_signed_and_never_replaced()
    {
        _folder.NewKey("secret").Checked();
        var output = _folder.Path("out");
        Directory.CreateDirectory(output);
        Fill("content");

        Publish().Checked();

        var published = _folder.Path("site/releases/" + Tag);
        Shell.Execute(published, [], "gpgv", "--keyring", _folder.Ring(), "SHA256SUMS.asc", "SHA256SUMS").Checked();
        Publish().Checked();
        Fill("changed");
        var run = Publish();
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("published already, with other bytes", run.Error, StringComparison.Ordinal);
        Assert.Equal("content", File.ReadAllText(Path.Join(published, "file")));

        void Fill(string content) =>
            Shell.Execute(output, [], "bash", "-ec", "printf %s \"$0\" >file; sha256sum file >SHA256SUMS", content).Checked();

        Run Publish() => _folder.Script(
            "with-key", [new("OSINFO_SIGNING_KEY", _folder.Path("secret")), new("OSINFO_SITE", _folder.Path("site"))],
            Repository.PathTo("build/release/artefact-publish"), Tag, output);
    }

    public void Dispose() => _folder.Dispose();
}
