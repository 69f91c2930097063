namespace Osinfo.Tests.Products;

public sealed class DeploymentTests
{
    private readonly Deployment _deployment = TestData.Get().Deployments[0];

    [Fact]
    public void Joins_a_system_and_a_platform()
    {
        Assert.Same(TestData.Os("ship/1"), _deployment.Os);
        Assert.Same(TestData.Platform("boat/2"), _deployment.Platform);
    }

    [Fact]
    public void The_device_declared_last_is_preferred()
    {
        Assert.Equal(["net/2", "sound/1", "net/1"], TestData.Names(_deployment.Devices));

        var network = new DeviceLinkFilter(new Filter { { "class", "net" } });
        var link = _deployment.DeviceLinks.FirstOrDefault(network.Matches);

        Assert.Equal(("http://example.org/net/2", "example-net"), (link?.Device.Id, link?.Driver));
        Assert.Null(_deployment.Devices.FirstOrDefault(device => device.Class == "block"));
    }
}
