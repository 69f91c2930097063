namespace Osinfo.Tests.Devices;

public sealed class DeviceTests
{
    [Fact]
    public void Has_the_id_it_is_made_with() => Assert.Equal("http://x.org/d", new Device("http://x.org/d").Id);

    [Fact]
    public void Says_what_the_database_says()
    {
        var device = TestData.Get().FindDevice("http://example.org/net/1")!;

        Assert.True(device.IsDefined);
        Assert.Equal(("Old network card", "net", "pci"), (device.Name, device.Class, device.BusType));
        Assert.Equal(("Example Devices", "1af4", "1af4:0001"), (device.Vendor, device.VendorId, device.Subsystem));
        Assert.Equal(("Old network card (product)", "1005"), (device.Product, device.ProductId));
    }

    [Fact]
    public void A_link_has_the_id_of_its_device()
    {
        var device = new Device("http://x.org/d");

        var link = new DeviceLink(device);

        Assert.Equal(("http://x.org/d", null, true), (link.Id, link.Driver, link.IsSupported));
        Assert.Same(device, link.Device);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("supported='true'", true)]
    [InlineData("supported='false'", false)]
    [InlineData("supported='no'", true)]
    [InlineData("supported=''", true)]
    public void Only_the_word_false_makes_a_link_a_removal(string attribute, bool isSupported)
    {
        using var files = new TemporaryDatabase().With(
            "os/x.org/a.xml", $"<os id='http://x.org/a'><devices><device id='d' {attribute}><driver>drv</driver></device></devices></os>");

        var link = files.Load().Oses[0].DeclaredDeviceLinks[0];

        Assert.Equal((isSupported, "drv"), (link.IsSupported, link.Driver));
    }

    [Fact]
    public void Links_lead_to_their_devices()
    {
        var links = TestData.Get().Deployments[0].DeviceLinks;

        Assert.Equal(["net/2", "sound/1", "net/1"], TestData.Names(links.Select(link => link.Device)));
        Assert.Equal(["net/2"], TestData.Names(links.Where(link => link.Driver is not null).Select(link => link.Device)));
    }
}
