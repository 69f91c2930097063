using System.Net;
using System.Net.Sockets;
using VirtViewer_Tests.Desktop;

namespace VirtViewer_Tests;

public sealed class VncTests(TestDesktop desktop) : IClassFixture<TestDesktop>
{
    private const string Title = "QEMU (echo) (1)";

    [Fact]
    public void VV_WIN_3_zoom_keys_change_the_window_and_normal_size_brings_it_back()
    {
        using var guest = Guest.Vnc(desktop);
        using var viewer = Viewer.Start(desktop, "remote-viewer", $"vnc://127.0.0.1:{guest.Port}");
        var window = viewer.WaitForPicture(Title);
        viewer.WaitForSize(window, 720, 400);

        viewer.WaitForKeyboard(guest);
        desktop.Press("ctrl+plus", "ctrl+plus");
        viewer.WaitForSize(window, 864, 480);
        desktop.Press("ctrl+minus");
        viewer.WaitForSize(window, 792, 440);
        desktop.Press("ctrl+minus");
        viewer.WaitForSize(window, 720, 400);
        desktop.Press("ctrl+minus");
        viewer.WaitForSize(window, 648, 360);
        desktop.Press("ctrl+0");

        viewer.WaitForSize(window, 720, 400);
    }

    [Fact]
    public void VV_WIN_1_the_display_never_gets_smaller_than_320x200()
    {
        using var guest = Guest.Vnc(desktop);
        using var viewer = Viewer.Start(desktop, "remote-viewer", $"vnc://127.0.0.1:{guest.Port}");
        var window = viewer.WaitForPicture(Title);
        viewer.WaitForSize(window, 720, 400);

        viewer.ResizeUntil(window, 100, 100, () => viewer.AreaOf(window) is { Width: >= 320, Height: >= 200 and < 330 }, () => viewer.AreaOf(window) + viewer.Said);
    }

    [Fact]
    public void F11_fills_the_screen_and_leaves_it_again()
    {
        using var guest = Guest.Vnc(desktop);
        using var viewer = Viewer.Start(desktop, "remote-viewer", $"vnc://127.0.0.1:{guest.Port}");
        var window = viewer.WaitForPicture(Title);
        viewer.WaitForSize(window, 720, 400);

        viewer.WaitForKeyboard(guest);
        desktop.Press("F11");
        Wait.Until(() => viewer.AreaOf(window) == new Area(0, 0, 1400, 1000), "full screen", () => viewer.AreaOf(window) + viewer.Said);
        desktop.Xdotool("mousemove", "700", "600");
        Wait.Until(() => viewer.Element("push button", "Leave full screen") is null, "the toolbar to hide");
        desktop.Xdotool("mousemove", "700", "0");
        viewer.WaitFor("push button", "Leave full screen");
        desktop.Xdotool("mousemove", "700", "600");
        Wait.Until(() => viewer.Element("push button", "Leave full screen") is null, "the toolbar to hide again");
        desktop.Press("F11");

        viewer.WaitForSize(window, 720, 400);
    }

    [Fact]
    public void VV_FS_11_the_toolbar_comes_above_a_notice_and_stays_while_its_menu_is_open()
    {
        using var guest = Guest.Vnc(desktop);
        using var viewer = Viewer.Start(desktop, "remote-viewer", "--full-screen", "--os-id", "http://microsoft.com/win/xp", $"vnc://127.0.0.1:{guest.Port}");
        viewer.WaitForPicture(Title);
        viewer.WaitForText("Microsoft Windows XP is no longer supported");
        desktop.Xdotool("mousemove", "700", "600");
        Wait.Until(() => viewer.Element("push button", "Leave full screen") is null, "the toolbar to hide", () => viewer.Tree);

        desktop.Xdotool("mousemove", "700", "0");
        viewer.WaitFor("push button", "Leave full screen");
        viewer.OpenMenu("Menu", "push button", "About");
        desktop.Xdotool("mousemove", "700", "600");
        Assert.False(Wait.Shortly(() => viewer.Element("push button", "About") is null) || Wait.Shortly(() => viewer.Element("push button", "About") is null), viewer.Tree);
        desktop.PressUntil("Escape", () => viewer.Element("push button", "Leave full screen") is null, () => viewer.Tree);
    }

    [Fact]
    public void VV_KEY_2_named_hotkeys_replace_all_others()
    {
        using var guest = Guest.Vnc(desktop);
        using var viewer = Viewer.Start(desktop, "remote-viewer", "--hotkeys", "toggle-fullscreen=shift+f11,nonsense=f1", $"vnc://127.0.0.1:{guest.Port}");
        var window = viewer.WaitForPicture(Title);

        // Outside of the window the pointer does not help the viewer to the keyboard.
        desktop.Xdotool("mousemove", "1399", "999");
        viewer.WaitForKeyboard(guest);
        desktop.Press("F10", "b");
        guest.WaitForKey("30:62");
        Assert.Contains("44:00", guest.Typed, StringComparison.Ordinal);
        desktop.Press("shift+F11");

        Wait.Until(() => viewer.AreaOf(window).Width == 1400, "full screen");
        viewer.WaitForError("unknown action 'nonsense'");
    }

    [Fact]
    public void VV_KEY_6_the_keys_of_hotkeys_reach_the_guest_from_the_menu_which_scrolls_when_the_window_is_low()
    {
        using var guest = Guest.Vnc(desktop);
        using var viewer = Viewer.Start(desktop, "remote-viewer", "--hotkeys", "toggle-fullscreen=shift+f8", $"vnc://127.0.0.1:{guest.Port}");
        var window = viewer.WaitForPicture(Title);

        viewer.OpenMenu("Send key", "push button", "Ctrl+Alt+Delete");
        Assert.Null(viewer.Element("push button", "Shift+F8"));
        viewer.PressUntilShown("Up", "push button", "Shift+F8").Click();

        guest.WaitForKey("5B:00");
        Assert.NotEqual(new Area(0, 0, 1400, 1000), viewer.AreaOf(window));
    }

    [Fact]
    public void A_keymap_changes_and_blocks_keys()
    {
        using var guest = Guest.Vnc(desktop);
        using var viewer = Viewer.Start(desktop, "remote-viewer", "--keymap", "a=b,c=", $"vnc://127.0.0.1:{guest.Port}");
        viewer.WaitForPicture(Title);

        viewer.WaitForKeyboard(guest);
        desktop.Press("c", "a", "d");

        guest.WaitForKey("20:64");
        Assert.Contains("30:62", guest.Typed, StringComparison.Ordinal);
        Assert.DoesNotContain("2E:63", guest.Typed, StringComparison.Ordinal);
    }

    [Fact]
    public void Closing_asks_first_and_the_answer_can_be_remembered()
    {
        using var guest = Guest.Vnc(desktop);
        using var viewer = Viewer.Start(desktop, "remote-viewer", $"vnc://127.0.0.1:{guest.Port}");
        viewer.WaitForPicture(Title);

        viewer.WaitForKeyboard(guest);
        viewer.PressUntilShown("ctrl+shift+q", "push button", "Cancel").Click();
        Wait.Until(() => viewer.Element("push button", "Cancel") is null, "the question to go");
        viewer.PressUntilShown("ctrl+shift+q", "check box", "Do not ask me again").Click();
        viewer.WaitFor("push button", "Close session").Click();

        Assert.Equal(0, viewer.WaitForExit());
        Assert.Contains("ask-quit=false", File.ReadAllText(desktop.PathTo("home/.config/virt-viewer/settings")), StringComparison.Ordinal);
        File.Delete(desktop.PathTo("home/.config/virt-viewer/settings"));
    }

    [Fact]
    public void VV_VNC_8_the_machine_is_reset_from_the_menu()
    {
        using var guest = Guest.VncWithPower(desktop);
        using var viewer = Viewer.Start(desktop, "remote-viewer", $"vnc://127.0.0.1:{guest.Port}");
        viewer.WaitForPicture(Title);

        viewer.Choose("Machine", "push button", "Reset");

        Wait.Until(() => guest.Typed.Split("TEST-GUEST READY").Length > 2, "another start", () => guest.Typed + viewer.Said);
    }

    [Fact]
    public void VV_VNC_8_the_power_button_is_pressed_from_the_menu()
    {
        using var guest = Guest.VncWithPower(desktop, "-trace", "qemu_system_powerdown_request");
        using var viewer = Viewer.Start(desktop, "remote-viewer", $"vnc://127.0.0.1:{guest.Port}");
        viewer.WaitForPicture(Title);

        viewer.Choose("Machine", "push button", "Power down");

        Wait.Until(() => guest.Said.Contains("qemu_system_powerdown_request", StringComparison.Ordinal), "the power button", () => guest.Said + viewer.Said);
    }

    [Fact]
    public void VV_VNC_5_guest_details_say_that_VNC_tells_no_id()
    {
        using var guest = Guest.Vnc(desktop);
        using var viewer = Viewer.Start(desktop, "remote-viewer", $"vnc://127.0.0.1:{guest.Port}");
        viewer.WaitForPicture(Title);

        viewer.Choose("Menu", "push button", "Guest details");

        viewer.WaitFor("label", "QEMU (echo)");
        viewer.WaitFor("label", "VNC does not tell it");
    }

    [Fact]
    public async Task VV_CONN_6_a_server_that_wants_another_method_of_authentication_is_an_error_with_that_reason()
    {
        // The handshake of RFB 3.8 (RFC 6143, section 7.1) with one security type, that of RealVNC, which the library does not have.
        using var listener = new TcpListener(IPAddress.Loopback, Guest.FreePort());
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        using var viewer = Viewer.Start(desktop, "remote-viewer", $"vnc://127.0.0.1:{port}");
        using var client = await listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        client.GetStream().Write("RFB 003.008\n"u8);
        client.GetStream().ReadExactly(new byte[12]);
        client.GetStream().Write([1, 5]);

        viewer.WaitForText("wants a method of authentication that is not supported");
        viewer.WaitFor("push button", "Close").Click();

        Assert.Equal(2, viewer.WaitForExit());
    }

    [Fact]
    public void VV_CLI_4_verbose_tells_that_the_display_has_gone()
    {
        using var guest = Guest.Vnc(desktop);
        using var viewer = Viewer.Start(desktop, "remote-viewer", "--verbose", $"vnc://127.0.0.1:{guest.Port}");
        viewer.WaitForPicture(Title);

        guest.Kill();

        viewer.WaitForExit();
        Assert.EndsWith("The display has disconnected: Server closed the connection\nThe viewer ends\n", viewer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void VV_CONN_5_who_gives_up_at_the_password_gets_no_error()
    {
        using var guest = Guest.VncWithPassword(desktop, "right");
        using var viewer = Viewer.Start(desktop, "remote-viewer", $"vnc://127.0.0.1:{guest.Port}");

        viewer.WaitForText($"Authentication is required for the VNC connection to vnc://127.0.0.1:{guest.Port}.");
        viewer.WaitFor("push button", "Cancel").Click();

        Assert.Equal(0, viewer.WaitForExit());
    }

    [Fact]
    public void VV_KIOSK_2_kiosk_mode_fills_the_screen_and_cannot_be_quit()
    {
        using var guest = Guest.Vnc(desktop);
        using var viewer = Viewer.Start(desktop, "remote-viewer", "--kiosk", "--kiosk-quit", "on-disconnect", $"vnc://127.0.0.1:{guest.Port}");
        var window = viewer.WaitForWindow(Title);
        Wait.Until(() => viewer.AreaOf(window) == new Area(0, 0, 1400, 1000), "full screen");

        viewer.WaitForKeyboard(guest);
        desktop.Press("ctrl+shift+q");
        desktop.Press("F11", "a");
        guest.WaitForKey("1E:61");
        Assert.Equal(1400, viewer.AreaOf(window).Width);
        Assert.Null(viewer.Element("push button", "Leave full screen"));
        guest.Kill();

        Assert.Equal(0, viewer.WaitForExit());
    }
}
