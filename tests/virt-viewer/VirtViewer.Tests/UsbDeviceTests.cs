using System.Globalization;
using VirtViewer_Tests.Desktop;

namespace VirtViewer_Tests;

/// <summary>
/// USB devices that look real to libusb: the tests play them, and what the kernel does for them. Every test runs with Debian's
/// <c>remote-viewer</c> as well.
/// </summary>
public sealed class UsbDeviceTests(TestDesktop desktop) : IClassFixture<TestDesktop>
{
    private const string Ours = "remote-viewer";
    private const string Debians = "/usr/bin/remote-viewer";
    private const string Title = "echo (1)";

    private const string KeyboardName = "Logitech USB Keyboard";
    private const string StickName = "Kingston DataTraveler 3.0";

    private const string RedirectAll = "--spice-usbredir-redirect-on-connect=-1,-1,-1,-1,1";

    private const byte KeyboardEndpoint = 0x81;

    /// <summary>The usage of the key A, table 10 of the HID usage tables.</summary>
    private const byte KeyA = 4;

    public static TheoryData<string> Programs => [Ours, Debians];

    [Theory]
    [MemberData(nameof(Programs))]
    public void The_dialog_names_what_is_plugged_in_and_follows_what_comes_and_goes(string program)
    {
        using var guest = StartGuest(out _);
        using var bed = new UsbBed(desktop);
        var (keyboard, stick) = (UsbDevice.Keyboard(), UsbDevice.Stick());
        using var viewer = Start(bed, program, guest, "enable-usb-autoshare=0");
        viewer.WaitForPicture(Title);

        OpenDialog(viewer);
        viewer.WaitForText("No USB devices detected");
        bed.Plug(keyboard);
        WaitForDevice(viewer, KeyboardName);
        bed.Plug(stick);
        bed.Plug(UsbDevice.NamelessStick());
        WaitForDevice(viewer, StickName);
        WaitForDevice(viewer, "SanDisk Corp. Cruzer Blade");
        bed.Pull(keyboard);

        WaitForDevices(viewer, 2);
        Assert.Null(Find(viewer, KeyboardName));
        bed.Pull(stick);
        WaitForDevices(viewer, 1);
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void A_keyboard_that_is_chosen_in_the_dialog_types_in_the_guest(string program)
    {
        using var guest = StartGuest(out var monitor);
        using var bed = new UsbBed(desktop);
        var keyboard = bed.Plug(UsbDevice.Keyboard());
        using var viewer = Start(bed, program, guest, "enable-usb-autoshare=0");
        viewer.WaitForPicture(Title);

        OpenDialog(viewer);
        Choose(viewer, KeyboardName);
        WaitForAttached(viewer, guest, "046d:c31c");

        // The firmware looks for keyboards when the machine starts.
        monitor.Ask("system_reset");
        Wait.Until(
            () =>
            {
                keyboard.Send(KeyboardEndpoint, [0, 0, KeyA, 0, 0, 0, 0, 0]);
                keyboard.Send(KeyboardEndpoint, new byte[8]);
                return Wait.Shortly(() => guest.Typed.Contains("1E:61", StringComparison.Ordinal));
            },
            "the key in the guest",
            () => guest.Typed + guest.Said);
        Assert.True(WaitForDevice(viewer, KeyboardName).IsChecked);
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void A_machine_starts_from_a_stick_that_is_redirected(string program)
    {
        using var guest = StartGuest(out var monitor);
        using var bed = new UsbBed(desktop);
        var stick = new UsbStick([.. Guest.BootSector(), .. new byte[1024 * 1024]]);
        bed.Plug(UsbDevice.Stick(storage: stick));
        using var viewer = Start(bed, program, guest, "enable-usb-autoshare=0", options: RedirectAll);
        viewer.WaitForPicture(Title);
        WaitForAttached(viewer, guest, "0951:1666");

        monitor.Ask("boot_set c\nsystem_reset");

        Wait.Until(() => guest.Typed.Split("READY").Length == 3, "the boot sector of the stick", () => guest.Typed + guest.Said);
        Assert.True(stick.WasRead);
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void What_is_pulled_out_while_the_guest_has_it_leaves_the_guest_and_can_come_back(string program)
    {
        using var guest = StartGuest(out var monitor);
        using var bed = new UsbBed(desktop);
        var stick = UsbDevice.Stick();
        using var viewer = Start(bed, program, guest, "enable-usb-autoshare=1\nusb-filter=-1,0x0951,-1,-1,1");
        viewer.WaitForPicture(Title);
        viewer.WaitForKeyboard(guest);
        bed.Plug(stick);
        WaitForAttached(viewer, guest, "0951:1666");

        bed.Pull(stick);

        Wait.Until(() => !monitor.Ask("info usb").Contains("480 Mb/s", StringComparison.Ordinal), "the end of the device", () => monitor.Ask("info usb"));
        viewer.PressUntilTyped("a", guest, "1E:61");
        bed.Plug(stick);
        Wait.Until(() => Attached(guest) == 2, "the device again", () => guest.Said + viewer.Said);
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void VV_VVF_7_what_is_plugged_in_later_is_redirected_when_the_filter_lets_it_and_the_guest_has_the_keyboard(string program)
    {
        using var guest = StartGuest(out _);
        using var bed = new UsbBed(desktop);
        var early = UsbDevice.Stick();
        bed.Plug(early);
        using var viewer = Start(bed, program, guest, "enable-usb-autoshare=1\nusb-filter=-1,0x0781,-1,-1,0|0x08,-1,-1,-1,1");
        viewer.WaitForPicture(Title);
        viewer.WaitForKeyboard(guest);

        bed.Plug(UsbDevice.Keyboard());
        bed.Plug(UsbDevice.NamelessStick());
        OpenDialog(viewer);
        bed.Plug(UsbDevice.Stick());
        WaitForDevices(viewer, 4);
        Assert.DoesNotContain(Devices(viewer), device => device.IsChecked);
        CloseDialog(viewer, guest);
        bed.Plug(UsbDevice.Stick());

        WaitForAttached(viewer, guest, "0951:1666");
        Assert.Equal(1, Attached(guest));
    }

    [Fact]
    public void VV_VVF_7_without_a_filter_everything_is_redirected_but_keyboards_and_pointers()
    {
        using var guest = StartGuest(out _);
        using var bed = new UsbBed(desktop);
        using var viewer = Start(bed, Ours, guest, "");
        viewer.WaitForPicture(Title);
        viewer.WaitForKeyboard(guest);

        bed.Plug(UsbDevice.Keyboard());
        bed.Plug(UsbDevice.Stick());

        WaitForAttached(viewer, guest, "0951:1666");
        Assert.Equal(1, Attached(guest));
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void VV_VVF_7_a_filter_for_what_is_there_already_can_be_given_at_the_start(string program)
    {
        using var guest = StartGuest(out _);
        using var bed = new UsbBed(desktop);
        bed.Plug(UsbDevice.NamelessStick());
        bed.Plug(UsbDevice.Stick());
        using var viewer = Start(bed, program, guest, "enable-usb-autoshare=0", options: "--spice-usbredir-redirect-on-connect=0x08,0x0951,-1,-1,1");
        viewer.WaitForPicture(Title);

        WaitForAttached(viewer, guest, "0951:1666");
        Assert.Equal(1, Attached(guest));
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void A_hotkey_takes_redirected_devices_away_and_gives_them_back_again_and_again(string program)
    {
        using var guest = StartGuest(out _);
        using var bed = new UsbBed(desktop);
        bed.Plug(UsbDevice.Stick());
        using var viewer = Start(
            bed, program, guest, "usb-device-reset=ctrl+shift+r", options: RedirectAll);
        viewer.WaitForPicture(Title);
        viewer.WaitForKeyboard(guest);
        WaitForAttached(viewer, guest, "0951:1666");

        desktop.PressUntil("ctrl+shift+r", () => Attached(guest) > 1, () => guest.Said + viewer.Said);
        var before = Attached(guest);

        desktop.PressUntil("ctrl+shift+r", () => Attached(guest) > before, () => guest.Said + viewer.Said);
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void VV_CONN_8_who_is_not_allowed_to_redirect_is_told_so_and_who_gives_up_is_not(string program)
    {
        using var guest = StartGuest(out _);
        using var bed = new UsbBed(desktop);
        bed.Plug(UsbDevice.Stick());
        bed.Answer("CANCELED");
        using var viewer = Start(bed, program, guest, "enable-usb-autoshare=0");
        viewer.WaitForPicture(Title);
        OpenDialog(viewer);

        Choose(viewer, StickName);

        Wait.Until(() => bed.WasAsked, "the question", () => viewer.Said);
        WaitForFreeDevice(viewer, StickName);
        Assert.Null(viewer.Element("alert", "Error"));
        bed.Answer("Not authorized");
        Choose(viewer, StickName);
        Refuse(viewer, "Not authorized");
        CloseDialog(viewer, guest);
    }

    [Fact]
    public void VV_CONN_8_a_refusal_that_comes_when_the_dialog_is_closed_is_told()
    {
        using var guest = StartGuest(out _);
        using var bed = new UsbBed(desktop);
        bed.Plug(UsbDevice.Stick());
        bed.Think();

        // spice-gtk does not count a focus that comes while a device is being redirected, and complains when it goes.
        using var viewer = Start(bed, Ours, guest, "enable-usb-autoshare=0", debug: null);
        viewer.WaitForPicture(Title);
        OpenDialog(viewer);
        Choose(viewer, StickName);
        Wait.Until(() => bed.WasAsked, "the question", () => viewer.Said);

        CloseDialog(viewer, guest);
        bed.Answer("Not authorized");

        viewer.WaitForText("Not authorized");
        viewer.WaitFor("push button", "Close").Click();
        Wait.Until(() => viewer.Element("alert", "Error") is null, "the end of the message", () => viewer.Tree);
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void VV_CONN_8_a_device_that_another_program_has_is_told_and_the_session_goes_on(string program)
    {
        using var guest = StartGuest(out _);
        using var bed = new UsbBed(desktop);
        bed.Plug(UsbDevice.Stick(isTaken: true));

        // What libusbredirhost tells spice-gtk is a critical message of that, too.
        using var viewer = Start(bed, program, guest, "enable-usb-autoshare=0", debug: null);
        viewer.WaitForPicture(Title);
        OpenDialog(viewer);

        Choose(viewer, StickName);

        Refuse(viewer, "Device is in use by another application");
        CloseDialog(viewer, guest);
    }

    private Guest StartGuest(out QemuMonitor monitor)
    {
        monitor = new QemuMonitor(desktop);
        return Guest.Spice(
            desktop, ["-device", "qemu-xhci", "-chardev", "spicevmc,id=u,name=usbredir", "-device", "usb-redir,chardev=u,debug=3", .. monitor.Arguments]);
    }

    private static void WaitForAttached(Viewer viewer, Guest guest, string device) => Wait.Until(
        () => guest.Said.Contains($"device {device}", StringComparison.Ordinal), $"the device {device} in the guest", () => guest.Said + viewer.Said);

    /// <summary>How many times a device was attached, as QEMU tells.</summary>
    private static int Attached(Guest guest) => guest.Said.Split("attaching").Length - 1;

    /// <summary>What is plugged in; spice-gtk offers to play a drive as well.</summary>
    private static IEnumerable<Element> Devices(Viewer viewer) => viewer.Showing.Where(
        element => element.Role == "check box" && !element.Name.StartsWith("SPICE CD", StringComparison.Ordinal));

    private static Element? Find(Viewer viewer, string name) => Devices(viewer).FirstOrDefault(device => device.Name.Contains(name, StringComparison.Ordinal));

    private static Element WaitForDevice(Viewer viewer, string name) => Wait.For(() => Find(viewer, name), $"the device {name}", () => viewer.Said + viewer.Tree);

    private static void WaitForDevices(Viewer viewer, int count) =>
        Wait.Until(() => Devices(viewer).Count() == count, $"{count} devices", () => viewer.Said + viewer.Tree);

    private static void WaitForFreeDevice(Viewer viewer, string name) =>
        Wait.Until(() => Find(viewer, name) is { IsChecked: false, IsSensitive: true }, $"{name} as it was", () => viewer.Said + viewer.Tree);

    /// <summary>Waits for the message that says why the stick could not be had, and closes it.</summary>
    private static void Refuse(Viewer viewer, string reason)
    {
        Assert.Contains($"Could not redirect {StickName}", viewer.WaitForText(reason), StringComparison.Ordinal);
        viewer.WaitFor("alert", "Error").Showing.First(element => element.Role == "push button").Click();
        Wait.Until(() => viewer.Element("alert", "Error") is null, "the end of the message", () => viewer.Tree);
        WaitForFreeDevice(viewer, StickName);
    }

    private static void Choose(Viewer viewer, string name) => WaitForDevice(viewer, name).Click();

    /// <summary>
    /// Clicks on the button as a user does: Debian's viewer would not answer what reads its windows while it is still doing what that asked for.
    /// Its button has no name; of those without one it is the last.
    /// </summary>
    private void OpenDialog(Viewer viewer)
    {
        var button = Wait.For(() => viewer.Showing.LastOrDefault(element => element is { Role: "push button", Name: "USB devices" or "" }), "the button", () => viewer.Tree);
        Wait.Until(
            () =>
            {
                Click(button);
                return Wait.Shortly(() => viewer.Windows.Count > 1);
            },
            "the dialog",
            () => viewer.Said);
        viewer.WaitForText("Select USB devices");
        Wait.Until(() => viewer.Showing.Any(element => element is { Role: "dialog", IsActive: true }), "the focus", () => viewer.Tree);
    }

    /// <summary>Ends the dialog; the guest has the keyboard again.</summary>
    private void CloseDialog(Viewer viewer, Guest guest)
    {
        desktop.PressUntil("Escape", () => viewer.Windows.Count == 1, () => viewer.Said);
        viewer.PressUntilTyped("c", guest, "2E:63");
    }

    private void Click(Element element)
    {
        var area = element.Area;
        desktop.Xdotool("mousemove", Number(area.X + (area.Width / 2)), Number(area.Y + (area.Height / 2)), "click", "1");
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private Viewer Start(UsbBed bed, string program, Guest guest, string lines, string? debug = "fatal-criticals", params string[] options)
    {
        // Debian's complains of itself now and then.
        var environment = bed.Environment;
        environment["G_DEBUG"] = program == Debians ? null : debug;
        return Viewer.StartWith(
            desktop, environment, program,
            [.. options, desktop.Write("usb.vv", $"[virt-viewer]\ntype=spice\nhost=127.0.0.1\nport={guest.Port}\n{lines}\n")]);
    }
}
