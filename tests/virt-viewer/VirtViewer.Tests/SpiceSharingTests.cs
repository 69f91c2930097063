using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using VirtViewer_Tests.Desktop;

namespace VirtViewer_Tests;

/// <summary>What a SPICE session shares with the guest: folders, smart cards.</summary>
public sealed class SpiceSharingTests(TestDesktop desktop) : IClassFixture<TestDesktop>
{
    private const string Title = "echo (1)";
    private const string Folders = "spiceport,name=org.spice-space.webdav.0";

    [Fact]
    public void VV_SPICE_11_a_folder_is_shared_from_the_preferences_and_the_guest_reads_it()
    {
        desktop.Write("home/note.txt", "read by the guest");
        using var guest = Guest.Bridge(desktop, Folders, desktop.PathTo("webdav.sock"));
        using var viewer = Viewer.Start(desktop, "remote-viewer", $"spice://127.0.0.1:{guest.Port}");
        viewer.WaitForPicture(Title);

        viewer.Choose("Menu", "push button", "Preferences…");
        viewer.WaitFor("check box", "Share a folder with the guest").Click();
        Wait.Until(() => viewer.WaitFor("check box", "The guest may only read").IsSensitive, "the folder", () => viewer.Tree);
        viewer.WaitFor("push button", "Close").Click();
        Wait.Until(() => viewer.Element("dialog", "Preferences") is null, "the end of the dialog");

        Assert.EndsWith("read by the guest", Get("/note.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_named_at_the_start_is_shared_at_once()
    {
        desktop.Write("shared/note.txt", "read by the guest");
        using var guest = Guest.Bridge(desktop, Folders, desktop.PathTo("webdav.sock"));
        using var viewer = Viewer.Start(desktop, "remote-viewer", "--spice-shared-dir", desktop.PathTo("shared"), $"spice://127.0.0.1:{guest.Port}");
        viewer.WaitForPicture(Title);

        var answer = Get("/note.txt");

        Assert.StartsWith("HTTP/1.1 200 OK", answer, StringComparison.Ordinal);
        Assert.EndsWith("read by the guest", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void VV_SPICE_11_without_a_channel_no_folder_can_be_shared()
    {
        using var guest = Guest.Spice(desktop);
        using var viewer = Viewer.Start(desktop, "remote-viewer", $"spice://127.0.0.1:{guest.Port}");
        viewer.WaitForPicture(Title);

        viewer.Choose("Menu", "push button", "Preferences…");

        Assert.False(viewer.WaitFor("check box", "Share a folder with the guest").IsSensitive);
        Assert.True(viewer.WaitFor("check box", "Share the clipboard with the guest").IsSensitive);
    }

    [Fact]
    public void Hotkeys_take_the_smart_card_out_and_put_it_in()
    {
        var database = Directory.CreateDirectory(desktop.PathTo("nss")).FullName;
        Certutil("-N", "-d", $"sql:{database}", "--empty-password");
        foreach (var name in new[] { "one", "two", "three" })
        {
            Certutil("-S", "-d", $"sql:{database}", "-s", $"CN={name}", "-n", name, "-x", "-t", "CT,CT,CT", "-z", "/usr/bin/certutil");
        }

        using var guest = Guest.Bridge(desktop, "spicevmc,name=smartcard", desktop.PathTo("card.sock"));
        using var reader = new CardReader(desktop.PathTo("card.sock"));
        using var viewer = Viewer.Start(
            desktop, "remote-viewer", "--spice-smartcard", "--spice-smartcard-certificates=one,two,three", $"--spice-smartcard-db=sql:{database}",
            $"spice://127.0.0.1:{guest.Port}");
        viewer.WaitForPicture(Title);
        reader.WaitFor(CardReader.Inserted, 1);

        viewer.PressUntilTyped("z", guest, "z");
        desktop.Press("shift+F9");
        reader.WaitFor(CardReader.Removed, 1);
        desktop.Press("shift+F8");

        reader.WaitFor(CardReader.Inserted, 2);
    }

    private static void Certutil(params string[] arguments)
    {
        var run = Program.Run("certutil", arguments);
        Assert.True(run.ExitCode == 0, run.Error);
    }

    /// <summary>Asks as the service in a guest does: frames of client, length and bytes (spice-webdavd).</summary>
    private string Get(string path)
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified) { ReceiveTimeout = 300_000 };
        socket.Connect(new UnixDomainSocketEndPoint(desktop.PathTo("webdav.sock")));
        var request = Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: guest\r\nConnection: close\r\n\r\n");
        var frame = new byte[10 + request.Length];
        BinaryPrimitives.WriteInt64LittleEndian(frame, 1);
        BinaryPrimitives.WriteUInt16LittleEndian(frame.AsSpan(8), (ushort)request.Length);
        request.CopyTo(frame, 10);
        socket.Send(frame);
        using var stream = new NetworkStream(socket);
        var answer = new StringBuilder();
        var header = new byte[10];
        while (true)
        {
            stream.ReadExactly(header);
            var length = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(8));
            if (length == 0)
            {
                return answer.ToString();
            }

            var part = new byte[length];
            stream.ReadExactly(part);
            answer.Append(Encoding.UTF8.GetString(part));
        }
    }
}
