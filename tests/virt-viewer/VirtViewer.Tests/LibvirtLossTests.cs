using VirtViewer_Tests.Desktop;

namespace VirtViewer_Tests;

/// <summary>A daemon of libvirt that is not there all the time.</summary>
public sealed class LibvirtLossTests(TestDesktop desktop) : IClassFixture<TestDesktop>
{
    [Fact]
    public void VV_LV_4_a_daemon_that_says_nothing_is_asked_whether_it_is_there()
    {
        // It does not ask by itself: that would be an answer, too.
        using var daemon = new LibvirtDaemon(desktop, null, "keepalive_interval = -1");
        using var relay = new LibvirtRelay(daemon.PathTo("relay"), daemon.Socket);
        using var viewer = Viewer.Start(desktop, "virt-viewer", "--connect", $"test+unix:///default?socket={daemon.PathTo("relay")}", "--wait", "late");

        Wait.Until(() => relay.Calls(LibvirtRelay.KeepAlive, LibvirtRelay.Ping) > 0, "a ping", () => viewer.Said);
    }

    /// <summary>Three times five seconds without an answer are what is tried here.</summary>
    [Fact]
    public void VV_LV_4_a_daemon_that_does_not_answer_any_more_is_given_up_and_connected_to_again()
    {
        using var daemon = new LibvirtDaemon(desktop, null, "keepalive_interval = -1");
        using var relay = new LibvirtRelay(daemon.PathTo("relay"), daemon.Socket);
        using var guest = Guest.Vnc(desktop);
        using var viewer = Viewer.Start(desktop, "virt-viewer", "--connect", $"test+unix:///default?socket={daemon.PathTo("relay")}", "--wait", "late");
        viewer.WaitForText("Waiting for the guest to be created");

        var (attempts, answers) = (relay.Attempts, relay.Replies(LibvirtRelay.Remote, LibvirtRelay.RegisterForEvents));
        relay.Swallow();
        Wait.Until(() => relay.Replies(LibvirtRelay.Remote, LibvirtRelay.RegisterForEvents) > answers, "another connection", () => viewer.Said);
        daemon.Virsh(daemon.TestUri, "create", desktop.Write("late.xml", $"""
            <domain type='test'><name>late</name><memory unit='MiB'>64</memory><os><type>hvm</type></os>
            <devices><graphics type='vnc' port='{guest.Port}' listen='127.0.0.1'/></devices></domain>
            """));

        viewer.WaitForPicture("late (1)");
        Assert.Equal(attempts + 1, relay.Attempts);
    }

    [Fact]
    public void VV_LV_6_the_display_outlives_the_daemon_and_what_happens_is_seen_again_when_it_is_back()
    {
        using var daemon = new LibvirtDaemon(desktop);
        using var relay = new LibvirtRelay(daemon.PathTo("relay"), daemon.Socket);
        using var viewer = Viewer.Start(
            desktop, "virt-viewer", "--connect", $"qemu+unix:///session?socket={daemon.PathTo("relay")}", "--wait", "--reconnect", "--debug", "late");
        viewer.WaitForText("Waiting for the guest to be created");

        relay.Cut();
        daemon.Virsh(daemon.QemuUri, "define", desktop.Write("late.xml", $"""
            <domain type='qemu'><name>late</name><memory unit='MiB'>64</memory><os><type arch='x86_64' machine='pc'>hvm</type><boot dev='fd'/></os>
            <devices><emulator>/usr/bin/qemu-system-x86_64</emulator>
            <disk type='file' device='floppy'><driver name='qemu' type='raw'/><source file='{daemon.BootImage}'/><target dev='fda' bus='fdc'/><readonly/></disk>
            <graphics type='vnc' port='{Guest.FreePort()}' listen='127.0.0.1'/><video><model type='vga'/></video></devices></domain>
            """));
        daemon.Virsh(daemon.QemuUri, "start", "late");
        relay.Resume();
        viewer.WaitForPicture("late (1)");

        daemon.Kill();
        var (attempts, answers) = (relay.Attempts, relay.Replies(LibvirtRelay.Remote, LibvirtRelay.RegisterForEvents));
        Wait.Until(() => relay.Attempts > attempts, "another attempt", () => viewer.Said);
        viewer.WaitForPicture("late (1)");
        daemon.Restart();
        Wait.Until(() => relay.Replies(LibvirtRelay.Remote, LibvirtRelay.RegisterForEvents) > answers, "events", () => viewer.Said);

        daemon.Virsh(daemon.QemuUri, "destroy", "late");
        viewer.WaitForText("Waiting for the guest to start again");
        daemon.Virsh(daemon.QemuUri, "start", "late");
        viewer.WaitForPicture("late (1)");
    }
}
