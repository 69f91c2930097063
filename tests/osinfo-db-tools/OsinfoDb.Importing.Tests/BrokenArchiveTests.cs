using HostileArchives;
using OsinfoDb.Archives;

namespace OsinfoDb.Importing.Tests;

public sealed class BrokenArchiveTests
{
    public static TheoryData<HostileArchive> Hostile => [.. HostileArchive.All];

    [Fact]
    public void An_archive_cut_anywhere_changes_nothing_and_leaves_nothing()
    {
        using var place = new Place().With(Release.Archive(Release.Old));
        var before = place.Listing();
        var archive = Release.Archive(Release.New, 50);
        var step = Place.IsLong ? 16 : 256;

        for (var length = 0; length < archive.Length; length += step)
        {
            AssertRefused(place.Import(archive[..length]));
        }

        AssertRefused(place.Import(archive[..^1]));
        Assert.Equal(before, place.Listing());
    }

    [Fact]
    public void The_packaged_database_cut_at_every_kibibyte_changes_nothing()
    {
        using var place = new Place().With(Release.Archive(Release.Old));
        var before = place.Listing();
        Shell.Check("osinfo-db-tools", "/usr/bin/osinfo-db-export", "--dir", "/usr/share/osinfo", place["p.tar.xz"]);
        var archive = File.ReadAllBytes(place["p.tar.xz"]);
        var step = Place.IsLong ? 1024 : 16 * 1024;

        for (var length = 0; length < archive.Length; length += step)
        {
            AssertRefused(place.Import(archive[..length]));
        }

        Assert.Equal(before, place.Listing());
    }

    [Fact]
    public void A_bit_flipped_anywhere_changes_nothing_and_leaves_nothing()
    {
        using var place = new Place().With(Release.Archive(Release.Old));
        var before = place.Listing();
        var archive = Release.Archive(Release.New, 50);
        var random = new Random(20260202);

        for (var round = 0; round < (Place.IsLong ? 1000 : 60); round++)
        {
            var flipped = (byte[])archive.Clone();
            flipped[random.Next(flipped.Length)] ^= (byte)(1 << random.Next(8));
            AssertRefused(place.Import(flipped));
        }

        Assert.Equal(before, place.Listing());
    }

    [Theory]
    [MemberData(nameof(Hostile), DisableDiscoveryEnumeration = true)]
    public void A_hostile_archive_is_refused_with_one_line(HostileArchive hostile)
    {
        using var place = new Place();

        var archive = hostile.Build();

        var run = place.Import(archive);

        AssertRefused(run);
        Assert.Equal(hostile.IsDamaged ? 3 : 4, run.ExitCode);
        Assert.Contains(archive.Length > 64 * 1024 * 1024 ? "more than 65536 KiB" : hostile.Complaint, run.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(place.Folder));
    }

    [Fact]
    public void What_is_damaged_cannot_be_read_and_what_wants_out_is_refused_for_safety()
    {
        using var place = new Place();

        Assert.Equal(3, place.Import(Release.Archive(Release.New)[..^20]).ExitCode);
        Assert.Equal(4, place.Import(HostileArchive.All.Single(hostile => hostile.Name == "parent directory").Build()).ExitCode);
    }

    [Theory]
    [InlineData("<libosinfo version='0.0.1'><os id='http://example.org/odd/1'><short", "os/example.org/odd-1.xml:1:")]
    [InlineData("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><libosinfo version='0.0.1'/>", "a document type declaration is not allowed")]
    [InlineData(
        "<libosinfo version='0.0.1'><os id='http://example.org/odd/1'><nonsense/><short-id>o</short-id><name>O</name><vendor>E</vendor></os></libosinfo>",
        "os/example.org/odd-1.xml:1:63: element 'nonsense' is not allowed")]
    [InlineData(
        "<libosinfo version='0.0.1'><os id='http://example.org/other/1'><short-id>o</short-id><name>O</name><vendor>E</vendor></os></libosinfo>",
        "os/example.org/odd-1.xml:1: left out: http://example.org/other/1 belongs into os/example.org/other-1.xml")]
    public void A_file_that_the_grammar_or_the_library_does_not_take_is_refused(string content, string complaint)
    {
        using var place = new Place().With(Release.Archive(Release.Old));
        var before = place.Listing();

        var run = place.Import(Release.Archive(Release.New, 3, Release.Text("os/example.org/odd-1.xml", content)));

        AssertRefused(run);
        Assert.Contains(complaint, run.Error, StringComparison.Ordinal);
        Assert.Equal(before, place.Listing());
    }

    [Theory]
    [InlineData("VERSION", "it has no file VERSION")]
    [InlineData("schema/osinfo.rng", "it has no file schema/osinfo.rng")]
    public void An_archive_that_is_no_database_is_refused(string missing, string complaint)
    {
        using var place = new Place();
        var files = ArchiveReader.Read(new MemoryStream(Release.Archive(Release.New))).Where(entry => entry.Path != missing && !entry.IsDirectory);

        var run = place.Import(Release.Pack(files));

        AssertRefused(run);
        Assert.Contains(complaint, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("9")]
    [InlineData("20261301")]
    [InlineData("20260101.00")]
    [InlineData("../x")]
    public void An_archive_without_a_proper_version_is_refused(string version)
    {
        using var place = new Place();

        var run = place.Import(Release.Archive(version));

        AssertRefused(run);
        Assert.Contains($"its version is '{version}'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_grammar_that_is_none_is_refused()
    {
        using var place = new Place();

        var run = place.Import(Release.Pack([Release.Text("VERSION", "20260101"), Release.Text("schema/osinfo.rng", "<no/>")]));

        AssertRefused(run);
        Assert.Contains("schema/osinfo.rng", run.Error, StringComparison.Ordinal);
    }

    private static void AssertRefused(ToolRun run)
    {
        Assert.True(run.ExitCode is 3 or 4, $"exit {run.ExitCode}: {run.Error}");
        Assert.StartsWith("osinfo-db-import: error: ", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd('\n').Split('\n'));
        Assert.DoesNotContain(run.Error, c => char.IsControl(c) && c != '\n');
    }
}
