namespace Osinfo.Tests.MediaOfSystems;

public sealed class MediaTests
{
    private readonly Os _ship = TestData.Os("ship/1");

    [Fact]
    public void Says_what_the_database_says()
    {
        var media = _ship.Media[0];

        Assert.Equal(("x86_64", "http://example.org/ship-1.iso"), (media.Architecture, media.Url));
        Assert.Equal(("SHIP-1", "LINUX"), (media.VolumeId, media.SystemId));
        Assert.Equal(("EXAMPLE", "SHIPYARD", 123456L), (media.PublisherId, media.ApplicationId, media.VolumeSize));
        Assert.Equal(("boot/vmlinuz", "boot/initrd"), (media.KernelPath, media.InitrdPath));
        Assert.Equal(["en_GB", "fr_FR"], media.Languages);
        Assert.Same(_ship, media.Os);
    }

    [Fact]
    public void Installs_with_one_restart_and_is_ejected_when_the_database_does_not_say()
    {
        var media = _ship.Media[0];

        Assert.Equal((true, false), (media.IsInstaller, media.IsLive));
        Assert.Equal((1, true, true), (media.InstallerReboots, media.EjectAfterInstall, media.SupportsInstallScript));
    }

    [Fact]
    public void Says_otherwise_when_the_database_does()
    {
        var media = _ship.Media[1];

        Assert.Equal((true, true), (media.IsInstaller, media.IsLive));
        Assert.Equal((6, false, false), (media.InstallerReboots, media.EjectAfterInstall, media.SupportsInstallScript));
    }

    [Fact]
    public void Does_not_restart_when_it_is_no_installer()
    {
        Assert.False(_ship.Media[2].IsInstaller);
        Assert.Null(_ship.Media[2].InstallerReboots);
    }

    [Fact]
    public void Variants_are_those_that_the_system_describes_in_the_order_of_the_medium()
    {
        Assert.Equal(["ferry", "cargo", "unknown"], _ship.Media[0].VariantIds);
        Assert.Equal(["Ship 1 Ferry", "Ship 1 Cargo"], _ship.Media[0].Variants.Select(variant => variant.Name));
        Assert.Empty(new Media("m") { VariantIds = ["ferry"] }.Variants);
    }

    [Fact]
    public void A_script_is_supported_when_there_is_one()
    {
        var raft = TestData.Os("raft/2");

        Assert.False(raft.Media[0].SupportsInstallScript);
        Assert.True(raft.Media[1].SupportsInstallScript);
        Assert.Equal("jeos", Assert.Single(raft.Media[1].InstallScripts).Profile);
    }

    [Fact]
    public void Is_what_it_is_made_of()
    {
        var media = new Media("m") { Architecture = "i686", IsLive = true, IsInstaller = false, VolumeSize = 7 };

        Assert.Equal(("m", "i686", true, false, 7L), (media.Id, media.Architecture, media.IsLive, media.IsInstaller, media.VolumeSize));
        Assert.Equal((null, null, null), (media.Os, media.VolumeId, media.Url));
    }

    [Fact]
    public void A_medium_fits_an_entry_whatever_other_entries_say()
    {
        var media = new Media("m") { Architecture = "x86_64", VolumeId = "SHIP", SystemId = "^LIN", VolumeSize = 5 };
        var medium = new MediaEvidence { Location = "x", VolumeId = "MY SHIP", SystemId = "LINUX", VolumeSize = 5 };

        Assert.True(media.Matches(medium));
        Assert.True(media.Matches(medium with { Architecture = "x86_64" }));
        Assert.False(media.Matches(medium with { Architecture = "i686" }));
        Assert.False(media.Matches(medium with { VolumeId = "BOAT" }));
        Assert.False(media.Matches(medium with { SystemId = null }));
        Assert.False(media.Matches(medium with { VolumeSize = 6 }));
        Assert.False(new Media("m") { Architecture = "all" }.Matches(medium));
        Assert.True(new Media("m") { Architecture = "all", VolumeId = "SHIP$" }.Matches(medium with { Architecture = "i686" }));
    }

    [Theory]
    [InlineData("live='true'", true)]
    [InlineData("live='yes'", true)]
    [InlineData("live='1'", false)]
    [InlineData("live=''", false)]
    [InlineData("", false)]
    public void Attributes_are_truth_values_as_parameters_are(string attribute, bool isLive)
    {
        using var files = new TemporaryDatabase().With("os/x.org/a.xml", $"<os id='http://x.org/a'><media {attribute}/></os>");

        Assert.Equal(isLive, files.Load().Oses[0].Media[0].IsLive);
    }

    [Fact]
    public void Only_a_language_marked_as_pattern_is_one()
    {
        using var files = new TemporaryDatabase().With(
            "os/x.org/a.xml",
            "<os id='http://x.org/a'><media><iso><l10n-language>de</l10n-language><l10n-language regex='false'>fr</l10n-language>"
            + "<l10n-language regex='true' l10n-language-map='m'>A(..)</l10n-language></iso></media></os>");

        var media = files.Load().Oses[0].Media[0];

        Assert.Equal(["de", "fr"], media.Languages);
        Assert.Equal(("A(..)", "m", "m"), (media.LanguagePattern, media.LanguageMapId, media.LanguageMap?.Id));
    }
}
