using VirtViewer_Tests.Desktop;

namespace VirtViewer_Tests;

/// <summary>What viewer and VNC server tell each other beside picture and keys.</summary>
public sealed class VncSharingTests(TestDesktop desktop) : IClassFixture<TestDesktop>
{
    private const string Ours = "remote-viewer";
    private const string Debians = "/usr/bin/remote-viewer";

    public static TheoryData<string> Programs => [Ours, Debians];

    [Theory]
    [MemberData(nameof(Programs))]
    public void VV_VNC_7_a_text_that_the_server_cuts_is_on_the_clipboard(string program)
    {
        using var server = new VncServer();
        using var viewer = Start(program, server);

        server.Cut("Grüße vom Gast");

        Wait.Until(() => desktop.Clipboard.Text == "Grüße vom Gast", "the text", () => desktop.Clipboard.Text + viewer.Said);
    }

    /// <summary>The server knows the place of the pointer and is expected to draw it. Where it gives it a picture, both programs show that.</summary>
    [Theory]
    [InlineData(Ours, "auto", false)]
    [InlineData(Ours, "local", true)]
    [InlineData(Debians, "auto", false)]
    [InlineData(Debians, "local", true)]
    public void The_pointer_of_this_computer_is_drawn_over_the_screen_of_the_guest_only_when_the_user_wants_it(string program, string cursor, bool isDrawn)
    {
        using var server = new VncServer();
        using var viewer = Start(program, server, $"--cursor={cursor}");
        var area = viewer.AreaOf(viewer.WaitForWindow("played (1)"));
        desktop.Xdotool("mousemove", $"{area.X + 250}", $"{area.Y + 200}");
        Expect($"drawn: {isDrawn}", isDrawn);

        server.HidePointer();

        Expect("hidden", false);

        // What the server says is heard in its order.
        void Expect(string text, bool isSeen)
        {
            server.Cut(text);
            Wait.Until(() => desktop.Clipboard.Text == text, "the text", () => desktop.Clipboard.Text + viewer.Said);
            Assert.Equal(isSeen, desktop.Screen.ShowsPointer);
        }
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void VV_WIN_2_the_picture_keeps_its_shape_in_the_middle_of_the_window(string program)
    {
        using var server = new VncServer();
        using var viewer = Start(program, server);
        var window = viewer.WaitForWindow("played (1)");
        viewer.WaitForSize(window, VncServer.Width, VncServer.Height);
        var header = viewer.AreaOf(window).Height - VncServer.Height;

        // Of 900x400 a white picture of 500x300 takes the 667 pixels in the middle.
        viewer.ResizeUntil(
            window,
            900,
            400 + header,
            () => White(10, 100) == 0 && White(130, 640) == 640 * 380 && White(790, 100) == 0,
            () => $"{White(10, 100)} {White(130, 640)} {White(790, 100)} {viewer.AreaOf(window)}");

        int White(int x, int width)
        {
            var area = viewer.AreaOf(window);
            return desktop.Screen.CountBright(new Area(area.X + x, area.Y + header + 5, width, 380));
        }
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void VV_VNC_7_the_bell_of_the_server_rings_here(string program)
    {
        using var bells = new BellListener(desktop);
        using var server = new VncServer();
        using var viewer = Start(program, server);

        server.Ring();
        server.Ring();

        Wait.Until(() => bells.Count == 2, "two bells", () => bells.Count + viewer.Said);
    }

    [Fact]
    public void The_server_gets_the_clipboard_of_who_turns_to_its_screen_unless_that_is_not_shared()
    {
        using var server = new VncServer();
        using var viewer = Start(Ours, server);

        CopyAndTurnTo(viewer, "Grüße an den Gast");
        Wait.Until(() => server.Texts.Contains("Grüße an den Gast"), "the text", () => string.Join(';', server.Texts));

        viewer.Choose("Menu", "push button", "Preferences…");
        viewer.WaitFor("check box", "Share the clipboard with the guest").Click();
        viewer.WaitFor("push button", "Close").Click();
        Wait.Until(() => viewer.Element("dialog", "Preferences") is null, "the end of the dialog", () => viewer.Tree);
        using var bells = new BellListener(desktop);
        CopyAndTurnTo(viewer, "not for the guest");
        server.Cut("not for me");
        server.Ring();
        Wait.Until(() => bells.Count == 1, "the bell, which comes after the text", () => viewer.Said);
        Assert.Equal("not for the guest", desktop.Clipboard.Text);
        Assert.DoesNotContain("not for the guest", server.Texts);
        File.Delete(desktop.PathTo("home/.config/virt-viewer/settings"));
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void VV_VNC_6_a_server_that_can_is_asked_for_the_size_of_the_window(string program)
    {
        var port = Guest.FreePort();
        using var server = XServer.Resizable(640, 480, port);
        using var viewer = Viewer.Start(desktop, program, $"vnc://127.0.0.1:{port}");
        var window = Wait.For(() => viewer.Windows.FirstOrDefault(), "a window", () => viewer.Said);
        viewer.WaitForSize(window, 640, 480);

        viewer.ResizeUntil(window, 900, 700, () => server.Size is (> 850, > 600), () => server.Size + viewer.Said);
    }

    [Fact]
    public void VV_VNC_6_the_menu_switches_on_that_the_server_is_asked()
    {
        var port = Guest.FreePort();
        using var server = XServer.Resizable(640, 480, port);
        using var viewer = Viewer.Start(desktop, Ours, "--auto-resize", "never", $"vnc://127.0.0.1:{port}");
        var window = Wait.For(() => viewer.Windows.FirstOrDefault(), "a window", () => viewer.Said);
        viewer.WaitForSize(window, 640, 480);
        viewer.ResizeUntil(window, 800, 650, () => viewer.AreaOf(window).Width >= 800, () => viewer.Said);
        Assert.Equal((640, 480), server.Size);

        viewer.Choose("Menu", "check box", "Auto resize");
        viewer.ResizeUntil(window, 900, 700, () => server.Size is (> 850, > 600), () => server.Size + viewer.Said);
    }

    private Viewer Start(string program, VncServer server, params string[] options)
    {
        var viewer = Viewer.Start(desktop, program, [.. options, $"vnc://127.0.0.1:{server.Port}"]);
        viewer.WaitForWindow("played (1)");
        Wait.Until(() => server.HasPicture, "the picture", () => viewer.Said);
        return viewer;
    }

    /// <summary>Another window has the focus meanwhile.</summary>
    private void CopyAndTurnTo(Viewer viewer, string text)
    {
        viewer.Choose("Menu", "push button", "About");
        viewer.WaitFor("dialog", "About Remote Viewer");
        desktop.Clipboard.Copy(text);
        viewer.WaitFor("push button", "Close").Click();
        Wait.Until(() => viewer.Element("dialog", "About Remote Viewer") is null, "the end of the dialog", () => viewer.Tree);
        viewer.WaitForWindow("played (1)");
    }
}
