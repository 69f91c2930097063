using VirtViewer.Assessment;
using VirtViewer.Domains;

namespace VirtViewer_Core_Tests.Assessment;

public sealed class DeviceCheckTests
{
    [Theory]
    [InlineData("fedora38", "interface", "virtio", DeviceVerdict.Supported)]
    [InlineData("fedora38", "video", "qxl", DeviceVerdict.Supported)]
    [InlineData("fedora38", "controller", "virtio-serial/", DeviceVerdict.Supported)]
    [InlineData("fedora38", "console", "virtio", DeviceVerdict.Supported)]
    [InlineData("fedora38", "controller", "usb/qemu-xhci", DeviceVerdict.Supported)]
    [InlineData("fedora38", "sound", "ich9", DeviceVerdict.Supported)]
    [InlineData("fedora38", "rng", "virtio", DeviceVerdict.Supported)]
    [InlineData("fedora38", "memballoon", "virtio", DeviceVerdict.Supported)]
    [InlineData("fedora38", "input", "tablet/usb", DeviceVerdict.Supported)]
    [InlineData("winxp", "interface", "e1000", DeviceVerdict.Supported)]
    [InlineData("winxp", "interface", "virtio", DeviceVerdict.SupportedWithDrivers)]
    [InlineData("win10", "disk", "virtio", DeviceVerdict.SupportedWithDrivers)]
    [InlineData("win10", "input", "tablet/usb", DeviceVerdict.Supported)]
    [InlineData("win11", "interface", "e1000e", DeviceVerdict.Supported)]
    [InlineData("freebsd13.0", "interface", "virtio", DeviceVerdict.Supported)]
    [InlineData("msdos6.22", "interface", "virtio", DeviceVerdict.NotListed)]
    [InlineData("freebsd13.0", "disk", "virtio", DeviceVerdict.Supported)]
    public void OS_11_each_model_gets_the_verdict_of_the_database(string os, string kind, string model, DeviceVerdict verdict) =>
        Assert.Equal(verdict, DeviceCheck.Judge(TestDatabase.Os(os), new DomainDevice(kind, model), "x86_64"));

    [Fact]
    public void A_device_the_database_has_no_entry_for_gets_none() =>
        Assert.Null(DeviceCheck.Judge(TestDatabase.Os("fedora38"), new DomainDevice("interface", "vmxnet3"), "x86_64"));

    [Fact]
    public void An_emulated_card_is_advised_against_when_virtio_is_supported()
    {
        var finding = Check("fedora38", new DomainDevice("interface", "rtl8139")).Single();

        Assert.Equal(("device-better-model", Severity.Advice), (finding.Id, finding.Severity));
        Assert.Contains("virtio", finding.Database, StringComparison.Ordinal);
    }

    [Fact]
    public void A_system_of_which_nothing_is_listed_is_not_accused() => Assert.Empty(Check("msdos6.22", new DomainDevice("interface", "pcnet")));

    [Fact]
    public void A_CD_drive_on_SATA_is_no_disk_to_improve() => Assert.Empty(DeviceCheck.Check(TestDatabase.Os("fedora38"), new DomainDescription
    {
        Devices = [new DomainDevice("disk", "sata")],
        Drives = [new DomainDrive("sda", "sata", true, null)],
    }));

    [Fact]
    public void Every_id_of_the_table_is_a_device_of_the_database() => Assert.All(
        new (string, string)[] { ("interface", "e1000e"), ("sound", "ich9"), ("rng", "virtio"), ("watchdog", "ib700"), ("chipset", "q35"), ("filesystem", "virtiofs") }
            .SelectMany(pair => DeviceModels.IdsOf(new DomainDevice(pair.Item1, pair.Item2))),
        id => Assert.NotNull(TestDatabase.Instance.FindDevice(id)));

    [Theory]
    [InlineData(false, "firmware-unsupported")]
    [InlineData(true, "")]
    public void OS_12_Windows_11_does_not_start_from_BIOS(bool isEfi, string id) => Assert.Equal(id, string.Concat(FirmwareCheck
        .Check(TestDatabase.Os("win11"), new DomainDescription { Architecture = "x86_64", IsEfi = isEfi }).Select(finding => finding.Id)));

    private static IEnumerable<Finding> Check(string os, DomainDevice device) =>
        DeviceCheck.Check(TestDatabase.Os(os), new DomainDescription { Architecture = "x86_64", Devices = [device] });
}
