namespace Release.Tests;

public sealed class ArtefactReleaseTests : IDisposable
{
    private const string Tag = "libosinfo-1.2.3";

    private readonly Project _project = new();

    [Fact]
    public void A_tag_runs_the_tests_and_then_releases_the_artefact()
    {
        var jobs = _project.List("CI_COMMIT_TAG=" + Tag);

        Assert.Equal(
            ["test", "artefact", "artefact-publish"],
            jobs.Split('\n').Select(line => line.Split(' ')[0]).Where(word => word is "test" or "artefact" or "artefact-publish" or "database"));
    }

    [Fact]
    public void The_notes_are_what_the_change_log_says_of_the_version()
    {
        File.WriteAllText(_project.InProject("libosinfo/CHANGELOG.md"), "# Changelog\n\n## Unreleased\n\n## 1.2.3\n\n- New.\n\n## 1.2.2\n\n- Old.\n");

        Assert.Equal("- New.\n", _project.Script("notes", "libosinfo/CHANGELOG.md", "1.2.3").Checked().Output);
        var run = _project.Script("notes", "libosinfo/CHANGELOG.md", "1.2.4");
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("there is nothing under '## 1.2.4'", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("v1.2.3", "the tag v1.2.3 names no artefact, expected one of: libosinfo-x.y.z, osinfo-db-tools-x.y.z, virt-viewer-x.y.z")]
    [InlineData("libosinfo-1.2", "the tag libosinfo-1.2 names no version, expected libosinfo-x.y.z")]
    public void A_tag_that_is_none_of_ours_is_refused(string tag, string message)
    {
        var run = _project.Script("artefact", tag, _project.Path("out"));

        Assert.Equal(3, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_published_is_signed_and_never_replaced()
    {
        var output = _project.Path("out");
        Directory.CreateDirectory(output);
        File.WriteAllText(Path.Join(output, "file"), "content");
        Shell.Execute(output, [], "bash", "-c", "sha256sum file >SHA256SUMS").Checked();
        string[] publish = ["build/release/artefact-publish", Tag, output];

        _project.Script("with-key", publish).Checked();

        var published = Path.Join(_project.Site, "releases", Tag);
        _project.Script("keyring", _project.Path("ring.gpg")).Checked();
        Shell.Execute(published, [], "gpgv", "--keyring", _project.Path("ring.gpg"), "SHA256SUMS.asc", "SHA256SUMS").Checked();
        _project.Script("with-key", publish).Checked();
        File.WriteAllText(Path.Join(output, "file"), "changed");
        Shell.Execute(output, [], "bash", "-c", "sha256sum file >SHA256SUMS").Checked();
        var run = _project.Script("with-key", publish);
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("published already, with other bytes", run.Error, StringComparison.Ordinal);
        Assert.Equal("content", File.ReadAllText(Path.Join(published, "file")));
    }

    public void Dispose() => _project.Dispose();
}
