using VirtViewer_Tests.Desktop;

namespace VirtViewer_Tests;

/// <summary>The agent that guests have, Debian's, beside our viewer and Debian's.</summary>
public sealed class RealAgentTests(TestDesktop desktop) : IClassFixture<TestDesktop>
{
    private const string Ours = "remote-viewer";
    private const string Debians = "/usr/bin/remote-viewer";
    private const string Title = "echo (1)";

    public static TheoryData<string> Programs => [Ours, Debians];

    [Theory]
    [MemberData(nameof(Programs))]
    public void Texts_are_copied_both_ways_short_and_long(string program)
    {
        using var guest = StartGuest(out var socket);
        using var agent = new RealAgent(desktop, socket);
        using var viewer = Viewer.Start(desktop, program, $"spice://127.0.0.1:{guest.Port}");
        viewer.WaitForPicture(Title);
        agent.WaitForClient();

        CopyBothWays("Grüße an den Gast", "Grüße vom Gast");

        // Many chunks of the protocol each; the bridge is slower towards the client.
        CopyBothWays(Lines(12_500), Lines(2_500));

        void CopyBothWays(string sent, string received)
        {
            desktop.Clipboard.Copy(sent);
            Wait.Until(() => agent.Clipboard.Text == sent, "the text of the client", () => agent.Log + viewer.Said);
            agent.Clipboard.Copy(received);
            Wait.Until(() => desktop.Clipboard.Text == received, "the text of the guest", () => agent.Log + viewer.Said);
        }

        static string Lines(int count) => string.Concat(Enumerable.Range(0, count).Select(i => $"{i:D7}\n"));
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void Pictures_are_copied_both_ways(string program)
    {
        using var guest = StartGuest(out var socket);
        using var agent = new RealAgent(desktop, socket);
        using var viewer = Viewer.Start(desktop, program, $"spice://127.0.0.1:{guest.Port}");
        viewer.WaitForPicture(Title);
        agent.WaitForClient();
        var (sent, received) = (Picture("details"), Picture("cd"));

        desktop.Clipboard.Copy(sent, "image/png");
        Wait.Until(() => agent.Clipboard.Paste("image/png").AsSpan().SequenceEqual(sent), "the picture of the client", () => agent.Log + viewer.Said);
        agent.Clipboard.Copy(received, "image/png");

        Wait.Until(() => desktop.Clipboard.Paste("image/png").AsSpan().SequenceEqual(received), "the picture of the guest", () => agent.Log + viewer.Said);
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void Dropped_files_arrive_whole_and_replace_nothing(string program)
    {
        using var guest = StartGuest(out var socket);
        using var agent = new RealAgent(desktop, socket);
        using var viewer = Viewer.Start(desktop, program, $"spice://127.0.0.1:{guest.Port}");
        viewer.WaitForPicture(Title);
        agent.WaitForClient();
        File.WriteAllText(Path.Combine(agent.Files, "letter.txt"), "was there before");
        var (letter, table) = (Content(30_000), Content(60_000));

        Drop(viewer, Write("letter.txt", letter), Write("Übersicht.bin", table));

        agent.WaitForFile("Übersicht.bin", table);
        agent.WaitForFile("letter (1).txt", letter);
        Assert.Equal("was there before", File.ReadAllText(Path.Combine(agent.Files, "letter.txt")));
    }

    [Fact]
    public void How_much_of_a_file_has_been_sent_is_shown_until_it_has_arrived()
    {
        using var guest = StartGuest(out var socket);
        using var agent = new RealAgent(desktop, socket);
        using var viewer = Viewer.Start(desktop, Ours, $"spice://127.0.0.1:{guest.Port}");
        viewer.WaitForPicture(Title);
        agent.WaitForClient();
        var content = Content(30_000);

        agent.Pause();
        Drop(viewer, Write("letter.txt", content));
        viewer.WaitFor("dialog", "File transfer");
        viewer.WaitForText("0 of 1 file sent");
        agent.Continue();

        agent.WaitForFile("letter.txt", content);
        Wait.Until(() => viewer.Element("dialog", "File transfer") is null, "the dialog to go", () => viewer.Tree);
        Assert.DoesNotContain("Files could not be sent", viewer.Tree, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void Nothing_is_left_of_files_that_are_cancelled_and_that_is_no_error(string program)
    {
        using var guest = StartGuest(out var socket);
        using var agent = new RealAgent(desktop, socket);
        using var viewer = Viewer.Start(desktop, program, $"spice://127.0.0.1:{guest.Port}");
        viewer.WaitForPicture(Title);
        agent.WaitForClient();

        Drop(viewer, WriteZeros("one.bin"), WriteZeros("two.bin"));
        Wait.Until(() => Directory.GetFiles(agent.Files).Any(file => new FileInfo(file).Length > 0), "a part of a file", () => agent.Log);
        viewer.WaitFor("push button", "Cancel").Click();

        Wait.Until(() => Directory.GetFiles(agent.Files).Length == 0, "the end of the files", () => agent.Log);
        Wait.Until(() => viewer.Element("push button", "Cancel") is null, "the end of the dialog", () => viewer.Tree);
        var next = Content(1000);
        Drop(viewer, Write("next.bin", next));
        agent.WaitForFile("next.bin", next);
        Assert.DoesNotContain(viewer.Showing, element => element.Role == "alert");
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void VV_SPICE_9_the_desktop_of_the_guest_takes_the_size_of_the_window(string program)
    {
        using var guest = StartGuest(out var socket);
        using var relay = new WithoutMillimetres(socket + "-relay", socket);
        using var agent = new RealAgent(desktop, socket + "-relay");
        using var viewer = Viewer.Start(desktop, program, $"spice://127.0.0.1:{guest.Port}");
        var window = viewer.WaitForPicture(Title);
        viewer.WaitForSize(window, 720, 400);
        agent.WaitForClient();

        // The agent takes no width that is not a multiple of 8.
        viewer.ResizeUntil(window, 900, 700, () => agent.Size is ( > 870 and <= 900, > 610 and < 700), () => agent.Size + agent.Log + viewer.Said);
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public void VV_SPICE_8_an_agent_that_ends_and_comes_back_works_again(string program)
    {
        var monitor = new QemuMonitor(desktop);
        using var guest = StartGuest(out var socket, monitor.Arguments);
        using var agent = new RealAgent(desktop, socket);
        using var viewer = Viewer.Start(desktop, program, $"spice://127.0.0.1:{guest.Port}");
        viewer.WaitForPicture(Title);
        agent.WaitForClient();

        // A driver of the guest closes and opens the port of the agent; the serial port of the bridge is always open.
        monitor.Ask("chardev-change channel null");
        agent.Stop();
        var content = Content(1000);
        Drop(viewer, Write("letter.bin", content));
        viewer.WaitForText("The agent is not connected");
        viewer.Confirm();
        monitor.Ask("chardev-change channel spicevmc,name=vdagent");
        agent.Start();

        agent.WaitForClient();
        desktop.Clipboard.Copy("after all");
        Wait.Until(() => agent.Clipboard.Text == "after all", "the text of the client", () => agent.Log + viewer.Said);
        Drop(viewer, Write("letter.bin", content));
        agent.WaitForFile("letter.bin", content);
    }

    [Fact]
    public void VV_SPICE_8_the_guest_can_follow_the_window_only_while_there_is_an_agent_and_the_entry_says_so()
    {
        var monitor = new QemuMonitor(desktop);
        using var guest = StartGuest(out _, monitor.Arguments);
        using var viewer = Viewer.Start(desktop, Ours, $"spice://127.0.0.1:{guest.Port}");
        viewer.WaitForPicture(Title);
        var entry = viewer.OpenMenu("Menu", "check box", "Auto resize");
        Wait.Until(() => entry.IsSensitive, "an agent", () => entry.Description);

        monitor.Ask("chardev-change channel null");
        Wait.Until(() => !entry.IsSensitive && entry.Description == "No agent in the guest listens.", "no agent", () => entry.Description);
        monitor.Ask("chardev-change channel spicevmc,name=vdagent");

        Wait.Until(() => entry.IsSensitive && entry.Description.Length == 0, "the agent again", () => entry.Description);
    }

    private static byte[] Picture(string name) => File.ReadAllBytes(Repository.PathTo($"virt-viewer/docs/pictures/{name}.png"));

    private static byte[] Content(int size) => [.. Enumerable.Range(0, size).Select(i => (byte)(i * 7 / 3))];

    /// <summary>A file that takes no room on the disk, and too large to be sent before somebody has read how far it is.</summary>
    private string WriteZeros(string name)
    {
        var path = desktop.Write(name, "");
        using var file = File.OpenWrite(path);
        file.SetLength(1 << 28);
        return path;
    }

    private string Write(string name, byte[] content)
    {
        var path = desktop.Write(name, "");
        File.WriteAllBytes(path, content);
        return path;
    }

    private void Drop(Viewer viewer, params string[] files)
    {
        var window = viewer.WaitForWindow(Title);
        var area = viewer.AreaOf(window);
        FileDrop.On(desktop, window, area.X + 300, area.Y + 250, files);
    }

    private Guest StartGuest(out string socket, params string[] more)
    {
        socket = desktop.PathTo($"bridge-{Guid.NewGuid():N}");
        return Guest.Bridge(desktop, "spicevmc,name=vdagent", socket, more);
    }
}
