namespace Osinfo.Tests.Products;

public sealed class OsTests
{
    private readonly Os _ship = TestData.Os("ship/1");

    [Fact]
    public void Says_what_the_database_says()
    {
        Assert.Equal(("linux", "ship", ReleaseStatus.Prerelease), (_ship.Family, _ship.Distro, _ship.ReleaseStatus));
        Assert.Equal(("inst.repo", "sailor"), (_ship.KernelUrlArgument, _ship.CloudImageUsername));
        Assert.Equal([("cargo", "Ship 1 Cargo"), ("ferry", "Ship 1 Ferry")], _ship.Variants.Select(variant => (variant.Id, variant.Name!)));
        Assert.Equal(3, _ship.Media.Count);
        Assert.Equal(2, _ship.Trees.Count);
        Assert.Equal(2, _ship.Images.Count);
    }

    [Fact]
    public void What_the_database_does_not_say_is_null()
    {
        var os = TestData.Os("dates/none");

        Assert.Equal((null, null, null, null), (os.Family, os.Distro, os.KernelUrlArgument, os.CloudImageUsername));
        Assert.Equal((ReleaseStatus.Released, null, false), (os.ReleaseStatus, os.GetValue("release-status"), os.IsRolling));
        Assert.Empty(os.Media);
        Assert.Empty(os.Firmwares);
        Assert.Empty(os.MinimumResources);
        Assert.Empty(os.PrioritizedDeviceDrivers);
    }

    [Fact]
    public void Devices_stand_in_the_order_of_the_file()
    {
        Assert.Equal(["net/2", "sound/1", "disk/1"], TestData.Names(_ship.Devices));
        Assert.Equal(["net/2", "sound/1", "disk/1"], TestData.Names(_ship.DeviceLinks));
        Assert.Equal(["sound/1"], TestData.Names(_ship.Devices.Where(device => device.Class == "audio")));
        Assert.Equal(["net/2", "disk/1"], TestData.Names(_ship.AllDevices.Where(device => device.BusType == "virtio")));
    }

    [Fact]
    public void Of_two_links_to_a_device_the_later_one_counts()
    {
        using var files = new TemporaryDatabase()
            .With("device/x.org/a.xml", "<device id='http://x.org/a'/>").With("device/x.org/b.xml", "<device id='http://x.org/b'/>")
            .With("os/x.org/a.xml", "<os id='http://x.org/a'><devices><device id='http://x.org/a'/><device id='http://x.org/b'/></devices></os>")
            .With("os/x.org/a.d/f.xml", "<os id='http://x.org/a'><devices><device id='http://x.org/a' supported='false'/></devices></os>");

        var os = files.Load().Oses[0];

        Assert.Equal(["http://x.org/b"], os.AllDevices.Select(device => device.Id));
        Assert.Equal(["http://x.org/b", "http://x.org/a"], os.DeclaredDeviceLinks.Select(link => link.Id));
    }

    [Fact]
    public void Scripts_are_found_by_profile()
    {
        Assert.Same(TestData.Get().FindInstallScript("http://example.org/script/desktop"), _ship.FindInstallScript("desktop"));
        Assert.Null(_ship.FindInstallScript("server"));
        Assert.Null(TestData.Os("raft/1").FindInstallScript("desktop"));
    }

    [Fact]
    public void Drivers_have_a_priority_and_those_with_the_highest_are_preferred()
    {
        Assert.Equal([50L, 100L], _ship.DeviceDrivers.Select(driver => driver.Priority));
        Assert.Equal([_ship.DeviceDrivers[1]], _ship.PrioritizedDeviceDrivers);
    }

    [Fact]
    public void All_drivers_are_preferred_when_their_priority_is_the_same()
    {
        var os = new Os("o") { DeviceDrivers = [new("a") { Priority = -5 }, new("b") { Priority = -5 }, new("c") { Priority = -6 }] };

        Assert.Equal(["a", "b"], os.PrioritizedDeviceDrivers.Select(driver => driver.Id));
    }

    [Fact]
    public void A_medium_belongs_to_the_system_it_is_first_given_to_and_another_takes_a_copy()
    {
        var script = new InstallScript("s");
        var media = new Media("m") { VolumeId = "A", InstallScripts = [script] };
        var a = new Os("a") { Media = [media] };
        var b = new Os("b") { Media = [media, new("n")] };

        Assert.Same(media, a.Media[0]);
        Assert.Equal((a, b, b), (a.Media[0].Os, b.Media[0].Os, b.Media[1].Os));
        Assert.Equal(("m", "A"), (b.Media[0].Id, b.Media[0].VolumeId));
        Assert.Equal([script], b.Media[0].InstallScripts);
    }
}
