using VirtViewer_Tests.Desktop;

namespace VirtViewer_Tests;

/// <summary>What an agent in the guest makes possible, with one that the tests play: it keeps what it is told, and refuses when it is to.</summary>
public sealed class AgentTests(TestDesktop desktop) : IClassFixture<TestDesktop>
{
    private const string Title = "echo (1)";

    [Fact]
    public void VV_SPICE_9_the_guest_is_asked_to_follow_the_window()
    {
        using var guest = StartGuest(out var socket);
        using var agent = new SpiceAgent(socket);
        using var viewer = Viewer.Start(desktop, "remote-viewer", $"spice://127.0.0.1:{guest.Port}");
        var window = viewer.WaitForPicture(Title);
        viewer.WaitForSize(window, 720, 400);

        viewer.ResizeUntil(window, 900, 700, () => agent.Received.LastOrDefault()?.StartsWith("monitors 8", StringComparison.Ordinal) == true, () => agent.State);
    }

    [Fact]
    public void Who_does_not_want_the_guest_to_follow_is_heeded()
    {
        using var guest = StartGuest(out var socket);
        using var agent = new SpiceAgent(socket);
        using var viewer = Viewer.Start(desktop, "remote-viewer", "--auto-resize", "never", $"spice://127.0.0.1:{guest.Port}");
        var window = viewer.WaitForPicture(Title);

        desktop.Xdotool("windowsize", "--sync", window, "900", "700");
        agent.WaitForClient();
        desktop.Clipboard.Copy("later than any size");
        agent.WaitFor("text later than any size");

        Assert.DoesNotContain(agent.Received, line => line.StartsWith("monitors", StringComparison.Ordinal));
    }

    [Fact]
    public void VV_FS_1_full_screen_from_the_start_gives_the_guest_the_size_of_the_monitor()
    {
        using var guest = StartGuest(out var socket);
        using var agent = new SpiceAgent(socket);
        using var viewer = Viewer.Start(desktop, "remote-viewer", "--full-screen", $"spice://127.0.0.1:{guest.Port}");

        viewer.WaitForWindow(Title);

        agent.WaitFor("monitors 1400x1000+0+0");
    }

    [Fact]
    public void Files_that_the_guest_does_not_take_are_listed_in_a_text_that_can_be_scrolled()
    {
        using var guest = StartGuest(out var socket);
        using var agent = new SpiceAgent(socket) { RefusesFiles = true };
        using var viewer = Viewer.Start(desktop, "remote-viewer", $"spice://127.0.0.1:{guest.Port}");
        var area = viewer.AreaOf(viewer.WaitForPicture(Title));
        string[] files = [.. Enumerable.Range(1, 30).Select(i => desktop.Write($"refused-{i:D2}.txt", "text"))];

        agent.WaitForClient();
        FileDrop.On(desktop, viewer.WaitForWindow(Title), area.X + 300, area.Y + 250, files);
        viewer.WaitForText("Files could not be sent");
        var list = viewer.WaitForText("refused-01.txt");

        Assert.All(files, file => Assert.Contains(Path.GetFileName(file), list, StringComparison.Ordinal));
        Assert.InRange(viewer.Windows.Select(viewer.AreaOf).Where(window => window.Height > 10).Min(window => window.Height), 100, 350);
        viewer.WaitFor("push button", "Close").Click();
    }

    [Fact]
    public void The_menu_switches_on_that_the_guest_follows_the_window()
    {
        using var guest = StartGuest(out var socket);
        using var agent = new SpiceAgent(socket);
        using var viewer = Viewer.Start(desktop, "remote-viewer", "--auto-resize", "never", $"spice://127.0.0.1:{guest.Port}");
        var window = viewer.WaitForPicture(Title);
        agent.WaitForClient();

        viewer.Choose("Menu", "check box", "Auto resize");

        viewer.ResizeUntil(window, 900, 700, () => agent.Received.LastOrDefault()?.StartsWith("monitors 8", StringComparison.Ordinal) == true, () => agent.State);
    }

    [Fact]
    public void A_transfer_that_the_guest_never_confirms_can_be_cancelled()
    {
        using var guest = StartGuest(out var socket);
        using var agent = new SpiceAgent(socket);
        using var viewer = Viewer.Start(desktop, "remote-viewer", $"spice://127.0.0.1:{guest.Port}");
        var area = viewer.AreaOf(viewer.WaitForPicture(Title));
        agent.WaitForClient();
        FileDrop.On(desktop, viewer.WaitForWindow(Title), area.X + 300, area.Y + 250, WriteZeros("unconfirmed.bin", 1000));
        agent.WaitFor("whole unconfirmed.bin");

        viewer.WaitFor("dialog", "File transfer").Find("push button", "Cancel")!.Click();

        Wait.Until(() => viewer.Element("dialog", "File transfer") is null, "the dialog to go", () => viewer.Tree);
        agent.Thank("unconfirmed.bin");
        FileDrop.On(desktop, viewer.WaitForWindow(Title), area.X + 300, area.Y + 250, WriteZeros("next.bin", 1000));
        viewer.WaitForText("0 of 1 file sent");
        agent.Thank("next.bin");
        Wait.Until(() => viewer.Element("dialog", "File transfer") is null, "the dialog to go", () => viewer.Tree);
    }

    /// <summary>A file that takes no room on the disk.</summary>
    private string WriteZeros(string name, long size)
    {
        var path = desktop.Write(name, "");
        using var file = File.OpenWrite(path);
        file.SetLength(size);
        return path;
    }

    private Guest StartGuest(out string socket)
    {
        socket = desktop.PathTo($"agent-{Guid.NewGuid():N}");
        return Guest.Bridge(desktop, "spicevmc,name=vdagent", socket);
    }
}
