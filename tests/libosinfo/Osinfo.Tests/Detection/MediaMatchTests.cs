namespace Osinfo.Tests.Detection;

/// <summary>When a medium fits an entry.</summary>
public sealed class MediaMatchTests
{
    private static readonly MediaEvidence Full = new()
    {
        Location = "x.iso",
        VolumeId = "VOLUME",
        SystemId = "SYSTEM",
        PublisherId = "PUBLISHER",
        ApplicationId = "APPLICATION",
        VolumeSize = 1000,
    };

    [Fact]
    public void Every_field_of_the_entry_has_to_fit()
    {
        Assert.True(Fits(new Media("m") { VolumeId = "VOL" }, Full));
        Assert.True(Fits(new Media("m") { SystemId = "SYS.*" }, Full));
        Assert.True(Fits(new Media("m") { PublisherId = "^PUB" }, Full));
        Assert.True(Fits(new Media("m") { ApplicationId = "A[P]{2}" }, Full));
        Assert.True(Fits(new Media("m") { VolumeId = "V", SystemId = "S", PublisherId = "P", ApplicationId = "A", VolumeSize = 1000 }, Full));
        Assert.False(Fits(new Media("m") { VolumeId = "OTHER", SystemId = "S", PublisherId = "P", ApplicationId = "A" }, Full));
        Assert.False(Fits(new Media("m") { VolumeId = "V", SystemId = "OTHER", PublisherId = "P", ApplicationId = "A" }, Full));
        Assert.False(Fits(new Media("m") { VolumeId = "V", SystemId = "S", PublisherId = "OTHER", ApplicationId = "A" }, Full));
        Assert.False(Fits(new Media("m") { VolumeId = "V", SystemId = "S", PublisherId = "P", ApplicationId = "OTHER" }, Full));
    }

    [Fact]
    public void A_field_that_the_medium_lacks_does_not_fit()
    {
        Assert.False(Fits(new Media("m") { VolumeId = "V", SystemId = "S" }, Full with { SystemId = null }));
        Assert.False(Fits(new Media("m") { VolumeId = "V", SystemId = "" }, Full with { SystemId = null }));
        Assert.True(Fits(new Media("m") { VolumeId = "V" }, Full with { SystemId = null }));
    }

    [Fact]
    public void Case_matters()
    {
        Assert.False(Fits(new Media("m") { VolumeId = "volume" }, Full));
        Assert.True(Fits(new Media("m") { VolumeId = "(?i)volume" }, Full));
    }

    [Theory]
    [InlineData(1000L, 1000L, true)]
    [InlineData(1000L, 1001L, false)]
    [InlineData(1000L, null, false)]
    [InlineData(null, 1000L, true)]
    [InlineData(0L, 1000L, true)]
    public void A_size_has_to_be_equal(long? expected, long? actual, bool fits) =>
        Assert.Equal(fits, Fits(new Media("m") { VolumeId = "V", VolumeSize = expected }, Full with { VolumeSize = actual }));

    [Fact]
    public void A_size_alone_is_enough() => Assert.True(Fits(new Media("m") { VolumeSize = 1000 }, Full));

    [Fact]
    public void An_entry_that_asks_for_nothing_fits_nothing()
    {
        Assert.False(Fits(new Media("m"), Full));
        Assert.False(Fits(new Media("m") { VolumeSize = 0, Architecture = "all", Url = "http://x.org/" }, Full));
    }

    [Theory]
    [InlineData("x86_64", null, true)]
    [InlineData("x86_64", "x86_64", true)]
    [InlineData("all", "x86_64", true)]
    [InlineData("i686", "x86_64", false)]
    [InlineData(null, "x86_64", false)]
    [InlineData(null, null, true)]
    [InlineData("x86_64", "all", false)]
    [InlineData("i686", "i386", true)]
    [InlineData("x86_64", "amd64", true)]
    [InlineData("aarch64", "arm64", true)]
    [InlineData("armv7l", "armhfp", true)]
    [InlineData("armv7l", "arm64", false)]
    [InlineData("ppc64le", "ppc64", false)]
    [InlineData("riscv64", "riscv64", true)]
    [InlineData("x86_64", "X86_64", false)]
    public void The_architecture_counts_when_the_medium_has_one(string? expected, string? actual, bool fits) =>
        Assert.Equal(fits, Fits(new Media("m") { VolumeId = "V", Architecture = expected }, Full with { Architecture = actual }));

    [Fact]
    public void Text_that_was_not_UTF_8_never_fits() =>
        Assert.False(Fits(new Media("m") { VolumeId = "VOL" }, Full with { VolumeId = "VOLUME\uFFFD" }));

    [Fact]
    public async Task A_label_that_is_not_UTF_8_never_fits()
    {
        var image = new TinyIso.TinyImage { VolumeId = "VOLUME" }.ToArray();
        image[0x8028 + 3] = 0xE9;
        using var source = Osinfo.Discs.DiscSource.FromStream(new MemoryStream(image), "latin1.iso");

        var evidence = await MediaEvidence.ReadAsync(source, TestContext.Current.CancellationToken);

        Assert.False(Fits(new Media("m") { VolumeId = "VOL" }, evidence));
    }

    [Fact]
    public async Task A_real_image_fits()
    {
        var image = new TinyIso.TinyImage { VolumeId = "SHIP-1", SystemId = "LINUX", PublisherId = "EXAMPLE", ApplicationId = "SHIPYARD" };
        image.VolumeSpaceSize = 10;
        using var source = Osinfo.Discs.DiscSource.FromStream(new MemoryStream(image.ToArray()), "ship.iso");

        var evidence = await MediaEvidence.ReadAsync(source, TestContext.Current.CancellationToken);

        var media = new Media("m") { VolumeId = "SHIP", SystemId = "LINUX", PublisherId = "E", ApplicationId = "S", VolumeSize = 20480 };
        Assert.True(Fits(media, evidence));
        Assert.Equal("ship.iso", evidence.Location);
    }

    [Fact]
    public void Identifying_changes_no_entity()
    {
        var media = new Media("m") { VolumeId = "V", Url = "http://x.org/", Languages = ["de"] };
        var keys = media.Keys.ToArray();

        Assert.True(Fits(media, Full));

        Assert.Equal(keys, media.Keys);
        Assert.Equal("V", media.VolumeId);
    }

    private static bool Fits(Media media, MediaEvidence evidence) =>
        new MediaDatabase(new Os("o") { Media = [media] }).Identify(evidence).Matches.Count == 1;
}
