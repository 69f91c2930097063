using VirtViewer_Tests.Desktop;

namespace VirtViewer_Tests;

/// <summary>libvirt and the display on another machine, which is this one behind OpenSSH.</summary>
public sealed class SshTests(TestDesktop desktop) : IClassFixture<TestDesktop>
{
    private string? _domain;

    [Theory]
    [InlineData("sh", "socat", "nc")]
    [InlineData("sh", "nc")]
    public void Libvirt_and_the_picture_come_through_SSH(params string[] remotePrograms)
    {
        using var guest = Guest.Vnc(desktop);
        using var server = new SshServer(desktop, remotePrograms);
        Define($"<graphics type='vnc' port='{guest.Port}' listen='127.0.0.1'/>");
        using var viewer = Start(server);

        viewer.WaitForPicture("far (1)");

        viewer.WaitForOutput($"Opening an SSH tunnel to 127.0.0.1 as {Environment.UserName}");
        Assert.Equal(2, server.Sessions);
    }

    [Fact]
    public void Every_channel_of_SPICE_has_a_tunnel_of_its_own()
    {
        using var guest = Guest.Spice(desktop);
        using var server = new SshServer(desktop);
        Define($"<graphics type='spice' port='{guest.Port}' listen='0.0.0.0'/>");
        using var viewer = Start(server);

        viewer.WaitForPicture("far (1)");
        viewer.PressUntilTyped("a", guest, "1E:61");

        Assert.InRange(server.Sessions, 4, 8);
    }

    [Fact]
    public void A_socket_on_the_other_machine_is_reached_through_SSH()
    {
        var socket = desktop.PathTo("far.sock");
        using var guest = Guest.VncOnSocket(desktop, socket);
        using var server = new SshServer(desktop);
        Define($"<graphics type='vnc' socket='{socket}'/>");
        using var viewer = Start(server);

        viewer.WaitForPicture("far (1)");
    }

    [Fact]
    public void Direct_goes_past_SSH()
    {
        using var guest = Guest.Vnc(desktop);
        using var server = new SshServer(desktop);
        Define($"<graphics type='vnc' port='{guest.Port}' listen='127.0.0.1'/>");
        using var viewer = Start(server, "--direct");

        viewer.WaitForPicture("far (1)");

        viewer.WaitForOutput($"Opening a direct TCP connection to 127.0.0.1:{guest.Port}");
        Assert.Equal(1, server.Sessions);
    }

    [Fact]
    public void A_key_that_is_not_known_there_is_the_reason_given()
    {
        using var server = new SshServer(desktop, knowsUser: false);
        using var viewer = Start(server);

        viewer.WaitForText("Unable to connect to libvirt at test+ssh://");
        viewer.WaitForError("Permission denied (publickey)");
        viewer.WaitFor("push button", "Close").Click();

        Assert.Equal(2, viewer.WaitForExit());
    }

    [Fact]
    public void What_goes_wrong_at_the_far_end_of_the_tunnel_is_the_reason_given()
    {
        using var server = new SshServer(desktop);
        Define($"<graphics type='vnc' port='{Guest.FreePort()}' listen='127.0.0.1'/>");
        using var viewer = Start(server);

        viewer.WaitForText("Unable to connect to");
        viewer.WaitForText("Connection refused");
        viewer.WaitFor("push button", "Close").Click();

        Assert.Equal(2, viewer.WaitForExit());
    }

    private void Define(string graphics)
    {
        // The node of the test driver lives as long as a connection is open, which is that of the viewer.
        _domain = desktop.Write("far.xml", $"""
            <domain type='test'><name>far</name><memory unit='MiB'>64</memory><os><type>hvm</type></os><devices>{graphics}</devices></domain>
            """);
    }

    private Viewer Start(SshServer server, params string[] more)
    {
        var uri = $"test+ssh://127.0.0.1:{server.Port}/default?socket={desktop.Libvirt.Socket}";
        var viewer = Viewer.StartWith(desktop, new() { ["PATH"] = server.ClientPath }, "virt-viewer", ["--verbose", "-c", uri, "--wait", .. more, "far"]);
        if (_domain is not null)
        {
            viewer.WaitForText("Waiting for the guest to be created");
            desktop.Libvirt.Virsh(desktop.Libvirt.TestUri, "create", _domain);
        }

        return viewer;
    }
}
