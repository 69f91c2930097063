using VirtViewer_Tests.Desktop;

namespace VirtViewer_Tests;

/// <summary>Redirection of a USB device that spice-gtk itself plays, because test machines have none: a CD drive with an image in it.</summary>
public sealed class UsbTests(TestDesktop desktop) : IClassFixture<TestDesktop>
{
    private const string Title = "echo (1)";

    /// <summary>What a device of USB 2 brings to the guest; the port alone has the lowest speed.</summary>
    private const string Connected = "Speed 480 Mb/s";

    [Fact]
    public void A_device_is_redirected_when_it_is_chosen_in_the_dialog()
    {
        using var guest = StartGuest(out var monitor);
        using var viewer = Start(guest, "enable-usb-autoshare=0");
        viewer.WaitForPicture(Title);
        Assert.DoesNotContain(Connected, monitor.Ask("info usb"), StringComparison.Ordinal);

        viewer.WaitFor("push button", "USB devices").Click();
        var device = Wait.For(() => viewer.Showing.LastOrDefault(element => element.Role == "check box"), "a device", () => viewer.Tree);
        Wait.Until(
            () =>
            {
                // The list is filled anew while devices are being found.
                Choose(viewer);
                return Wait.Shortly(() => monitor.Ask("info usb").Contains(Connected, StringComparison.Ordinal));
            },
            "the device in the guest",
            () => monitor.Ask("info usb") + viewer.Tree);
        Assert.NotEqual("", device.Name);
    }

    [Fact]
    public void VV_VVF_7_the_filter_of_a_connection_file_redirects_what_is_there_already()
    {
        using var guest = StartGuest(out var monitor);
        using var viewer = Start(guest, "usb-redirect-on-connect=-1,-1,-1,-1,1\nenable-usb-autoshare=0");
        viewer.WaitForPicture(Title);

        Wait.Until(() => monitor.Ask("info usb").Contains(Connected, StringComparison.Ordinal), "the device in the guest", () => monitor.Ask("info usb"));
    }

    [Fact]
    public void A_hotkey_takes_redirected_devices_away_and_gives_them_back()
    {
        using var guest = StartGuest(out _, "-trace", "usb_port_attach");
        using var viewer = Start(guest, "usb-redirect-on-connect=-1,-1,-1,-1,1\nusb-device-reset=ctrl+shift+r");
        viewer.WaitForPicture(Title);
        viewer.WaitForKeyboard(guest);
        Wait.Until(() => Plugged() == 1, "the device", () => guest.Said);

        // The machine has the device before the viewer hears that it has.
        desktop.PressUntil("ctrl+shift+r", () => Plugged() == 2, () => guest.Said + viewer.Said + viewer.Tree);

        int Plugged() => guest.Said.Split("usb_port_attach").Length - 1;
    }

    [Theory]
    [InlineData("piix3-uhci", true)]
    [InlineData("qemu-xhci", false)]
    public void OS_20_without_a_controller_for_USB_2_or_3_the_dialog_says_so(string controller, bool isTold)
    {
        using var guest = StartGuest(out _);
        var node = desktop.Write("node.xml", $"""
            <node><domain type='test'><name>usb</name>
            <metadata><a:libosinfo xmlns:a='http://libosinfo.org/xmlns/libvirt/domain/1.0'><a:os id='{FineOs.Id}'/></a:libosinfo></metadata>
            <memory unit='GiB'>8</memory><os><type arch='x86_64'>hvm</type></os>
            <devices><controller type='usb' model='{controller}'/><redirdev bus='usb' type='spicevmc'/>
            <graphics type='spice' port='{guest.Port}' listen='127.0.0.1'/></devices></domain></node>
            """);
        using var viewer = Viewer.Start(desktop, "virt-viewer", "--connect", $"test://{node}", "usb");
        viewer.WaitFor("icon", "Fine OS 1");

        viewer.WaitFor("push button", "USB devices").Click();
        viewer.WaitFor("dialog", "USB devices");

        Wait.Until(
            () => viewer.Showing.Any(element => element.Name.Contains("Redirection needs a USB 2 or 3 controller", StringComparison.Ordinal)) == isTold,
            "the hint if there is one",
            () => viewer.Said + viewer.Tree);
    }

    [Fact]
    public void VV_CONN_8_a_device_that_the_guest_refuses_is_told_and_the_session_goes_on()
    {
        using var guest = StartGuest("usb-redir,chardev=u,filter=-1:-1:-1:-1:0", out _);
        using var viewer = Start(guest, "usb-redirect-on-connect=-1,-1,-1,-1,1\nenable-usb-autoshare=0");

        viewer.WaitForText("USB redirection failed");
        viewer.WaitForText("rejected by host");
        viewer.WaitFor("push button", "Close").Click();
        Wait.Until(() => viewer.Element("alert", "Error") is null, "the end of the message", () => viewer.Tree);

        viewer.WaitForPicture(Title);
        viewer.PressUntilTyped("a", guest, "1E:61");
    }

    private static void Choose(Viewer viewer)
    {
        var device = viewer.Showing.LastOrDefault(element => element.Role == "check box");
        if (device is { IsChecked: false })
        {
            device.Click();
        }
    }

    private Viewer Start(Guest guest, string lines)
    {
        var image = desktop.PathTo("cd.iso");
        File.WriteAllBytes(image, new byte[2 * 1024 * 1024]);
        var file = desktop.Write("usb.vv", $"[virt-viewer]\ntype=spice\nhost=127.0.0.1\nport={guest.Port}\n{lines}\n");
        return Viewer.Start(desktop, "remote-viewer", $"--spice-share-cd={image}", file);
    }

    private Guest StartGuest(out QemuMonitor monitor, params string[] more) => StartGuest("usb-redir,chardev=u", out monitor, more);

    private Guest StartGuest(string device, out QemuMonitor monitor, params string[] more)
    {
        monitor = new QemuMonitor(desktop);
        return Guest.Spice(
            desktop, ["-device", "qemu-xhci", "-chardev", "spicevmc,id=u,name=usbredir", "-device", device, .. monitor.Arguments, .. more]);
    }
}
