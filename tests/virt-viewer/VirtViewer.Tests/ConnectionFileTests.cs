using System.Xml.Linq;
using VirtViewer_Tests.Desktop;

namespace VirtViewer_Tests;

public sealed class ConnectionFileTests(TestDesktop desktop) : IClassFixture<TestDesktop>
{
    [Fact]
    public void A_file_can_come_from_standard_input()
    {
        using var guest = Guest.Vnc(desktop);
        using var viewer = Viewer.StartWithInput(desktop, "remote-viewer", $"[virt-viewer]\ntype=vnc\nhost=127.0.0.1\nport={guest.Port}\ntitle=Piped\n", "-");

        viewer.WaitForPicture("Piped (1)");
    }

    [Fact]
    public void VV_VVF_9_a_file_that_was_connected_with_is_offered_again()
    {
        using var guest = Guest.Vnc(desktop);
        var file = desktop.Write("recent.vv", $"[virt-viewer]\ntype=vnc\nhost=127.0.0.1\nport={guest.Port}\ntitle=Recent\n");
        using (var first = Viewer.Start(desktop, "remote-viewer", file))
        {
            first.WaitForPicture("Recent (1)");
            Wait.Until(() => TypeInRecentList(file) == "application/x-virt-viewer", "the list", () => TypeInRecentList(file) + first.Said);
        }

        using var viewer = Viewer.Start(desktop, "remote-viewer");
        viewer.WaitFor("label", new Uri(file).AbsoluteUri).Parent.Select();
        viewer.WaitFor("push button", "Connect").Click();

        viewer.WaitForPicture("Recent (1)");
    }

    [Fact]
    public void VV_CONN_4_a_wrong_password_of_a_file_is_not_asked_for_again()
    {
        using var guest = Guest.VncWithPassword(desktop, "right");
        using var viewer = Viewer.Start(desktop, "remote-viewer", Write(guest.Port, "password=wrong\n"));

        viewer.WaitForText("Unable to connect to");
        viewer.WaitFor("push button", "Close").Click();

        Assert.Equal(2, viewer.WaitForExit());
    }

    [Fact]
    public void Full_screen_and_hotkeys_of_a_file_are_honoured()
    {
        using var guest = Guest.Vnc(desktop);
        using var viewer = Viewer.Start(desktop, "remote-viewer", Write(guest.Port, "fullscreen=1\ntoggle-fullscreen=shift+f7\ntitle=Wide\n"));
        var window = viewer.WaitForPicture("Wide (1)");
        Wait.Until(() => viewer.AreaOf(window).Width == 1400, "full screen");

        viewer.WaitForKeyboard(guest);
        desktop.Press("shift+F7");

        Wait.Until(() => viewer.AreaOf(window).Width < 1000, "the window", () => viewer.AreaOf(window) + viewer.Said);
    }

    [Fact]
    public void VV_VVF_8_debug_tells_what_happens_and_no_secrets()
    {
        using var guest = Guest.VncWithPassword(desktop, "secret7");
        using var viewer = Viewer.Start(desktop, "remote-viewer", "--debug", Write(guest.Port, "password=secret7\ntitle=Told\n"));
        viewer.WaitForPicture("Told (1)");

        guest.Kill();

        Assert.Equal(0, viewer.WaitForExit());
        Assert.All(
            [$"connecting to 127.0.0.1:{guest.Port} (Vnc)\n", "display 1 is there\n", "connected\n", "session over: was connected"],
            line => Assert.Contains($"remote-viewer: debug: {line}", viewer.Error, StringComparison.Ordinal));
        Assert.DoesNotContain("secret7", viewer.Error + viewer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void VV_VVF_9_a_file_that_was_connected_to_is_listed_as_recent_unless_it_deletes_itself()
    {
        using var guest = Guest.Vnc(desktop);
        var once = desktop.Write("once.vv", $"[virt-viewer]\ntype=vnc\nhost=127.0.0.1\nport={guest.Port}\ndelete-this-file=1\ntitle=Once\n");
        using (var first = Viewer.Start(desktop, "remote-viewer", once))
        {
            first.WaitForPicture("Once (1)");
        }

        var kept = Write(guest.Port, "title=Kept\n");
        using var viewer = Viewer.Start(desktop, "remote-viewer", kept);
        viewer.WaitForPicture("Kept (1)");

        var list = desktop.PathTo("home/.local/share/recently-used.xbel");
        Wait.Until(() => File.Exists(list) && File.ReadAllText(list).Contains($"href=\"file://{kept}\"", StringComparison.Ordinal), "the list", () => viewer.Said);
        Assert.Contains("application/x-virt-viewer", File.ReadAllText(list), StringComparison.Ordinal);
        Assert.DoesNotContain(once, File.ReadAllText(list), StringComparison.Ordinal);
    }

    [Fact]
    public void The_socket_of_a_SPICE_file_counts_before_host_and_port_and_is_named()
    {
        using var guest = Guest.Spice(desktop);
        var file = desktop.Write("socket.vv", $"[virt-viewer]\ntype=spice\nhost=127.0.0.1\nport={guest.Port}\nunix-path=/nowhere/spice.sock\n");
        using var viewer = Viewer.Start(desktop, "remote-viewer", file);

        viewer.WaitForText("Unable to connect to /nowhere/spice.sock");
        viewer.WaitFor("push button", "Close").Click();

        Assert.Equal(2, viewer.WaitForExit());
    }

    [Fact]
    public void OS_3_the_system_of_a_file_is_known_and_others_still_open_the_file()
    {
        using var guest = Guest.Vnc(desktop);
        var file = Write(guest.Port, "title=Old\nx-os-id=http://microsoft.com/win/xp\n");
        using (var viewer = Viewer.Start(desktop, "remote-viewer", file))
        {
            viewer.WaitForPicture("Old (1)");
            viewer.WaitForText("Microsoft Windows XP is no longer supported");
        }

        using var packaged = Viewer.Start(desktop, "/usr/bin/remote-viewer", file);
        packaged.WaitForWindow("Old (1)");
    }

    [Theory]
    [InlineData("nonsense", "line 1")]
    [InlineData("[virt-viewer]\ntype=rdp\n", "unsupported graphics type 'rdp'")]
    [InlineData("[virt-viewer]\ntype=vnc\nhost=h\n", "names no host and port")]
    [InlineData("[virt-viewer]\ntype=vnc\nhost=h\nport=70000\n", "expected a number from 1 to 65535")]
    [InlineData("[virt-viewer]\ntype=spice\nversion=99.0\nnewer-version-url=https://viewer.example/\n", "version 99.0")]
    public void VV_VVF_2_a_file_that_cannot_be_used_is_explained(string text, string part)
    {
        using var viewer = Viewer.Start(desktop, "remote-viewer", desktop.Write("bad.vv", text));

        viewer.WaitForText("Unable to connect to");
        viewer.WaitForError(part);
        viewer.WaitFor("push button", "Close").Click();

        Assert.Equal(2, viewer.WaitForExit());
    }

    [Theory]
    [InlineData("title=<b>&amp;\\n\\t\u001b]0;x\u0007%s%n%d", "<b>&amp;   ]0;x %s%n1")]
    [InlineData("unknown=1\ndisable-channels=nonsense;;\nsecure-channels=nonsense\ncolor-depth=16\ndisable-effects=nonsense", "echo (1)")]
    [InlineData("usb-filter=nonsense\nusb-redirect-on-connect=|,|\ntoggle-fullscreen=nonsense\nrelease-cursor=+", "echo (1)")]
    [InlineData("host-subject=nonsense\nca=nonsense\ntls-ciphers=nonsense", "echo (1)")]
    public void Nonsense_in_a_file_does_no_harm(string lines, string title)
    {
        using var guest = Guest.Spice(desktop);
        var file = desktop.Write("nonsense.vv", $"[virt-viewer]\ntype=spice\nhost=127.0.0.1\nport={guest.Port}\n{lines}\n");
        using var viewer = Viewer.Start(desktop, "remote-viewer", file);

        viewer.WaitForPicture(title);
    }

    [Theory]
    [InlineData("host=$(touch harm)`touch harm`;touch harm|")]
    [InlineData("host=-oProxyCommand=touch harm")]
    [InlineData("host=127.0.0.1\nproxy=$(touch harm)")]
    [InlineData("host=127.0.0.1\nproxy=http://-oProxyCommand=touch harm:1")]
    [InlineData("unix-path=$(touch harm)")]
    public void Commands_in_a_file_are_not_run(string lines)
    {
        var file = desktop.Write("harm.vv", $"[virt-viewer]\ntype=spice\nport=1\n{lines}\n");
        using var viewer = Viewer.Start(desktop, "remote-viewer", file);

        viewer.WaitForText("Unable to connect to");
        viewer.WaitFor("push button", "Close").Click();

        Assert.Equal(2, viewer.WaitForExit());
        Assert.False(File.Exists("harm") || File.Exists(desktop.PathTo("home/harm")));
    }

    /// <summary>The MIME type under which the desktop remembers a file; null when it does not.</summary>
    private string? TypeInRecentList(string file)
    {
        try
        {
            XNamespace mime = "http://www.freedesktop.org/standards/shared-mime-info";
            return XDocument.Load(desktop.PathTo("home/.local/share/recently-used.xbel")).Descendants("bookmark")
                .FirstOrDefault(bookmark => bookmark.Attribute("href")?.Value == new Uri(file).AbsoluteUri)?.Descendants(mime + "mime-type").First().Attribute("type")?.Value;
        }
        catch (Exception e) when (e is IOException or System.Xml.XmlException)
        {
            return null;
        }
    }

    private string Write(int port, string more) => desktop.Write("a.vv", $"[virt-viewer]\ntype=vnc\nhost=127.0.0.1\nport={port}\n{more}");
}
