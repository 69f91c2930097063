namespace Osinfo.Tests.Loading;

/// <summary>How the files of several locations meet: masters replace, fragments add, empty files hide.</summary>
public sealed class FileSetTests : IDisposable
{
    private const string Id = "http://x.org/a/1";
    private const string Master = "os/x.org/a-1.xml";
    private const string Fragment = "os/x.org/a-1.d/site.xml";

    private readonly TemporaryDatabase _system = new();
    private readonly TemporaryDatabase _local = new();
    private readonly TemporaryDatabase _user = new();

    [Fact]
    public void A_fragment_adds_to_its_master()
    {
        _system.With(Master, Os("<short-id>a1</short-id><name>A</name><version>1</version>"))
            .With(Fragment, Os("<short-id>alias</short-id><name>Better</name>"));

        var os = Load();

        Assert.Equal(("Better", "1"), (os?.Name, os?.Version));
        Assert.Equal(["a1", "alias"], os?.ShortIds);
    }

    [Fact]
    public void Fragments_of_one_directory_follow_each_other_by_name()
    {
        _system.With("os/x.org/a-1.d/20.xml", Os("<name>20</name>"))
            .With("os/x.org/a-1.d/10.xml", Os("<name>10</name><codename>ten</codename>"));

        Assert.Equal(("20", "ten"), (Load()?.Name, Load()?.Codename));
    }

    [Fact]
    public void A_later_fragment_adds_to_an_earlier_master_and_its_fragments()
    {
        _system.With(Master, Os("<name>A</name>")).With(Fragment, Os("<codename>c</codename>"));
        _local.With("os/x.org/a-1.d/local.xml", Os("<vendor>V</vendor>"));
        _user.With("os/x.org/a-1.d/user.xml", Os("<vendor>Mine</vendor>"));

        var os = Load();

        Assert.Equal(("A", "c", "Mine"), (os?.Name, os?.Codename, os?.Vendor));
    }

    [Fact]
    public void A_later_master_replaces_the_earlier_one_with_its_fragments()
    {
        _system.With(Master, Os("<name>A</name><version>1</version>")).With(Fragment, Os("<codename>c</codename>"));
        _local.With(Master, Os("<name>Other</name>"));

        var os = Load();

        Assert.Equal(("Other", null, null), (os?.Name, os?.Version, os?.Codename));
    }

    [Fact]
    public void A_later_master_brings_the_fragments_of_its_own_location()
    {
        _system.With(Master, Os("<name>A</name>")).With(Fragment, Os("<codename>c</codename>"));
        _local.With(Master, Os("<name>Other</name>")).With(Fragment, Os("<vendor>V</vendor>"));

        var os = Load();

        Assert.Equal(("Other", null, "V"), (os?.Name, os?.Codename, os?.Vendor));
    }

    [Fact]
    public void An_empty_master_hides_the_entity()
    {
        _system.With(Master, Os("<name>A</name>")).With(Fragment, Os("<codename>c</codename>"));
        _local.WithText(Master, "");

        Assert.Null(Load());
    }

    [Fact]
    public void A_link_to_the_null_device_hides_the_entity()
    {
        _system.With(Master, Os("<name>A</name>"));
        _local.WithDirectory("os/x.org");
        File.CreateSymbolicLink(_local.PathTo(Master), "/dev/null");

        Assert.Null(Load());
    }

    [Fact]
    public void Fragments_beside_or_after_an_empty_master_are_all_there_is()
    {
        _system.With(Master, Os("<name>A</name>")).With(Fragment, Os("<codename>c</codename>"));
        _local.WithText(Master, "").With("os/x.org/a-1.d/l.xml", Os("<vendor>V</vendor>"));
        _user.With("os/x.org/a-1.d/u.xml", Os("<version>9</version>"));

        var os = Load();

        Assert.Equal((null, null, "V", "9"), (os?.Name, os?.Codename, os?.Vendor, os?.Version));
    }

    [Fact]
    public void A_master_after_an_empty_one_brings_the_entity_back()
    {
        _system.With(Master, Os("<name>A</name>"));
        _local.WithText(Master, "");
        _user.With(Master, Os("<name>Mine</name>"));

        Assert.Equal("Mine", Load()?.Name);
    }

    [Fact]
    public void Every_directory_that_ends_in_d_holds_fragments()
    {
        _system.With("os/x.d/a.xml", "<os id='http://x/1'/>");

        var database = _system.Load();

        Assert.Empty(database.Oses);
        Assert.Equal(
            _system.PathTo("os/x.d/a.xml") + ":1: left out: http://x/1 belongs into os/x/1.d, not os/x.d/a.xml",
            Assert.Single(database.Diagnostics).ToString());
    }

    [Fact]
    public void Media_of_fragments_of_one_name_in_two_locations_are_all_kept()
    {
        _system.With(Master, Os("<media arch='x86_64'/>")).With(Fragment, Os("<media arch='i686'/>"));
        _local.With(Fragment, Os("<media arch='aarch64'/><media arch='ppc64le'/>"));

        var media = Load()!.Media;

        Assert.Equal(["x86_64", "i686", "aarch64", "ppc64le"], media.Select(medium => medium.Architecture));
        Assert.Equal(4, media.DistinctBy(medium => medium.Id).Count());
        Assert.Equal([$"{Id}:0", $"{Id}:site.xml:0"], media.Take(2).Select(medium => medium.Id));
    }

    public void Dispose()
    {
        _system.Dispose();
        _local.Dispose();
        _user.Dispose();
    }

    private static string Os(string content) => $"<os id='{Id}'>{content}</os>";

    private Os? Load()
    {
        var database = TemporaryDatabase.LoadAll([_system, _local, _user]);
        Assert.Empty(database.Diagnostics);
        return database.FindOs(Id);
    }
}
