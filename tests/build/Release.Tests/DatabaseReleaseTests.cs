using System.Text.RegularExpressions;

namespace Release.Tests;

public sealed partial class DatabaseReleaseTests(ReleaseStory story) : IClassFixture<ReleaseStory>
{
    private Project Project => story.Project;

    [Fact]
    public void The_daily_pipeline_publishes_a_signed_release_with_everything_that_belongs_to_it()
    {
        Assert.True(story.FirstDay.ExitCode == 0, story.FirstDay.Text);
        var version = story.FirstVersion;
        Assert.Matches(VersionPattern(), version);
        string[] expected =
        [
            $"{version}.json", "index.json", "index.json.asc", "latest.json", "nightly.json",
            $"osinfo-db-{version}.changes.json", $"osinfo-db-{version}.md", $"osinfo-db-{version}.tar.xz", $"osinfo-db-{version}.tar.xz.asc",
            $"osinfo-db-{version}.tar.xz.manifest", $"osinfo-db-{version}.tar.xz.sha256", $"osinfo-db-dotnet_0.{version}-1_all.deb",
        ];
        Assert.Equal(expected, story.FirstListing.Select(line => line.Split(' ')[0]));
        Assert.Contains(
            $"Osinfo.Db.{NuGetVersion(version)}.nupkg", Directory.GetFiles(Project.Feed).Select(path => Path.GetFileName(path)));
    }

    [Fact]
    public void Everyone_may_read_what_is_published_whatever_the_rights_of_the_runner()
    {
        Assert.Empty(Shell.Execute(Project.Site, [], "find", ".", "-type", "f", "!", "-perm", "644").Checked().Output);
        var package = Directory.GetFiles(Project.Feed, "*.nupkg")[0];
        var entries = Shell.Execute("/", [], "unzip", "-Z", package).Checked().Output.Split('\n').Where(line => line.StartsWith('-')).ToList();
        Assert.NotEmpty(entries);
        Assert.All(entries, entry => Assert.StartsWith("-rw-r--r--", entry, StringComparison.Ordinal));
    }

    [Fact]
    public void The_package_of_the_database_tells_what_it_is_made_of()
    {
        var package = Directory.GetFiles(Project.Feed, $"Osinfo.Db.{NuGetVersion(story.FirstVersion)}.nupkg").Single();
        var bill = System.Text.Json.JsonElement.Parse(Shell.Execute("/", [], "unzip", "-p", package, "sbom.cdx.json").Checked().Output);

        Assert.Equal("CycloneDX", bill.GetProperty("bomFormat").GetString());
        var product = bill.GetProperty("metadata").GetProperty("component");
        Assert.Equal("GPL-2.0-or-later", product.GetProperty("licenses")[0].GetProperty("license").GetProperty("id").GetString());
        var part = bill.GetProperty("components").EnumerateArray().Single();
        Assert.Equal($"osinfo-db {story.FirstVersion}", $"{part.GetProperty("name")} {part.GetProperty("version")}");
    }

    [Fact]
    public void A_document_has_the_members_that_importers_read_and_what_describes_the_archive()
    {
        var release = Project.Release(story.FirstVersion + ".json");
        var archive = Path.Join(Project.Site, $"osinfo-db-{story.FirstVersion}.tar.xz");

        Assert.Equal(story.FirstVersion, release.GetProperty("version").GetString());
        Assert.Equal($"{Project.WebServer.Address}osinfo-db-{story.FirstVersion}.tar.xz", release.GetProperty("archive").GetString());
        Assert.Equal($"{Project.WebServer.Address}osinfo-db-{story.FirstVersion}.tar.xz.asc", release.GetProperty("signature").GetString());
        Assert.Equal(new FileInfo(archive).Length, release.GetProperty("size").GetInt64());
        Assert.Equal(
            Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(archive))),
            release.GetProperty("sha256").GetString());
        Assert.Equal(40, release.GetProperty("commit").GetString()!.Length);
        Assert.EndsWith("Z", release.GetProperty("published").GetString(), StringComparison.Ordinal);
        Assert.EndsWith(".manifest", release.GetProperty("manifest").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_run_without_a_change_publishes_nothing()
    {
        Assert.True(story.SecondDay.ExitCode == 0, story.SecondDay.Text);
        Assert.Contains($"nothing has changed since release {story.FirstVersion}: nothing to publish", story.SecondDay.Text, StringComparison.Ordinal);
        Assert.Equal(story.FirstListing, story.SecondListing);
    }

    [Fact]
    public void A_merge_request_is_told_in_words_what_it_changes()
    {
        Assert.True(story.MergeRequest.ExitCode == 0, story.MergeRequest.Text);
        Assert.Contains("1 operating system changed: 1 date", story.MergeRequest.Text, StringComparison.Ordinal);
        Assert.Contains("date: release-date 2025-08-09 -> 2025-08-10", story.MergeRequest.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_push_that_changes_the_database_releases_it_once_more_on_the_same_day()
    {
        Assert.Contains("database", story.PushJobs, StringComparison.Ordinal);
        Assert.DoesNotContain("database", story.OtherPushJobs, StringComparison.Ordinal);
        Assert.True(story.Push.ExitCode == 0, story.Push.Text);
        Assert.True(string.CompareOrdinal(story.PushVersion, story.FirstVersion) > 0, story.PushVersion);
        Assert.Contains(
            "date: release-date 2025-08-09 -\\> 2025-08-10",
            File.ReadAllText(Path.Join(Project.Site, $"osinfo-db-{story.PushVersion}.md")),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Our_importer_installs_the_first_release_then_the_second_and_then_has_nothing_to_do()
    {
        Assert.All(story.OurImports, run => Assert.True(run.ExitCode == 0, run.Text));
        Assert.Equal(story.PushVersion, File.ReadAllText(Path.Join(story.OurUser, "VERSION")));
        Assert.Contains("2025-08-10", File.ReadAllText(Path.Join(story.OurUser, "os/debian.org/debian-13.xml")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_importer_of_Debian_installs_the_same_over_https()
    {
        Assert.All(story.TheirImports, run => Assert.True(run.ExitCode == 0, run.Text));
        Assert.Equal(story.PushVersion, File.ReadAllText(Path.Join(story.TheirUser, "VERSION")));
        Assert.Equal(
            File.ReadAllText(Path.Join(story.OurUser, "os/debian.org/debian-13.xml")),
            File.ReadAllText(Path.Join(story.TheirUser, "os/debian.org/debian-13.xml")));
    }

    [Fact]
    public void A_broken_entry_stops_the_pipeline_before_anything_is_published()
    {
        Assert.NotEqual(0, story.BrokenEntry.ExitCode);
        Assert.Contains("debian-13.xml", story.BrokenEntry.Text, StringComparison.Ordinal);
        Assert.Contains("nothing was published", story.BrokenEntry.Text, StringComparison.Ordinal);
        Assert.Equal(story.BeforeBrokenEntry, story.AfterBrokenEntry);
    }

    [Fact]
    public void A_release_signed_by_another_key_is_refused_by_the_importer()
    {
        using var keys = new KeyFolder();
        keys.NewKey("other").Checked();

        var run = story.ImportByOurs(Project.Path("nobody"), keys.Ring());

        Assert.Equal(4, run.ExitCode);
        Assert.Contains("the signature is by the unknown key", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Project.Path("nobody")));
    }

    [Fact]
    public void The_index_lists_all_releases_newest_first_and_is_signed()
    {
        var index = System.Text.Json.JsonElement.Parse(File.ReadAllText(Path.Join(Project.Site, "index.json")));
        Project.Script("keyring", Project.Path("index-ring.gpg")).Checked();

        Assert.Equal(
            Project.Versions().Reverse(),
            index.GetProperty("releases").EnumerateArray().Select(release => release.GetProperty("version").GetString()!));
        Shell.Execute(
            Project.Site, [], "gpgv", "--keyring", Project.Path("index-ring.gpg"), "index.json.asc", "index.json").Checked();
    }

    [Fact]
    public async Task A_mirror_made_by_rsync_is_the_same_to_caches()
    {
        var copy = Project.Path("mirror");
        Shell.Execute("/", [], "rsync", "-rt", Project.Site + "/", copy).Checked();
        using var mirror = new WebServer(Project.Path("mirror-nginx"), copy);
        using var client = new HttpClient();

        foreach (var file in (string[])["latest.json", $"osinfo-db-{story.FirstVersion}.tar.xz"])
        {
            using var original = await client.GetAsync(new Uri(Project.WebServer.Address + file), TestContext.Current.CancellationToken);
            using var request = new HttpRequestMessage(HttpMethod.Get, mirror.Address + file);
            request.Headers.IfNoneMatch.Add(original.Headers.ETag!);
            request.Headers.IfModifiedSince = original.Content.Headers.LastModified;
            using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);

            Assert.Equal(System.Net.HttpStatusCode.NotModified, answer.StatusCode);
        }
    }

    /// <summary>NuGet has numbers, not texts: the zero in front of a counter goes.</summary>
    private static string NuGetVersion(string version) =>
        string.Join('.', version.Split('.').Select(int.Parse).Concat([0, 0]).Take(3));

    [GeneratedRegex(@"^\d{8}(\.\d\d)?$")]
    private static partial Regex VersionPattern();
}
