using System.Globalization;
using VirtViewer_Tests.Desktop;

namespace VirtViewer_Tests;

/// <summary>Drivers of libvirt that cannot do everything.</summary>
public sealed class LibvirtDriverTests(TestDesktop desktop) : IClassFixture<TestDesktop>
{
    /// <summary>That of VMware asks a program of VMware which machines run, and tells no events. A script of that name plays the program.</summary>
    [Fact]
    public void VV_DOM_6_where_there_are_no_events_the_guest_is_looked_at_again_and_again()
    {
        using var guest = Guest.Vnc(desktop);
        var machine = desktop.Write("vmware/web.vmx", $"""
            config.version = "8"
            virtualHW.version = "12"
            displayName = "web"
            guestOS = "other"
            memsize = "64"
            uuid.bios = "11 11 11 11 22 22 33 33-44 44 55 55 55 55 55 55"
            RemoteDisplay.vnc.enabled = "TRUE"
            RemoteDisplay.vnc.port = "{guest.Port}"
            RemoteDisplay.vnc.ip = "127.0.0.1"

            """);
        desktop.Write("vmware/vmware.log", "2026-01-01T00:00:00.000| vmx| I125: Log for VMware Player pid=4711 version=12\n");
        var running = desktop.Write("vmware/running", machine + "\n");
        Script("vmplayer", "echo 'VMware Player 12.5.9 build-1'");
        Script("vmrun", $"[ -e {running} ] && sed '1i Total running VMs: 1' {running} || echo 'Total running VMs: 0'");
        using var viewer = Viewer.StartWith(
            desktop,
            new() { ["PATH"] = $"{desktop.PathTo("vmware")}:{Environment.GetEnvironmentVariable("PATH")}" },
            "virt-viewer", "--connect", "vmwareplayer:///session", "--reconnect", "web");
        viewer.WaitForPicture("web (1)");

        File.Move(running, running + ".not");
        viewer.WaitForText("Waiting for the guest to start again");
        File.Move(running + ".not", running);

        viewer.WaitForPicture("web (1)");
    }

    /// <summary>The auditing of the loader makes the newer call fail, as it does where a driver lacks it.</summary>
    [Fact]
    public void A_driver_that_opens_no_display_by_itself_is_given_one_end_of_a_pair()
    {
        var audit = LoaderAudit.Write(desktop.PathTo("older"), "virDomainOpenGraphicsFD", "int replacement(void) { return -1; }");
        using var daemon = new LibvirtDaemon(desktop);
        daemon.Virsh(daemon.QemuUri, "create", desktop.Write("pair.xml", $"""
            <domain type='qemu'><name>pair</name><memory unit='MiB'>64</memory><os><type arch='x86_64' machine='pc'>hvm</type><boot dev='fd'/></os>
            <devices><emulator>/usr/bin/qemu-system-x86_64</emulator>
            <disk type='file' device='floppy'><driver name='qemu' type='raw'/><source file='{daemon.BootImage}'/><target dev='fda' bus='fdc'/><readonly/></disk>
            <graphics type='vnc'><listen type='none'/></graphics><video><model type='vga'/></video></devices></domain>
            """));
        using var viewer = Viewer.StartWith(
            desktop, new() { ["LD_AUDIT"] = audit }, "virt-viewer", "--connect", daemon.QemuUri, "--attach", "pair");

        viewer.WaitForPicture("pair (1)");
    }

    [Fact]
    public void A_driver_that_hands_out_no_connection_is_connected_to_as_its_description_says()
    {
        using var guest = Guest.Vnc(desktop);
        var node = desktop.Write("node.xml", $"""
            <node><domain type='test'><name>web</name><memory unit='MiB'>64</memory><os><type>hvm</type></os>
            <devices><graphics type='vnc' port='{guest.Port.ToString(CultureInfo.InvariantCulture)}' listen='127.0.0.1'/></devices></domain></node>
            """);
        using var viewer = Viewer.Start(desktop, "virt-viewer", "--connect", $"test://{node}", "--attach", "web");

        viewer.WaitForPicture("web (1)");
    }

    private void Script(string name, string line) => File.SetUnixFileMode(
        desktop.Write($"vmware/{name}", $"#!/bin/sh\n{line}\n"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
}
