using VirtViewer_Tests.Desktop;

namespace VirtViewer_Tests;

/// <summary>Two monitors, and guests with one and two screens.</summary>
public sealed class MonitorTests(TwoMonitorDesktop desktop) : IClassFixture<TwoMonitorDesktop>
{
    private static readonly string[] SecondScreen = ["-device", "secondary-vga"];

    [Fact]
    public void Two_screens_of_a_guest_are_two_windows_of_which_one_can_be_hidden()
    {
        using var guest = Guest.Spice(desktop, SecondScreen);
        using var viewer = Viewer.Start(desktop, "remote-viewer", $"spice://127.0.0.1:{guest.Port}");
        viewer.WaitForWindow("echo (2)");
        viewer.WaitForPicture("echo (1)");

        viewer.Choose("Machine", "check box", "Display 2");

        Wait.Until(() => viewer.Titles is ["echo (1)"], "one window", () => viewer.Said + viewer.Tree);
    }

    [Theory]
    [InlineData("remote-viewer", null, false)]
    [InlineData("remote-viewer", "1:2;2:1", true)]
    [InlineData("remote-viewer", "1:1;2:3", false)]
    [InlineData("/usr/bin/remote-viewer", null, false)]
    [InlineData("/usr/bin/remote-viewer", "1:2;2:1", true)]
    public void VV_FS_6_full_screen_puts_each_screen_on_the_monitor_of_the_mapping(string program, string? mapping, bool isSwapped)
    {
        Map(mapping);
        using var guest = Guest.Spice(desktop, SecondScreen);
        using var viewer = Viewer.Start(desktop, program, "--full-screen", $"spice://127.0.0.1:{guest.Port}");

        WaitForPlace(viewer, "echo (1)", isSwapped ? TwoMonitorDesktop.Second : TwoMonitorDesktop.First);
        WaitForPlace(viewer, "echo (2)", isSwapped ? TwoMonitorDesktop.First : TwoMonitorDesktop.Second);
    }

    [Theory]
    [InlineData("remote-viewer")]
    [InlineData("/usr/bin/remote-viewer")]
    public void VV_FS_6_the_only_screen_goes_to_the_monitor_it_is_mapped_to(string program)
    {
        Map("1:2");
        using var guest = Guest.Vnc(desktop);
        using var viewer = Viewer.Start(desktop, program, "--full-screen", $"vnc://127.0.0.1:{guest.Port}");

        WaitForPlace(viewer, "QEMU (echo) (1)", TwoMonitorDesktop.Second);
    }

    /// <summary>SPICE tells the UUID when the window is on its monitor already.</summary>
    [Theory]
    [InlineData("remote-viewer")]
    [InlineData("/usr/bin/remote-viewer")]
    public void VV_FS_8_when_the_UUID_becomes_known_the_windows_move_to_the_monitors_of_that_guest(string program)
    {
        const string Uuid = "308b1060-2f62-4821-a1e3-1af149111fb7";
        desktop.Write("home/.config/virt-viewer/settings", $"[fallback]\nmonitor-mapping=1:1;2:2\n[{Uuid}]\nmonitor-mapping=1:2;2:1\n");
        using var guest = Guest.Spice(desktop, [.. SecondScreen, "-uuid", Uuid]);
        using var viewer = Viewer.Start(desktop, program, "--full-screen", $"spice://127.0.0.1:{guest.Port}");

        WaitForPlace(viewer, "echo (1)", TwoMonitorDesktop.Second);
        WaitForPlace(viewer, "echo (2)", TwoMonitorDesktop.First);
    }

    [Fact]
    public void VV_FS_8_a_screen_that_the_guest_has_no_monitor_for_goes()
    {
        const string Uuid = "308b1060-2f62-4821-a1e3-1af149111fb7";
        desktop.Write("home/.config/virt-viewer/settings", $"[{Uuid}]\nmonitor-mapping=1:2\n");
        using var guest = Guest.Spice(desktop, [.. SecondScreen, "-uuid", Uuid]);
        using var viewer = Viewer.Start(desktop, "remote-viewer", "--full-screen", $"spice://127.0.0.1:{guest.Port}");

        WaitForPlace(viewer, "echo (1)", TwoMonitorDesktop.Second);
        Wait.Until(() => viewer.Titles is ["echo (1)"], "one window", () => viewer.Said);
    }

    [Fact]
    public void VV_FS_3_without_full_screen_the_mapping_does_not_count()
    {
        Map("1:2");
        using var guest = Guest.Vnc(desktop);
        using var viewer = Viewer.Start(desktop, "remote-viewer", $"vnc://127.0.0.1:{guest.Port}");

        var window = viewer.WaitForPicture("QEMU (echo) (1)");

        Assert.InRange(viewer.AreaOf(window).X, 0, TwoMonitorDesktop.Width);
    }

    [Fact]
    public void VV_KIOSK_1_kiosk_mode_has_a_window_on_every_monitor_from_the_start()
    {
        Map(null);
        using var guest = Guest.Vnc(desktop);
        using var viewer = Viewer.Start(desktop, "remote-viewer", "--kiosk", $"vnc://127.0.0.1:{guest.Port}");

        WaitForPlace(viewer, "QEMU (echo) (1)", TwoMonitorDesktop.First);
        WaitForPlace(viewer, "QEMU (echo) (2)", TwoMonitorDesktop.Second);
    }

    [Fact]
    public void VV_FS_1_an_agent_is_told_of_both_monitors_in_the_order_of_the_mapping()
    {
        Map("1:2;2:1");
        var socket = desktop.PathTo("agent");
        using var guest = Guest.Bridge(desktop, "spicevmc,name=vdagent", socket);
        using var agent = new SpiceAgent(socket);
        using var viewer = Viewer.Start(desktop, "remote-viewer", "--full-screen", $"spice://127.0.0.1:{guest.Port}");

        agent.WaitFor($"monitors {TwoMonitorDesktop.Width}x{TwoMonitorDesktop.Height}+{TwoMonitorDesktop.Width}+0 {TwoMonitorDesktop.Width}x{TwoMonitorDesktop.Height}+0+0");
    }

    private static void WaitForPlace(Viewer viewer, string title, Area place)
    {
        var window = viewer.WaitForWindow(title);
        Wait.Until(() => viewer.AreaOf(window) == place, $"{title} at {place}", () => viewer.AreaOf(window) + viewer.Said);
    }

    private void Map(string? mapping) =>
        desktop.Write("home/.config/virt-viewer/settings", mapping is null ? "" : $"[fallback]\nmonitor-mapping={mapping}\n");
}
