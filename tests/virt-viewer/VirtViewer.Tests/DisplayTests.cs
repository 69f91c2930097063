using VirtViewer_Tests.Desktop;

namespace VirtViewer_Tests;

/// <summary>Windows of guests with two screens, on one monitor.</summary>
public sealed class DisplayTests(TestDesktop desktop) : IClassFixture<TestDesktop>
{
    private const string Ours = "remote-viewer";
    private const string Debians = "/usr/bin/remote-viewer";

    private static readonly string[] SecondScreen = ["-device", "secondary-vga"];

    public static TheoryData<string> Programs => [Ours, Debians];

    [Theory]
    [MemberData(nameof(Programs))]
    public void VV_FS_5_a_screen_for_which_there_is_no_monitor_stays_hidden_in_full_screen(string program)
    {
        using var guest = Guest.Spice(desktop, SecondScreen);
        using var viewer = Viewer.Start(desktop, program, "--full-screen", $"spice://127.0.0.1:{guest.Port}");
        var window = viewer.WaitForPicture("echo (1)");
        Wait.Until(() => viewer.AreaOf(window) == new Area(0, 0, Screen.Width, Screen.Height), "full screen", () => viewer.Said);
        viewer.WaitForKeyboard(guest);

        Assert.Equal(["echo (1)"], viewer.Titles);
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void VV_WIN_7_closing_one_of_several_windows_asks_whether_to_end_the_session(string program)
    {
        using var guest = Guest.Spice(desktop, SecondScreen);
        using var viewer = Viewer.Start(desktop, program, $"spice://127.0.0.1:{guest.Port}");
        viewer.WaitForWindow("echo (1)");
        var window = viewer.WaitForWindow("echo (2)");
        viewer.WaitForSize(window, 640, 480);

        Wait.Until(
            () =>
            {
                // The last button of the header.
                var area = viewer.AreaOf(window);
                desktop.Xdotool("mousemove", $"{area.X + area.Width - 24}", $"{area.Y + 24}", "click", "1");
                return Wait.Shortly(() => viewer.Tree.Contains("Do you want to close the session?", StringComparison.Ordinal));
            },
            "the question",
            () => viewer.Said + viewer.Tree);
        Wait.For(() => viewer.Showing.LastOrDefault(element => element is { Role: "push button", Name: "Cancel" }), "the button", () => viewer.Tree).Click();
        Wait.Until(() => viewer.Showing.All(element => element.Role != "alert"), "the end of the question", () => viewer.Tree);
        Assert.Equal(2, viewer.Titles.Count);
    }

    [Fact]
    public void VV_WIN_6_other_windows_have_the_zoom_of_the_first()
    {
        using var guest = Guest.Spice(desktop, SecondScreen);
        using var viewer = Viewer.Start(desktop, Ours, "--zoom", "60", $"spice://127.0.0.1:{guest.Port}");

        var (first, second) = (viewer.WaitForWindow("echo (1)"), viewer.WaitForWindow("echo (2)"));

        viewer.WaitForSize(first, 432, 240);
        viewer.WaitForSize(second, 384, 288);
    }
}
