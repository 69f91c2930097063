using System.Globalization;
using VirtViewer_Tests.Desktop;

namespace VirtViewer_Tests;

/// <summary>How the programs begin and end.</summary>
public sealed class LifetimeTests(TestDesktop desktop) : IClassFixture<TestDesktop>
{
    [Fact]
    public void VV_APP_3_an_interrupt_ends_the_session_without_a_question()
    {
        using var guest = Guest.Vnc(desktop);
        using var viewer = Viewer.Start(desktop, "remote-viewer", $"vnc://127.0.0.1:{guest.Port}");
        viewer.WaitForPicture("QEMU (echo) (1)");

        Program.Run("kill", ["-INT", viewer.Process.Id.ToString(CultureInfo.InvariantCulture)]);

        Assert.Equal(0, viewer.WaitForExit());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_dialog_that_is_open_does_not_keep_the_viewer(bool isInterrupted)
    {
        using var guest = Guest.Vnc(desktop);
        using var viewer = Viewer.Start(desktop, "remote-viewer", $"vnc://127.0.0.1:{guest.Port}");
        viewer.WaitForPicture("QEMU (echo) (1)");
        viewer.Choose("Menu", "push button", "Preferences…");
        viewer.WaitFor("dialog", "Preferences");

        if (isInterrupted)
        {
            Program.Run("kill", ["-INT", viewer.Process.Id.ToString(CultureInfo.InvariantCulture)]);
        }
        else
        {
            guest.Kill();
        }

        Assert.Equal(0, viewer.WaitForExit());
    }

    [Fact]
    public void VV_CONN_7_after_a_failure_the_address_is_asked_for_again()
    {
        using var viewer = Viewer.Start(desktop, "remote-viewer");

        viewer.WaitFor("dialog", "Connection details");
        Assert.False(viewer.WaitFor("push button", "Connect").IsSensitive);
        viewer.WaitFor("text", "").Type($"vnc://127.0.0.1:{Guest.FreePort()}");
        viewer.WaitFor("push button", "Connect").Click();
        viewer.WaitForText("Unable to connect to vnc://127.0.0.1:");
        viewer.WaitFor("push button", "Close").Click();
        viewer.WaitFor("dialog", "Connection details");
        viewer.WaitFor("push button", "Cancel").Click();

        Assert.Equal(0, viewer.WaitForExit());
    }

    [Fact]
    public void VV_DOM_4_a_guest_that_is_off_is_waited_for()
    {
        using var daemon = new LibvirtDaemon(desktop);
        daemon.Virsh(daemon.QemuUri, "define", desktop.Write("off.xml", $"""
            <domain type='qemu'><name>off</name><memory unit='MiB'>64</memory><os><type arch='x86_64' machine='pc'>hvm</type><boot dev='fd'/></os>
            <devices><emulator>/usr/bin/qemu-system-x86_64</emulator>
            <disk type='file' device='floppy'><driver name='qemu' type='raw'/><source file='{daemon.BootImage}'/><target dev='fda' bus='fdc'/><readonly/></disk>
            <graphics type='vnc' port='{Guest.FreePort()}' listen='127.0.0.1'/><video><model type='vga'/></video></devices></domain>
            """));
        using var viewer = Viewer.Start(desktop, "virt-viewer", "--connect", daemon.QemuUri, "off");
        viewer.WaitForText("Waiting for the guest to start");

        daemon.Virsh(daemon.QemuUri, "start", "off");

        viewer.WaitForPicture("off (1)");
    }
}
