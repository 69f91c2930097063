using System.Globalization;
using VirtViewer_Tests.Desktop;

namespace VirtViewer_Tests;

/// <summary>What Debian's <c>remote-viewer</c> does and ours does as well: every test runs with both. Where they differ, the test says how.</summary>
public sealed class BothProgramsTests(TestDesktop desktop) : IClassFixture<TestDesktop>
{
    private const string Ours = "remote-viewer";
    private const string Debians = "/usr/bin/remote-viewer";
    private const string VncTitle = "QEMU (echo) (1)";
    private const string SpiceTitle = "echo (1)";

    private static readonly Area WholeScreen = new(0, 0, Desktop.Screen.Width, Desktop.Screen.Height);

    public static TheoryData<string> Programs => [Ours, Debians];

    /// <summary>Programs with their exit status when they never connected: the original tells success.</summary>
    public static TheoryData<string, int> ProgramsWithFailure => new() { { Ours, 2 }, { Debians, 0 } };

    [Theory]
    [MemberData(nameof(Programs))]
    public void The_window_of_VNC_has_the_title_the_size_and_the_keys_of_the_guest_and_follows_it(string program)
    {
        using var guest = Guest.Vnc(desktop);
        using var viewer = Viewer.Start(desktop, program, $"vnc://127.0.0.1:{guest.Port}");

        var window = viewer.WaitForPicture(VncTitle);
        viewer.WaitForSize(window, 720, 400);
        viewer.PressUntilTyped("a", guest, "1E:61");
        viewer.PressUntilSize("g", window, 640, 480);
        viewer.PressUntilSize("t", window, 720, 400);
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void The_window_of_SPICE_has_the_title_the_size_and_the_keys_of_the_guest_and_follows_it(string program)
    {
        using var guest = Guest.Spice(desktop);
        using var viewer = Viewer.Start(desktop, program, $"spice://127.0.0.1:{guest.Port}");

        var window = viewer.WaitForPicture(SpiceTitle);
        viewer.WaitForSize(window, 720, 400);
        viewer.PressUntilTyped("a", guest, "1E:61");
        viewer.PressUntilSize("g", window, 640, 480);
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void VV_WIN_3_zoom_keys_change_the_window(string program)
    {
        using var guest = Guest.Vnc(desktop);
        using var viewer = Viewer.Start(desktop, program, $"vnc://127.0.0.1:{guest.Port}");
        var window = viewer.WaitForPicture(VncTitle);
        viewer.WaitForSize(window, 720, 400);
        viewer.WaitForKeyboard(guest);

        desktop.Press("ctrl+plus");
        viewer.WaitForSize(window, 792, 440);
        desktop.Press("ctrl+0");
        viewer.WaitForSize(window, 720, 400);
        desktop.Press("ctrl+minus");

        viewer.WaitForSize(window, 648, 360);
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void VV_FS_2_F11_fills_the_screen_and_leaves_it_again(string program)
    {
        using var guest = Guest.Vnc(desktop);
        using var viewer = Viewer.Start(desktop, program, $"vnc://127.0.0.1:{guest.Port}");
        var window = viewer.WaitForPicture(VncTitle);
        viewer.WaitForSize(window, 720, 400);
        viewer.WaitForKeyboard(guest);

        desktop.Press("F11");
        Wait.Until(() => viewer.AreaOf(window) == WholeScreen, "full screen", () => viewer.AreaOf(window) + viewer.Said);
        desktop.Press("F11");

        viewer.WaitForSize(window, 720, 400);
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void VV_KEY_2_a_named_hotkey_works_and_its_old_key_goes_to_the_guest(string program)
    {
        using var guest = Guest.Vnc(desktop);
        using var viewer = Viewer.Start(desktop, program, "--hotkeys", "toggle-fullscreen=shift+f8,nonsense=f1,zoom-in=nonsense", $"vnc://127.0.0.1:{guest.Port}");
        var window = viewer.WaitForPicture(VncTitle);
        viewer.WaitForKeyboard(guest);

        desktop.Press("F11", "b");
        guest.WaitForKey("30:62");
        Assert.NotEqual(WholeScreen, viewer.AreaOf(window));
        desktop.Press("shift+F8");

        Wait.Until(() => viewer.AreaOf(window) == WholeScreen, "full screen", () => viewer.AreaOf(window) + viewer.Said);
    }

    [Theory]
    [InlineData(Ours, "shift+f6", "Shift+F6")]
    [InlineData(Debians, "shift+f6", "Shift+F6")]
    public void VV_TITLE_4_while_the_pointer_is_captured_the_window_names_the_key_that_releases_it(string program, string hotkey, string name)
    {
        using var guest = Guest.Spice(desktop);
        using var viewer = Viewer.Start(desktop, program, "--hotkeys", $"release-cursor={hotkey}", $"spice://127.0.0.1:{guest.Port}");
        var area = viewer.AreaOf(viewer.WaitForPicture(SpiceTitle));
        viewer.WaitForKeyboard(guest);

        desktop.Xdotool("mousemove", Number(area.X + 300), Number(area.Y + 250), "click", "1");

        Assert.StartsWith($"(Press {name} to release", viewer.WaitForText("to release"), StringComparison.Ordinal);
        desktop.Press("shift+F6");
        Wait.Until(() => !viewer.Tree.Contains("to release", StringComparison.Ordinal), "the end of the hint", () => viewer.Tree);
    }

    [Theory]
    [MemberData(nameof(ProgramsWithFailure))]
    public void VV_CONN_1_when_nobody_listens_there_is_an_error_and_no_other_window(string program, int status)
    {
        using var viewer = Viewer.Start(desktop, program, $"vnc://127.0.0.1:{Guest.FreePort()}");

        viewer.WaitForText("Unable to connect to");
        Wait.Until(() => viewer.Windows.Count <= 1, "one window", () => viewer.Said);
        viewer.Confirm();

        Assert.Equal(status, viewer.WaitForExit());
    }

    [Theory]
    [InlineData(Ours, "vnc")]
    [InlineData(Ours, "spice")]
    [InlineData(Debians, "vnc")]
    [InlineData(Debians, "spice")]
    public void VV_CONN_2_when_the_server_goes_the_viewer_ends_without_an_error(string program, string protocol)
    {
        using var guest = protocol == "vnc" ? Guest.Vnc(desktop) : Guest.Spice(desktop);
        using var viewer = Viewer.Start(desktop, program, $"{protocol}://127.0.0.1:{guest.Port}");
        viewer.WaitForPicture(protocol == "vnc" ? VncTitle : SpiceTitle);

        guest.Kill();

        Assert.Equal(0, viewer.WaitForExit());
    }

    [Theory]
    [InlineData(Ours, "vnc")]
    [InlineData(Ours, "spice")]
    [InlineData(Debians, "vnc")]
    [InlineData(Debians, "spice")]
    public void VV_CONN_3_after_a_wrong_password_the_right_one_lets_in(string program, string protocol)
    {
        using var guest = protocol == "vnc" ? Guest.VncWithPassword(desktop, "right") : Guest.SpiceWithPassword(desktop, "right");
        using var viewer = Viewer.Start(desktop, program, $"{protocol}://127.0.0.1:{guest.Port}");

        viewer.Answer(null, "wrong");
        viewer.WaitForText("Unable to authenticate with");
        viewer.Confirm();
        viewer.Answer(null, "right");

        viewer.WaitForPicture(protocol == "vnc" ? VncTitle : SpiceTitle);
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void VV_CONN_5_who_gives_up_at_the_password_gets_no_error(string program)
    {
        using var guest = Guest.SpiceWithPassword(desktop, "right");
        using var viewer = Viewer.Start(desktop, program, $"spice://127.0.0.1:{guest.Port}");

        viewer.WaitFor("password text", "");
        viewer.WaitFor("push button", "Cancel").Click();

        Assert.Equal(0, viewer.WaitForExit());
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void VV_VVF_4_a_file_gives_password_and_title_and_deletes_itself(string program)
    {
        using var guest = Guest.VncWithPassword(desktop, "right");
        var file = desktop.Write("both.vv", $"""
            [virt-viewer]
            type=vnc
            host=127.0.0.1
            port={guest.Port}
            password=right
            title=Desk %d of lab
            delete-this-file=1

            """);
        using var viewer = Viewer.Start(desktop, program, file);

        viewer.WaitForPicture("Desk 1 of lab");

        Assert.False(File.Exists(file));
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void Who_leaves_the_dialog_for_an_address_with_Escape_gets_no_error(string program)
    {
        using var viewer = Viewer.Start(desktop, program);
        viewer.WaitFor("push button", "Connect");

        desktop.PressUntil("Escape", () => viewer.Process.HasExited, () => viewer.Tree);

        Assert.Equal((0, ""), (viewer.WaitForExit(), viewer.Error));
    }

    /// <summary>VV-VVF-9: the list belongs to the desktop.</summary>
    [Theory]
    [InlineData(Ours, Debians)]
    [InlineData(Debians, Ours)]
    public void What_one_program_has_connected_to_is_offered_by_the_other(string program, string other)
    {
        using var guest = Guest.Vnc(desktop);
        var address = $"vnc://127.0.0.1:{guest.Port}";
        var file = desktop.Write($"recent-{guest.Port}.vv", $"[virt-viewer]\ntype=vnc\nhost=127.0.0.1\nport={guest.Port}\n");
        foreach (var target in new[] { address, file })
        {
            using var viewer = Viewer.Start(desktop, program, target);
            viewer.WaitForPicture(VncTitle);
            Wait.Until(() => File.Exists(RecentlyUsed) && File.ReadAllText(RecentlyUsed).Contains($"{target}\"", StringComparison.Ordinal), "the list", () => viewer.Said);
        }

        foreach (var target in new[] { address, file })
        {
            using var viewer = Viewer.Start(desktop, other);
            var entry = Wait.For(
                () => viewer.Showing.FirstOrDefault(element => element is { Role: "table cell" or "label", Name: var name } && name.EndsWith(target, StringComparison.Ordinal)),
                $"{target} in the list",
                () => viewer.Tree);
            viewer.WaitFor("text", "").Type(entry.Name);
            viewer.WaitFor("push button", "Connect").Click();
            viewer.WaitForPicture(VncTitle);
        }
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void VV_CLI_1_wrong_usage_ends_with_status_1(string program)
    {
        var unknown = Program.Run(Viewer.PathTo(program), ["--nonsense"], desktop.Environment);
        var invalid = Program.Run(Viewer.PathTo(program), ["--zoom", "much", "vnc://127.0.0.1:1"], desktop.Environment);

        Assert.Equal((1, ""), (unknown.ExitCode, unknown.Output));
        Assert.Contains("--nonsense", unknown.Error, StringComparison.Ordinal);
        Assert.Equal(1, invalid.ExitCode);
        Assert.Contains("much", invalid.Error, StringComparison.Ordinal);
    }

    private string RecentlyUsed => desktop.PathTo("home/.local/share/recently-used.xbel");

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
