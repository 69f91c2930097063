using System.Globalization;
using System.Net;
using System.Net.Sockets;
using VirtViewer_Tests.Desktop;

namespace VirtViewer_Tests;

/// <summary>VV-DOM-7: <c>--reconnect</c>, whatever comes first of the end of the display and what libvirt tells.</summary>
public sealed class LibvirtRestartTests(TestDesktop desktop) : IClassFixture<TestDesktop>
{
    private static readonly Guid Uuid = new("11111111-2222-3333-4444-555555555555");

    /// <summary>The id that was given is that of the first run; a guest has another one each time.</summary>
    [Fact]
    public void VV_DOM_7_a_guest_that_was_named_by_its_id_is_connected_to_again_under_another_one()
    {
        using var daemon = new LibvirtDaemon(desktop);
        using var guest = Guest.Vnc(desktop);
        using var viewer = Viewer.Start(desktop, "virt-viewer", "--connect", daemon.TestUri, "--wait", "--reconnect", "--id", "2");
        viewer.WaitForText("Waiting for the guest to be created");

        daemon.Virsh(daemon.TestUri, "create", Describe("vnc", guest.Port));
        Assert.Equal("2", daemon.Virsh(daemon.TestUri, "domid", "again").Trim());
        viewer.WaitForPicture("again (1)");
        daemon.Virsh(daemon.TestUri, "destroy", "again");
        viewer.WaitForText("Waiting for the guest to start again");
        daemon.Virsh(daemon.TestUri, "create", Describe("vnc", guest.Port));

        Assert.Equal("3", daemon.Virsh(daemon.TestUri, "domid", "again").Trim());
        viewer.WaitForPicture("again (1)");
    }

    [Theory]
    [InlineData("vnc", "restart")]
    [InlineData("vnc", "end restart")]
    [InlineData("vnc", "restart end")]
    [InlineData("vnc", "end look restart")]
    [InlineData("spice", "restart")]
    [InlineData("spice", "end restart")]
    public void VV_DOM_7_a_guest_that_restarts_at_once_is_connected_to_again(string protocol, string order)
    {
        using var daemon = new LibvirtDaemon(desktop);
        using var first = Start(protocol);
        using var second = Start(protocol);
        using var viewer = Viewer.Start(desktop, "virt-viewer", "--connect", daemon.TestUri, "--wait", "--reconnect", "again");
        viewer.WaitForText("Waiting for the guest to be created");
        daemon.Virsh(daemon.TestUri, "create", Describe(protocol, first.Port));
        viewer.WaitForPicture("again (1)");

        // It sees nothing of all that until it goes on; or it has seen the end of the display.
        var restart = Describe(protocol, second.Port);
        Signal(viewer, "STOP");
        foreach (var step in order.Split(' '))
        {
            switch (step)
            {
                case "end":
                    first.Kill();
                    break;
                case "look":
                    Signal(viewer, "CONT");
                    viewer.WaitForText("Waiting for the guest to start again");
                    Signal(viewer, "STOP");
                    break;
                default:
                    daemon.Virsh(daemon.TestUri, $"destroy again; create {restart}");
                    break;
            }
        }

        Signal(viewer, "CONT");

        viewer.WaitForPicture("again (1)");
        viewer.PressUntilTyped("a", second, "1E:61");
    }

    [Fact]
    public void VV_DOM_7_a_guest_that_stops_before_its_screen_could_be_shown_again_is_waited_for()
    {
        // Who listens here never says anything.
        using var listener = new TcpListener(IPAddress.Loopback, Guest.FreePort());
        listener.Start();
        using var daemon = new LibvirtDaemon(desktop);
        using var guest = Guest.Vnc(desktop);
        using var viewer = Viewer.Start(desktop, "virt-viewer", "--connect", daemon.TestUri, "--wait", "--reconnect", "again");
        viewer.WaitForText("Waiting for the guest to be created");
        daemon.Virsh(daemon.TestUri, "create", Describe("vnc", guest.Port));
        viewer.WaitForPicture("again (1)");

        daemon.Virsh(daemon.TestUri, $"destroy again; create {Describe("vnc", ((IPEndPoint)listener.LocalEndpoint).Port)}");
        viewer.WaitForText("Connecting to the graphics server");
        daemon.Virsh(daemon.TestUri, "destroy", "again");
        viewer.WaitForText("Waiting for the guest to start again");
        daemon.Virsh(daemon.TestUri, "create", Describe("vnc", guest.Port));

        viewer.WaitForPicture("again (1)");
    }

    /// <summary>The libraries say nothing of the end of a connection that they have not begun to open.</summary>
    [Theory]
    [InlineData("vnc")]
    [InlineData("spice")]
    public void VV_DOM_7_a_guest_that_stops_as_soon_as_it_has_started_is_waited_for(string protocol)
    {
        using var daemon = new LibvirtDaemon(desktop);
        using var guest = Start(protocol);
        using var viewer = Viewer.Start(desktop, "virt-viewer", "--connect", daemon.TestUri, "--wait", "--reconnect", "again");
        viewer.WaitForText("Waiting for the guest to be created");
        daemon.Virsh(daemon.TestUri, "create", Describe(protocol, guest.Port));
        viewer.WaitForPicture("again (1)");

        daemon.Virsh(daemon.TestUri, string.Join("; ", Enumerable.Repeat($"destroy again; create {Describe(protocol, guest.Port)}", 5)) + "; destroy again");
        viewer.WaitForText("Waiting for the guest to start again");
        daemon.Virsh(daemon.TestUri, "create", Describe(protocol, guest.Port));

        viewer.WaitForPicture("again (1)");
    }

    private Guest Start(string protocol) => protocol == "vnc" ? Guest.Vnc(desktop) : Guest.Spice(desktop);

    private string Describe(string protocol, int port) => desktop.Write($"again-{port}.xml", $"""
        <domain type='test'><name>again</name><uuid>{Uuid}</uuid><memory unit='MiB'>64</memory><os><type>hvm</type></os>
        <devices><graphics type='{protocol}' port='{port}' listen='127.0.0.1'/></devices></domain>
        """);

    private static void Signal(Viewer viewer, string signal) =>
        Program.Run("kill", [$"-{signal}", viewer.Process.Id.ToString(CultureInfo.InvariantCulture)]);
}
