using VirtViewer_Tests.Desktop;

namespace VirtViewer_Tests;

public sealed class SpiceTests(TestDesktop desktop) : IClassFixture<TestDesktop>
{
    private const string Title = "echo (1)";

    [Fact]
    public void VV_CONN_1_when_nobody_listens_only_an_error_is_to_be_seen()
    {
        using var viewer = Viewer.Start(desktop, "remote-viewer", $"spice://127.0.0.1:{Guest.FreePort()}");

        viewer.WaitForText("Unable to connect to spice://127.0.0.1:");
        Wait.Until(() => viewer.Windows.Count == 1, "one window", () => viewer.Said);
        viewer.WaitFor("push button", "Close").Click();

        Assert.Equal(2, viewer.WaitForExit());
    }

    [Fact]
    public void When_the_server_goes_the_viewer_ends_without_an_error()
    {
        using var guest = Guest.Spice(desktop);
        using var viewer = Viewer.Start(desktop, "remote-viewer", $"spice://127.0.0.1:{guest.Port}");
        viewer.WaitForPicture(Title);

        guest.Kill();

        Assert.Equal(0, viewer.WaitForExit());
    }

    [Fact]
    public void VV_UI_2_the_button_for_USB_is_shown_only_when_the_server_redirects()
    {
        using var plain = Guest.Spice(desktop);
        using (var viewer = Viewer.Start(desktop, "remote-viewer", $"spice://127.0.0.1:{plain.Port}"))
        {
            viewer.WaitForPicture(Title);
            Assert.Null(viewer.Element("push button", "USB devices"));
        }

        using var usb = Guest.Spice(desktop, "-device", "qemu-xhci", "-chardev", "spicevmc,id=u,name=usbredir", "-device", "usb-redir,chardev=u");
        using var redirecting = Viewer.Start(desktop, "remote-viewer", $"spice://127.0.0.1:{usb.Port}");
        redirecting.WaitForPicture(Title);
        redirecting.WaitFor("push button", "USB devices").Click();
        redirecting.WaitFor("dialog", "USB devices");
    }
}
