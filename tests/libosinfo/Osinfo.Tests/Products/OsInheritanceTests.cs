namespace Osinfo.Tests.Products;

public sealed class OsInheritanceTests
{
    [Theory]
    [InlineData(1, 1, 1, 1, 1)]
    [InlineData(2, 0, 0, 0, 0)]
    [InlineData(3, 0, 0, 0, 0)]
    [InlineData(4, 0, 0, 0, 0)]
    [InlineData(5, 1, 1, 1, 1)]
    [InlineData(6, 1, 0, 1, 0)]
    [InlineData(7, 1, 0, 1, 0)]
    public void A_removed_device_is_not_inherited_until_it_is_added_again(int number, int allDevices, int devices, int allLinks, int links)
    {
        var os = TestData.Os($"devices/{number}");

        Assert.Equal(
            (allDevices, devices, allLinks, links),
            (os.AllDevices.Count, os.Devices.Count, os.AllDeviceLinks.Count, os.DeviceLinks.Count));
    }

    [Fact]
    public void A_removed_device_stays_removed_whatever_is_asked_of_devices() =>
        Assert.DoesNotContain(TestData.Os("devices/2").AllDevices, device => device.Class == "net");

    [Fact]
    public void A_removal_is_declared_but_is_no_link()
    {
        var os = TestData.Os("devices/2");

        Assert.False(Assert.Single(os.DeclaredDeviceLinks).IsSupported);
        Assert.Empty(os.DeviceLinks);
    }

    [Fact]
    public void Devices_come_from_what_it_derives_from_and_clones_but_not_from_what_it_upgrades() =>
        Assert.Equal(["disk/1", "net/1"], TestData.Names(TestData.Os("devices/8").AllDevices));

    [Fact]
    public void Relations_in_a_circle_end()
    {
        var os = TestData.Os("circle/1");

        Assert.Equal(["net/1", "net/2"], TestData.Names(os.AllDevices));
        Assert.Equal(["net/2", "net/1"], TestData.Names(TestData.Os("circle/2").AllDevices));
        Assert.Equal("url", os.KernelUrlArgument);
        Assert.Single(TestData.Os("circle/2").Firmwares);
        Assert.Equal(7, os.MinimumResources[0].Ram);
        Assert.Null(os.MinimumResources[0].Cpu);
    }

    [Fact]
    public void The_walk_goes_deep_first_through_derived_then_cloned_and_takes_each_system_once()
    {
        Os Leaf(string id) => new(id) { DeclaredDeviceLinks = [new(new Device(id))] };
        var shared = Leaf("shared");
        Os Inner(string id) => new(id) { DeclaredDeviceLinks = [new(new Device(id))], DerivesFrom = [shared] };
        var os = new Os("o") { Clones = [Inner("c1"), Inner("c2")], DerivesFrom = [Inner("d1"), Inner("d2")], Upgrades = [Leaf("u")] };

        Assert.Equal(["d1", "shared", "d2", "c1", "c2"], os.AllDevices.Select(device => device.Id));
    }

    [Fact]
    public void A_chain_of_relations_may_be_long()
    {
        var os = new Os("0") { KernelUrlArgument = "found" };
        for (var i = 1; i < 20_000; i++)
        {
            os = new Os(i.ToString(null, null)) { DerivesFrom = [os] };
        }

        Assert.Equal("found", os.KernelUrlArgument);
    }

    [Theory]
    [InlineData(1, "install", "root")]
    [InlineData(2, "install", "root")]
    [InlineData(3, "install", "captain")]
    [InlineData(4, null, null)]
    public void Kernel_argument_and_cloud_user_are_inherited_and_overridden(int number, string? argument, string? user)
    {
        var os = TestData.Os($"values/{number}");

        Assert.Equal((argument, user), (os.KernelUrlArgument, os.CloudImageUsername));
    }

    [Fact]
    public void The_parameters_are_only_what_the_system_itself_says() =>
        Assert.Null(TestData.Os("values/2").GetValue("kernel-url-argument"));

    [Theory]
    [InlineData(1, "bios efi", "bios efi")]
    [InlineData(2, "bios efi", "bios efi")]
    [InlineData(3, "efi", "-bios efi")]
    [InlineData(4, "efi", "-bios efi")]
    [InlineData(5, "bios efi", "bios efi")]
    [InlineData(6, "efi bios", "efi bios")]
    public void Of_firmware_of_one_architecture_and_type_the_nearest_counts(int number, string supported, string all)
    {
        var os = TestData.Os($"firmware/{number}");

        Assert.Equal(supported, Text(os.Firmwares));
        Assert.Equal(all, Text(os.AllFirmwares));
    }

    [Fact]
    public void Unsupported_firmware_hides_the_same_of_its_own_system()
    {
        Firmware Bios(string id, bool isSupported) =>
            new(id) { Architecture = "x86_64", Type = FirmwareType.Bios, IsSupported = isSupported };
        var os = new Os("o") { DeclaredFirmwares = [Bios("a", true), Bios("b", false)] };

        Assert.Empty(os.Firmwares);
        Assert.Equal(2, os.AllFirmwares.Count);
    }

    [Fact]
    public void Firmware_of_other_architectures_is_another_matter() =>
        Assert.Equal(3, TestData.Os("ship/1").Firmwares.Count);

    [Fact]
    public void Each_level_of_resources_has_four_values()
    {
        var os = TestData.Os("resources/1");

        Assert.Equal("x86_64 11 12 13 14", Text(os.MinimumResources));
        Assert.Equal("x86_64 21 22 23 24", Text(os.RecommendedResources));
        Assert.Equal("x86_64 31 32 33 34", Text(os.MaximumResources));
        Assert.Equal("x86_64 41 42 43 44", Text(os.NetworkInstallResources));
    }

    [Fact]
    public void Resources_that_inherit_take_what_they_do_not_say_from_the_nearest_that_does()
    {
        var os = TestData.Os("resources/2");

        Assert.Equal("x86_64 11 12 99 14", Text(os.MinimumResources));
        Assert.Equal("x86_64 21 22 23 24", Text(os.RecommendedResources));
        Assert.Equal("x86_64 41 42 43 44", Text(os.NetworkInstallResources));
    }

    [Fact]
    public void Resources_that_do_not_inherit_lack_what_they_do_not_say()
    {
        var os = TestData.Os("resources/3");

        Assert.Equal("x86_64 - - 99 -", Text(os.MinimumResources));
        Assert.Empty(os.RecommendedResources);
    }

    [Fact]
    public void A_system_without_resources_of_its_own_has_none() => Assert.Empty(TestData.Os("resources/4").MinimumResources);

    [Fact]
    public void Resources_are_inherited_over_many_levels_and_minus_one_means_unknown()
    {
        var os = TestData.Os("resources/5");

        Assert.Equal("x86_64 11 12 99 14", Text(os.MinimumResources));
        Assert.Equal("x86_64 5 22 23 24", Text(os.RecommendedResources));
        Assert.Equal("x86_64 31 32 33 34", Text(os.MaximumResources));
    }

    [Fact]
    public void Resources_are_inherited_for_exactly_the_same_architecture_only() =>
        Assert.Equal("i686 - - - -", Text(TestData.Os("resources/6").MinimumResources));

    [Fact]
    public void Inheriting_changes_no_entity_of_the_database()
    {
        var os = TestData.Os("resources/2");
        var before = os.DeclaredResources.Minimum[0].Keys.ToArray();

        _ = os.MinimumResources;

        Assert.Equal(before, os.DeclaredResources.Minimum[0].Keys);
        Assert.Equal("x86_64 - - 99 -", Text(os.DeclaredResources.Minimum));
        Assert.Equal("x86_64 11 12 13 14", Text(TestData.Os("resources/1").MinimumResources));
    }

    private static string Text(IEnumerable<Firmware> firmwares) =>
        string.Join(' ', firmwares.Select(firmware => (firmware.IsSupported ? "" : "-") + firmware.GetValue("type")));

    private static string Text(IEnumerable<Resources> resources) => string.Join("; ", resources.Select(one =>
        string.Join(' ', one.Architecture, Text(one.Cpu), Text(one.CpuCount), Text(one.Ram), Text(one.Storage))));

    private static string Text(long? amount) => amount?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-";
}
