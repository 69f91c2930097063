namespace Osinfo.Tests.Devices;

public sealed class DeviceDriverTests
{
    [Fact]
    public void Says_what_the_database_says()
    {
        var driver = TestData.Os("ship/1").DeviceDrivers[0];

        Assert.Equal(("i686", "i686"), (driver.Architecture, driver.GetValue("arch")));
        Assert.Equal(("http://example.org/drivers/i686", true, true), (driver.Location, driver.IsPreInstallable, driver.IsSigned));
        Assert.Equal(["net.sys", "net.inf"], driver.Files);
        Assert.Equal(["net/1", "net/2"], TestData.Names(driver.Devices));
    }

    [Fact]
    public void Is_neither_early_nor_signed_and_of_priority_50_when_the_database_does_not_say()
    {
        var driver = new DeviceDriver("d");

        Assert.Equal((false, false, 50L), (driver.IsPreInstallable, driver.IsSigned, driver.Priority));
        Assert.Equal((null, null), (driver.Architecture, driver.Location));
    }
}
