namespace VirtViewer_Tests.Desktop;

/// <summary>A guest of libvirt, named cd, with a CD drive; its system is Debian 12.</summary>
internal static class CdGuest
{
    /// <summary>Starts it.</summary>
    /// <param name="desktop">The desktop.</param>
    /// <param name="daemon">What runs it.</param>
    /// <param name="medium">The element of what is in the drive; empty for nothing.</param>
    public static void Start(TestDesktop desktop, LibvirtDaemon daemon, string medium)
    {
        daemon.Virsh(daemon.QemuUri, "define", desktop.Write("cd.xml", $"""
            <domain type='qemu'><name>cd</name><memory unit='MiB'>64</memory><os><type arch='x86_64' machine='pc'>hvm</type><boot dev='fd'/></os>
            <metadata><a:libosinfo xmlns:a='http://libosinfo.org/xmlns/libvirt/domain/1.0'><a:os id='http://debian.org/debian/12'/></a:libosinfo></metadata>
            <devices><emulator>/usr/bin/qemu-system-x86_64</emulator>
            <disk type='file' device='floppy'><driver name='qemu' type='raw'/><source file='{daemon.BootImage}'/><target dev='fda' bus='fdc'/><readonly/></disk>
            <disk type='file' device='cdrom'><driver name='qemu' type='raw'/>{medium}<target dev='hdc' bus='ide'/><readonly/></disk>
            <graphics type='vnc'><listen type='none'/></graphics><video><model type='vga'/></video></devices></domain>
            """));
        daemon.Virsh(daemon.QemuUri, "start", "cd");
    }
}
