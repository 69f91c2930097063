namespace Osinfo.Tests.MediaOfSystems;

public sealed class ImageTests
{
    private readonly Os _ship = TestData.Os("ship/1");

    [Fact]
    public void Says_what_the_database_says()
    {
        var image = _ship.Images[0];

        Assert.Equal(("x86_64", "qcow2", true), (image.Architecture, image.Format, image.HasCloudInit));
        Assert.Equal("http://example.org/ship-1.qcow2", image.Url);
        Assert.Equal([("ferry", "Ship 1 Ferry")], image.Variants.Select(variant => (variant.Id, variant.Name!)));
        Assert.Same(_ship, image.Os);
    }

    [Fact]
    public void Has_no_cloud_init_when_the_database_does_not_say()
    {
        Assert.Equal(("raw", false), (_ship.Images[1].Format, _ship.Images[1].HasCloudInit));
        Assert.False(new Image("i") { Architecture = "x86_64", Format = "raw" }.HasCloudInit);
    }
}
