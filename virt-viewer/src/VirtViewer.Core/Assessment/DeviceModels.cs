using VirtViewer.Domains;

namespace VirtViewer.Assessment;

/// <summary>Which devices of the database a device of a domain may be.</summary>
public static class DeviceModels
{
    private const string Pci = "http://pcisig.com/pci/";
    private const string Xen = "http://xen.org/xen/";

    /// <summary>Kind and model as in the description; the ids without their host. Virtio has one for the old and one for the new standard.</summary>
    private static readonly Dictionary<(string Kind, string Model), string[]> Ids = new()
    {
        [("interface", "virtio")] = ["1af4/1000", "1af4/1041"],
        [("interface", "virtio-transitional")] = ["1af4/1000"],
        [("interface", "virtio-non-transitional")] = ["1af4/1041"],
        [("interface", "e1000")] = ["8086/100e"],
        [("interface", "e1000e")] = ["8086/10d3"],
        [("interface", "rtl8139")] = ["10ec/8139"],
        [("interface", "ne2k_pci")] = ["10ec/8029"],
        [("interface", "pcnet")] = ["1022/2000"],
        [("interface", "netfront")] = [Xen + "vif"],
        [("disk", "virtio")] = ["1af4/1001", "1af4/1042"],
        [("disk", "xen")] = [Xen + "vbd"],
        [("controller", "scsi/virtio-scsi")] = ["1af4/1004", "1af4/1048"],
        [("controller", "scsi/lsilogic")] = ["1000/0012"],
        [("controller", "virtio-serial/")] = ["1af4/1003", "1af4/1043"],
        [("console", "virtio")] = ["1af4/1003", "1af4/1043"],
        [("controller", "usb/qemu-xhci")] = ["1b36/000d", "1b36/0004"],
        [("controller", "usb/nec-xhci")] = ["1033/0194"],
        [("video", "qxl")] = ["1b36/0100"],
        [("video", "virtio")] = ["1af4/1050"],
        [("video", "cirrus")] = ["1013/00b8"],
        [("video", "vga")] = ["1234/1111"],
        [("video", "bochs")] = ["1234/1111"],
        [("video", "vmvga")] = ["15ad/0710"],
        [("video", "xen")] = [Xen + "vfb"],
        [("sound", "ich6")] = ["8086/2668"],
        [("sound", "ich9")] = ["8086/293e"],
        [("sound", "ac97")] = ["8086/2415"],
        [("sound", "es1370")] = ["1274/5000"],
        [("input", "tablet/usb")] = ["http://usb.org/usb/80ee/0021"],
        [("input", "tablet/virtio")] = ["1af4/1052"],
        [("input", "mouse/virtio")] = ["1af4/1052"],
        [("input", "keyboard/virtio")] = ["1af4/1052"],
        [("input", "mouse/ps2")] = ["http://ibm.com/ps2/mouse"],
        [("input", "keyboard/ps2")] = ["http://ibm.com/ps2/keyboard"],
        [("rng", "virtio")] = ["1af4/1005", "1af4/1044"],
        [("memballoon", "virtio")] = ["1af4/1002", "1af4/1045"],
        [("watchdog", "i6300esb")] = ["8086/25ab"],
        [("watchdog", "ib700")] = ["http://ibasetechnologies.net/isa/ib700"],
        [("filesystem", "path")] = ["1af4/1009", "1af4/1049"],
        [("filesystem", "virtiofs")] = ["1af4/105a"],
        [("vsock", "virtio")] = ["1af4/1053"],
        [("chipset", "q35")] = ["http://qemu.org/chipset/x86/q35"],
    };

    /// <summary>The ids the device may have in the database; empty when the database has no entry for such a device.</summary>
    public static IReadOnlyList<string> IdsOf(DomainDevice device)
    {
        ArgumentNullException.ThrowIfNull(device);
        return Ids.TryGetValue((device.Kind, device.Model), out var ids)
            ? [.. ids.Select(id => id.StartsWith("http", StringComparison.Ordinal) ? id : Pci + id)]
            : [];
    }

    /// <summary>The models of a kind that are better than this one, best first.</summary>
    public static IReadOnlyList<DomainDevice> BetterThan(DomainDevice device)
    {
        ArgumentNullException.ThrowIfNull(device);
        return (device.Kind, device.Model) switch
        {
            ("interface", "e1000" or "e1000e" or "rtl8139" or "ne2k_pci" or "pcnet") => [new DomainDevice("interface", "virtio")],
            ("disk", "ide" or "sata") => [new DomainDevice("disk", "virtio")],
            ("controller", "scsi/lsilogic") => [new DomainDevice("controller", "scsi/virtio-scsi")],
            ("video", "cirrus" or "vmvga") => [new DomainDevice("video", "virtio"), new DomainDevice("video", "qxl"), new DomainDevice("video", "vga")],
            _ => [],
        };
    }
}
