using VirtViewer_Tests.Desktop;

namespace VirtViewer_Tests;

/// <summary>Text consoles and the control of the machine over ports of SPICE.</summary>
public sealed class SpicePortTests(TestDesktop desktop) : IClassFixture<TestDesktop>
{
    private const string Title = "echo (1)";

    private static readonly string[] Ports =
    [
        "-chardev", "spiceport,id=h,name=org.qemu.monitor.hmp.0", "-mon", "chardev=h,mode=readline",
        "-chardev", "spiceport,id=q,name=org.qemu.monitor.qmp.0", "-mon", "chardev=q,mode=control",
    ];

    [Fact]
    public void VV_SPICE_12_a_text_console_opens_from_the_menu_and_takes_what_is_typed()
    {
        using var guest = Guest.Spice(desktop, Ports);
        using var viewer = Viewer.Start(desktop, "remote-viewer", $"spice://127.0.0.1:{guest.Port}");
        viewer.WaitForPicture(Title);
        Assert.Single(viewer.Windows);

        viewer.Choose("Machine", "check box", "Monitor of QEMU");
        viewer.WaitForWindow("echo (Monitor of QEMU)");
        desktop.Xdotool("type", "info name\n");

        Wait.Until(
            () => viewer.Showing.Any(element => element.Role == "terminal" && element.Text.Split('\n', StringSplitOptions.TrimEntries).Contains("echo")),
            "the answer of the monitor",
            () => string.Concat(viewer.Showing.Where(element => element.Role == "terminal").Select(element => element.Text)) + viewer.Tree);
    }

    [Fact]
    public void VV_SPICE_12_zoom_changes_the_letters_of_a_text_console()
    {
        using var guest = Guest.Spice(desktop, Ports);
        using var viewer = Viewer.Start(desktop, "remote-viewer", $"spice://127.0.0.1:{guest.Port}");
        viewer.WaitForPicture(Title);
        viewer.Choose("Machine", "check box", "Monitor of QEMU");
        viewer.WaitForWindow("echo (Monitor of QEMU)");
        desktop.PressUntil("x", () => Terminal().Text.Contains('x', StringComparison.Ordinal), () => viewer.Tree);
        var normal = Terminal().LetterHeight;

        desktop.Press("ctrl+plus", "ctrl+plus", "ctrl+plus");
        Wait.Until(() => Terminal().LetterHeight > normal, "larger letters", () => $"{normal} {Terminal().LetterHeight}");
        desktop.Press("ctrl+0");
        Wait.Until(() => Terminal().LetterHeight == normal, "letters as before", () => $"{normal} {Terminal().LetterHeight}");
        desktop.Press("ctrl+minus", "ctrl+minus", "ctrl+minus");
        Wait.Until(() => Terminal().LetterHeight < normal, "smaller letters", () => $"{normal} {Terminal().LetterHeight}");

        Element Terminal() => Wait.For(() => viewer.Showing.FirstOrDefault(element => element.Role == "terminal"), "the console", () => viewer.Tree);
    }

    [Fact]
    public void VV_SPICE_13_the_machine_is_paused_goes_on_and_ends_with_the_viewer()
    {
        using var guest = Guest.Spice(desktop, Ports);
        using var viewer = Viewer.Start(desktop, "remote-viewer", $"spice://127.0.0.1:{guest.Port}");
        viewer.WaitForPicture(Title);

        Click("Machine");
        Click("Machine (paused)");
        Wait.Until(() => viewer.WaitFor("toggle button", "Machine").Description == "Machine", "the machine to go on");
        viewer.WaitForPicture(Title);
        viewer.PressUntilTyped("a", guest, "1E:61");
        viewer.PressUntilShown("ctrl+shift+q", "push button", "Close session");
        viewer.WaitForText("The virtual machine will be switched off.");
        viewer.WaitFor("push button", "Close session").Click();

        Assert.Equal(0, viewer.WaitForExit());
        Wait.Until(() => guest.HasEnded, "the end of the machine");

        void Click(string state)
        {
            Wait.Until(() => viewer.WaitFor("toggle button", "Machine").Description == state, state, () => viewer.Tree);
            viewer.Choose("Machine", "check box", "Pause");
        }
    }

    [Fact]
    public void OS_16_the_machine_protocol_switches_the_machine_off()
    {
        using var guest = Guest.Spice(desktop, Ports);
        using var viewer = Viewer.Start(desktop, "remote-viewer", $"spice://127.0.0.1:{guest.Port}");
        viewer.WaitForPicture(Title);

        viewer.Choose("Machine", "push button", "Force off");
        viewer.WaitForText("Switch the virtual machine off at once?");
        viewer.WaitFor("push button", "Switch off").Click();

        Wait.Until(() => guest.HasEnded, "the end of the machine", () => viewer.Tree);
        Assert.Equal(0, viewer.WaitForExit());
    }

    [Fact]
    public void A_menu_that_is_open_stays_open_when_something_else_changes()
    {
        var monitor = new QemuMonitor(desktop);
        using var guest = Guest.Spice(desktop, [.. Ports, .. monitor.Arguments]);
        using var viewer = Viewer.Start(desktop, "remote-viewer", $"spice://127.0.0.1:{guest.Port}");
        viewer.WaitForPicture(Title);
        Wait.Until(() => viewer.WaitFor("toggle button", "Machine").Description == "Machine", "the machine", () => viewer.Tree);
        var entry = viewer.OpenMenu("Machine", "check box", "Pause");
        Wait.Until(() => entry.IsSensitive, "the entry", () => viewer.Tree);

        monitor.Ask("stop");

        Wait.Until(() => viewer.WaitFor("toggle button", "Machine").Description == "Machine (paused)", "the pause", () => viewer.Tree);
        Assert.True(entry.IsShowing, viewer.Tree);
    }

    [Fact]
    public void VV_SPICE_13_without_that_port_the_guest_goes_on_when_the_viewer_is_closed()
    {
        using var guest = Guest.Spice(desktop);
        using var viewer = Viewer.Start(desktop, "remote-viewer", $"spice://127.0.0.1:{guest.Port}");
        viewer.WaitForPicture(Title);

        Assert.False(viewer.OpenMenu("Machine", "check box", "Pause").IsSensitive);
        Assert.False(viewer.WaitFor("push button", "Power down").IsSensitive);
        Assert.False(viewer.WaitFor("push button", "Force off").IsSensitive);
        desktop.PressUntil("Escape", () => viewer.Element("check box", "Pause") is null, () => viewer.Tree);
        viewer.PressUntilShown("ctrl+shift+q", "push button", "Close session").Click();

        Assert.Equal(0, viewer.WaitForExit());
        Assert.False(guest.HasEnded);
    }
}
