using VirtViewer_Tests.Desktop;

namespace VirtViewer_Tests;

/// <summary>On Wayland: in a compositor that is a window of the desktop, and so has a pointer and keys.</summary>
public sealed class WaylandTests(TestDesktop desktop) : IClassFixture<TestDesktop>
{
    [Theory]
    [InlineData("vnc")]
    [InlineData("spice")]
    public void The_viewer_connects_and_its_buttons_reach_the_guest(string protocol)
    {
        using var guest = protocol == "vnc" ? Guest.Vnc(desktop) : Guest.Spice(desktop);
        using var compositor = new Program(
            "weston", ["--backend=x11-backend.so", "--use-pixman", $"--socket=wayland-{guest.Port}", "--width=1200", "--height=900"], desktop.Environment);
        Wait.Until(() => File.Exists(desktop.PathTo($"run/wayland-{guest.Port}")), "the compositor", () => compositor.Error);
        var environment = new Dictionary<string, string?> { ["WAYLAND_DISPLAY"] = $"wayland-{guest.Port}", ["GDK_BACKEND"] = "wayland", ["DISPLAY"] = null };
        using var viewer = Viewer.StartWith(desktop, environment, "remote-viewer", "--os-id", "win11", $"{protocol}://127.0.0.1:{guest.Port}");

        Wait.Until(() => viewer.Element("toggle button", "Send key") is { IsSensitive: true }, "the picture", () => viewer.Said + viewer.Tree);
        viewer.Choose("Send key", "push button", "Alt+F4");
        guest.WaitForKey("6B:00");
        viewer.WaitFor("push button", "Full screen").Click();
        guest.Kill();

        Assert.Equal(0, viewer.WaitForExit());
        Assert.DoesNotContain("CRITICAL", viewer.Error, StringComparison.Ordinal);
    }
}
