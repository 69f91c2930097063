namespace Osinfo.Tests.Products;

public sealed class PlatformTests
{
    [Fact]
    public void Says_what_the_database_says()
    {
        var platform = TestData.Platform("boat/1");

        Assert.Equal(("boat1", "Boat 1", "1"), (platform.ShortId, platform.Name, platform.Version));
        Assert.Equal(("Example Yard", "Dinghy"), (platform.Vendor, platform.Codename));
        Assert.Equal(new DateOnly(2001, 2, 3), platform.ReleaseDate);
        Assert.Null(platform.EolDate);
    }

    [Fact]
    public void The_device_declared_last_comes_first()
    {
        var platform = TestData.Platform("boat/2");

        Assert.Equal(["net/2", "sound/1"], TestData.Names(platform.Devices));
        Assert.Equal(["net/2", "sound/1"], TestData.Names(platform.DeviceLinks));
        Assert.Equal(["sound/1"], TestData.Names(platform.Devices.Where(device => device.Class == "audio")));
    }

    [Fact]
    public void Removals_mean_nothing_to_a_platform() =>
        Assert.Equal(["disk/1", "net/1"], TestData.Names(TestData.Platform("boat/1").Devices));

    [Fact]
    public void Devices_come_from_what_it_upgrades_and_derives_from_but_not_from_what_it_clones()
    {
        Assert.Equal(["net/2", "sound/1", "disk/1", "net/1"], TestData.Names(TestData.Platform("boat/3").AllDevices));
        Assert.Empty(new Platform("p") { Clones = [TestData.Platform("boat/1")] }.AllDevices);
    }

    [Fact]
    public void Relations_are_of_three_kinds()
    {
        Assert.Equal(["boat/1"], TestData.Names(TestData.Platform("boat/2").GetRelated(ProductRelationship.Upgrades)));
        Assert.Equal(["boat/2"], TestData.Names(TestData.Platform("boat/3").GetRelated(ProductRelationship.DerivesFrom)));
        Assert.Equal(["boat/4"], TestData.Names(TestData.Platform("boat/3").GetRelated(ProductRelationship.Clones)));
    }
}
