namespace Release.Tests;

/// <summary>What can go wrong, with the scripts themselves.</summary>
public sealed class MishapTests : IDisposable
{
    private const string Entry = "osinfo-db/data/os/debian.org/debian-13.xml";
    private const string Date = "2025-08-09</release-date>";

    private readonly Project _project;

    public MishapTests(RepositoryCopy repository)
    {
        _project = new(repository);
        _project.KeepOnly("debian.org");
    }

    /// <summary>One after the other, as each needs what the former has published.</summary>
    [Fact]
    public void A_release_that_broke_off_is_finished_a_bad_one_withdrawn_and_a_late_one_sounds_the_alarm()
    {
        var broken = BreakOff();
        Assert.NotEqual(0, broken.ExitCode);
        Assert.False(File.Exists(Path.Join(_project.Site, "latest.json")));
        var archives = _project.Versions();
        Assert.Single(archives);

        Release();
        Assert.Equal(archives, _project.Versions());
        var good = _project.Latest();

        AssertTooMuchIsNotRemoved();
        AssertAlarmAfterTwentyHours();

        Release();
        var bad = _project.Latest();
        Withdraw(bad);
        Assert.True(string.CompareOrdinal(_project.Latest(), bad) > 0);
        Assert.Equal(_project.Release(good + ".json").GetProperty("content").GetString(), _project.Release("latest.json").GetProperty("content").GetString());
        var published = _project.Listing();
        Assert.Contains($"the content of release {bad}, which was withdrawn", Release().Text, StringComparison.Ordinal);
        Assert.Equal(published, _project.Listing());

        AssertForeignIndexIsRefused();
    }

    /// <summary>Everything is uploaded, but the import that tries it out does not work.</summary>
    private Run BreakOff()
    {
        var output = Output();
        _project.Script("db-build", output).Checked();
        return _project.Script(
            [.. _project.Variables.Where(variable => variable.Key != "OSINFO_TOOLS"), new("OSINFO_TOOLS", "/nonexistent")],
            "with-key", "build/release/db-publish", output);
    }

    private Run Release()
    {
        var output = Output();
        var build = _project.Script("db-build", output).Checked();
        var publish = _project.Script("with-key", "build/release/db-publish", output).Checked();
        return new Run(0, build.Text, publish.Text);
    }

    private void Withdraw(string version)
    {
        var output = Output();
        _project.Script("db-withdraw", version, "a date was wrong", output).Checked();
        _project.Script("db-packages", output).Checked();
        Assert.NotEmpty(Directory.GetFiles(output, "Osinfo.Db.*.nupkg"));
        var package = Directory.GetFiles(output, "osinfo-db-dotnet_*.deb").Single();
        var entry = Shell.Execute("/", [], "bash", "-c", "dpkg-deb --fsys-tarfile \"$0\" | tar -xO ./usr/share/osinfo/os/debian.org/debian-13.xml", package).Checked();
        Assert.Contains(Date, entry.Output, StringComparison.Ordinal);
        _project.Script("with-key", "build/release/db-publish", output).Checked();
        var index = System.Text.Json.JsonElement.Parse(File.ReadAllText(Path.Join(_project.Site, "index.json"))).GetProperty("releases");
        Assert.Equal("a date was wrong", index.EnumerateArray().Single(release => release.GetProperty("version").GetString() == version).GetProperty("withdrawn").GetString());
    }

    private void AssertTooMuchIsNotRemoved()
    {
        Directory.Delete(_project.InProject("osinfo-db/data/platform"), recursive: true);
        _project.Commit("Remove all platforms");
        var run = _project.Script("db-compare");
        Assert.Equal(4, run.ExitCode);
        Assert.Contains("platforms are gone, expected 2 percent at most", run.Error, StringComparison.Ordinal);
        _project.Git("reset", "--quiet", "--hard", "HEAD~1").Checked();
    }

    private void AssertAlarmAfterTwentyHours()
    {
        Assert.Contains("everything is published", _project.Script("db-alarm").Checked().Text, StringComparison.Ordinal);
        _project.Edit(Entry, Date, Date.Replace("09", "11", StringComparison.Ordinal));
        _project.Commit("Change a date", [new("GIT_COMMITTER_DATE", $"{DateTimeOffset.UtcNow.AddHours(-21):yyyy-MM-ddTHH:mm:ssZ}")]);

        var run = _project.Script("db-alarm");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("Change a date", run.Error, StringComparison.Ordinal);
        Assert.Contains("are not published, the oldest for 21 hours", run.Error, StringComparison.Ordinal);
    }

    private void AssertForeignIndexIsRefused()
    {
        File.AppendAllText(Path.Join(_project.Site, "index.json"), " ");
        var run = _project.Script("db-build", Output());
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("index.json: this is not what we published", run.Error, StringComparison.Ordinal);
    }

    private string Output() => _project.Path($"out-{Guid.NewGuid():N}");

    public void Dispose() => _project.Dispose();
}
