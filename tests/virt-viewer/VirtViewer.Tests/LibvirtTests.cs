using System.Net;
using System.Net.Sockets;
using VirtViewer_Tests.Desktop;

namespace VirtViewer_Tests;

public sealed class LibvirtTests(TestDesktop desktop) : IClassFixture<TestDesktop>
{
    private const string Fedora = "http://fedoraproject.org/fedora/38";
    private const string Fine = FineOs.Id;

    [Theory]
    [InlineData("web")]
    [InlineData("--domain-name", "web")]
    [InlineData("--uuid", "11111111-2222-3333-4444-555555555555")]
    [InlineData("--id", "1")]
    public void VV_DOM_1_a_guest_is_found_by_name_UUID_and_id(params string[] guestName)
    {
        using var guest = Guest.Vnc(desktop);
        using var viewer = Start(guest, Fine, guestName);

        viewer.WaitForPicture("Web server (1)");
    }

    [Fact]
    public void VV_CLI_4_verbose_tells_how_the_display_is_reached()
    {
        using var guest = Guest.Vnc(desktop);
        using var viewer = Start(guest, Fine, "--verbose", "web");

        viewer.WaitForPicture("Web server (1)");
        viewer.WaitForOutput("Opening a direct TCP connection");

        Assert.Equal(
            [
                $"Opening the libvirt connection test://{desktop.PathTo("node.xml")}", "The guest web is running, determining its display",
                "The guest has a Vnc display", $"Opening a direct TCP connection to 127.0.0.1:{guest.Port}",
            ],
            viewer.Output.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public void A_display_on_a_socket_is_connected_to()
    {
        var socket = desktop.PathTo("vnc.sock");
        using var guest = Guest.VncOnSocket(desktop, socket);
        using var viewer = Start($"<graphics type='vnc' socket='{socket}'/>", Fine, "web");

        viewer.WaitForPicture("Web server (1)");
    }

    [Fact]
    public void OS_8_the_end_of_life_is_told_and_can_be_dismissed_for_good()
    {
        using var guest = Guest.Vnc(desktop);
        using (var viewer = Start(guest, Fedora, "web"))
        {
            viewer.WaitForPicture("Web server (1)");
            viewer.WaitForText("Fedora Linux 38 is no longer supported. Support ended on 2024-");
            viewer.WaitFor("push button", "Dismiss").Click();
            Wait.Until(
                () => File.Exists(Settings) && File.ReadAllText(Settings).Contains($"eol-dismissed={Fedora}", StringComparison.Ordinal),
                "the settings",
                () => viewer.Said + viewer.Tree);
        }

        using var again = Start(guest, Fedora, "web");
        again.WaitForPicture("Web server (1)");
        again.WaitFor("icon", "Fedora Linux 38");
        Assert.DoesNotContain("is no longer supported", again.Tree, StringComparison.Ordinal);
        File.Delete(Settings);
    }

    [Fact]
    public void OS_1_the_system_is_read_again_at_every_start()
    {
        using var guest = Guest.Vnc(desktop);
        var daemon = desktop.Libvirt;
        using var viewer = Viewer.Start(desktop, "virt-viewer", "--connect", daemon.TestUri, "--wait", "--reconnect", "changing");
        viewer.WaitForText("Waiting for the guest to be created");
        Create(Fedora);
        viewer.WaitForText("Fedora Linux 38 is no longer supported.");
        viewer.WaitFor("icon", "Fedora Linux 38");

        daemon.Virsh(daemon.TestUri, "destroy", "changing");
        viewer.WaitForText("Waiting for the guest to start again");
        Create(Fine);

        viewer.WaitFor("icon", "Fine OS 1");
        Wait.Until(() => !viewer.Tree.Contains("is no longer supported", StringComparison.Ordinal), "the end of the notice", () => viewer.Tree);

        void Create(string os) => daemon.Virsh(daemon.TestUri, "create", desktop.Write("changing.xml", $"""
            <domain type='test'><name>changing</name>
            <metadata><a:libosinfo xmlns:a='http://libosinfo.org/xmlns/libvirt/domain/1.0'><a:os id='{os}'/></a:libosinfo></metadata>
            <memory unit='GiB'>8</memory><os><type arch='x86_64'>hvm</type></os>
            <devices><graphics type='vnc' port='{guest.Port}' listen='127.0.0.1'/></devices></domain>
            """));
    }

    [Fact]
    public void OS_5_guest_details_tell_what_the_database_knows()
    {
        using var guest = Guest.Vnc(desktop);
        using var viewer = Start(guest, Fine, "web");
        viewer.WaitForPicture("Web server (1)");
        viewer.WaitFor("icon", "Fine OS 1");

        viewer.Choose("Menu", "push button", "Guest details");

        var dialog = viewer.WaitFor("dialog", "Guest details");
        var texts = dialog.Showing.Select(element => element.Name).ToArray();
        Assert.All(["web", "11111111-2222-3333-4444-555555555555", "Fine OS 1", "linux", Fine, "fine1"], text => Assert.Contains(text, texts));
    }

    [Fact]
    public void OS_15_keys_of_the_family_are_sent_to_the_guest()
    {
        using var guest = Guest.Vnc(desktop);
        using var viewer = Start(guest, "http://microsoft.com/win/11", "web");
        viewer.WaitForPicture("Web server (1)");
        viewer.WaitFor("icon", "Microsoft Windows 11");

        viewer.OpenMenu("Send key", "push button", "Ctrl+Alt+Delete – security screen");
        viewer.Choose("Send key", "push button", "Alt+F4");

        guest.WaitForKey("6B:00");
    }

    [Fact]
    public void VV_DOM_3_without_an_argument_running_guests_are_offered()
    {
        using var guest = Guest.Vnc(desktop);
        using var viewer = Start(guest, Fedora);

        viewer.WaitForText("Fedora Linux 38 – no longer supported");
        viewer.WaitFor("dialog", "Choose a virtual machine");
        desktop.Press("Tab");
        viewer.WaitFor("push button", "Cancel").Click();

        Assert.Equal(0, viewer.WaitForExit());
    }

    /// <summary>gtk-vnc asks the server for another size half a second after the window got it, also when its widget is gone.</summary>
    [Fact]
    public void VV_DOM_7_a_guest_that_stops_when_its_window_has_just_got_another_size_is_waited_for()
    {
        using var guest = Guest.Vnc(desktop);
        var daemon = desktop.Libvirt;
        using var viewer = Viewer.Start(desktop, "virt-viewer", "--connect", daemon.TestUri, "--wait", "--reconnect", "sized");
        viewer.WaitForText("Waiting for the guest to be created");
        Create();
        var window = viewer.WaitForPicture("sized (1)");
        viewer.WaitForSize(window, 720, 400);

        desktop.Xdotool("windowsize", window, "900", "700");
        daemon.Virsh(daemon.TestUri, "destroy", "sized");
        viewer.WaitForText("Waiting for the guest to start again");
        Create();

        viewer.WaitForPicture("sized (1)");

        void Create() => daemon.Virsh(daemon.TestUri, "create", desktop.Write("sized.xml", $"""
            <domain type='test'><name>sized</name><memory unit='MiB'>64</memory><os><type>hvm</type></os>
            <devices><graphics type='vnc' port='{guest.Port}' listen='127.0.0.1'/></devices></domain>
            """));
    }

    [Fact]
    public void VV_DOM_8_a_guest_that_stops_while_it_is_being_chosen_is_named()
    {
        var daemon = desktop.Libvirt;
        using var viewer = Viewer.Start(desktop, "virt-viewer", "--connect", daemon.TestUri);
        viewer.WaitFor("dialog", "Choose a virtual machine");
        viewer.WaitFor("list item", "test").Select();

        daemon.Virsh(daemon.TestUri, "destroy", "test");
        viewer.WaitFor("push button", "Connect").Click();

        viewer.WaitForText("The virtual machine test is not running");
        viewer.WaitFor("push button", "Close").Click();
        Assert.Equal(2, viewer.WaitForExit());
    }

    [Theory]
    [InlineData("<graphics type='rdp' port='1'/>", "unsupported graphics type 'rdp'")]
    [InlineData("", "it has no screen")]
    [InlineData("<graphics type='vnc'/>", "Unable to connect to")]
    public void A_guest_that_cannot_be_shown_is_explained(string graphics, string part)
    {
        using var viewer = Start(graphics, Fine, "web");

        viewer.WaitForText("Unable to connect to");
        viewer.WaitForError(part);
        viewer.WaitFor("push button", "Close").Click();

        Assert.Equal(2, viewer.WaitForExit());
    }

    [Fact]
    public void VV_LV_3_a_libvirt_that_cannot_be_reached_is_named()
    {
        using var viewer = Viewer.Start(desktop, "virt-viewer", "-c", "nonsense:///x", "web");

        viewer.WaitForText("Unable to connect to libvirt at nonsense:///x");
        viewer.WaitFor("push button", "Close").Click();

        Assert.Equal(2, viewer.WaitForExit());
    }

    [Theory]
    [InlineData("1:1", true)]
    [InlineData("1:1;3:2", false)]
    public void VV_FS_7_an_invalid_monitor_mapping_is_warned_of_and_ignored(string mapping, bool isValid)
    {
        using var guest = Guest.Vnc(desktop);
        desktop.Write("home/.config/virt-viewer/settings", $"[11111111-2222-3333-4444-555555555555]\nmonitor-mapping={mapping}\n");
        using var viewer = Start(guest, Fine, "--full-screen", "web");

        var window = viewer.WaitForPicture("Web server (1)");

        Wait.Until(() => viewer.AreaOf(window) == new Area(0, 0, 1400, 1000), "full screen", () => viewer.AreaOf(window) + viewer.Said);
        Wait.Until(() => viewer.Error.Contains("monitor-mapping", StringComparison.Ordinal) == !isValid, "a warning of an invalid mapping only", () => viewer.Said);
        File.Delete(Settings);
    }

    [Fact]
    public void VV_FS_9_the_monitor_of_a_display_that_goes_away_is_remembered_for_the_guest()
    {
        using var guest = Guest.Vnc(desktop);
        using var viewer = Start(guest, Fine, "--full-screen", "web");
        viewer.WaitForPicture("Web server (1)");

        guest.Kill();

        Assert.Equal(0, viewer.WaitForExit());
        Assert.Contains("# web\n[11111111-2222-3333-4444-555555555555]\nmonitor-mapping=1:1\n", File.ReadAllText(Settings), StringComparison.Ordinal);
        File.Delete(Settings);
    }

    [Fact]
    public void VV_DOM_2_and_7_a_guest_is_waited_for_and_connected_to_again()
    {
        using var guest = Guest.Vnc(desktop);
        var daemon = desktop.Libvirt;
        using var viewer = Viewer.Start(desktop, "virt-viewer", "--verbose", "--connect", daemon.TestUri, "--wait", "--reconnect", "late");
        viewer.WaitForText("Waiting for the guest to be created");

        daemon.Virsh(daemon.TestUri, "define", desktop.Write("late.xml", $"""
            <domain type='test'><name>late</name><memory unit='MiB'>64</memory><os><type>hvm</type></os>
            <devices><graphics type='vnc' port='{guest.Port}' listen='127.0.0.1'/></devices></domain>
            """));
        daemon.Virsh(daemon.TestUri, "start", "late");
        viewer.WaitForPicture("late (1)");
        daemon.Virsh(daemon.TestUri, "destroy", "late");
        viewer.WaitForText("Waiting for the guest to start again");
        daemon.Virsh(daemon.TestUri, "start", "late");

        viewer.WaitForPicture("late (1)");
        viewer.WaitForOutput("The viewer waits for the guest to start again");
    }

    [Fact]
    public void VV_WIN_5_zoom_that_is_chosen_before_there_is_a_screen_holds_for_the_first()
    {
        using var guest = Guest.Vnc(desktop);
        var daemon = desktop.Libvirt;
        using var viewer = Viewer.Start(desktop, "virt-viewer", "--connect", daemon.TestUri, "--wait", "zoomed");
        viewer.WaitForText("Waiting for the guest to be created");

        viewer.Choose("Menu", "push button", "Zoom In");
        viewer.Choose("Menu", "push button", "Zoom In");
        daemon.Virsh(daemon.TestUri, "create", Domain("zoomed", Guid.NewGuid(), guest.Port));

        viewer.WaitForSize(viewer.WaitForPicture("zoomed (1)"), 864, 480);
    }

    [Fact]
    public void VV_CONN_9_while_one_connection_is_being_made_there_is_no_other()
    {
        // Servers that never say anything: the first keeps the viewer connecting.
        using var first = new TcpListener(IPAddress.Loopback, Guest.FreePort());
        using var second = new TcpListener(IPAddress.Loopback, Guest.FreePort());
        first.Start();
        second.Start();
        var daemon = desktop.Libvirt;
        var wanted = Guid.NewGuid();
        using var viewer = Viewer.Start(desktop, "virt-viewer", "--verbose", "--connect", daemon.TestUri, "--wait", $"{wanted}");
        viewer.WaitForText("Waiting for the guest to be created");

        // One guest has the UUID, another one the same as its name.
        daemon.Virsh(daemon.TestUri, "create", Domain("by-uuid", wanted, ((IPEndPoint)first.LocalEndpoint).Port));
        viewer.WaitForText("Connecting to the graphics server");
        daemon.Virsh(daemon.TestUri, "create", Domain($"{wanted}", Guid.NewGuid(), ((IPEndPoint)second.LocalEndpoint).Port));
        viewer.WaitForOutput($"The guest {wanted} has started as well and is left alone");

        Assert.False(second.Pending());
        using var connection = first.AcceptSocket();
        Assert.False(first.Pending());
        daemon.Virsh(daemon.TestUri, "destroy", "by-uuid");
        daemon.Virsh(daemon.TestUri, "destroy", $"{wanted}");
    }

    [Fact]
    public void Preferences_that_are_open_when_the_session_ends_concern_the_viewer_only()
    {
        using var guest = Guest.Spice(desktop);
        var daemon = desktop.Libvirt;
        using var viewer = Viewer.Start(desktop, "virt-viewer", "--connect", daemon.TestUri, "--wait", "--reconnect", "again");
        viewer.WaitForText("Waiting for the guest to be created");
        daemon.Virsh(daemon.TestUri, "create", desktop.Write("again.xml", $"""
            <domain type='test'><name>again</name><memory unit='MiB'>64</memory><os><type>hvm</type></os>
            <devices><graphics type='spice' port='{guest.Port}' listen='127.0.0.1'/></devices></domain>
            """));
        viewer.WaitForPicture("again (1)");
        viewer.Choose("Menu", "push button", "Preferences…");
        viewer.WaitFor("dialog", "Preferences");

        daemon.Virsh(daemon.TestUri, "destroy", "again");
        viewer.WaitForText("Waiting for the guest to start again");
        viewer.WaitFor("check box", "Ask before closing a session").Click();
        viewer.WaitFor("push button", "Close").Click();

        Wait.Until(() => File.Exists(Settings) && File.ReadAllText(Settings).Contains("ask-quit=false", StringComparison.Ordinal), "the settings", () => viewer.Said);
        Assert.False(viewer.Process.HasExited, viewer.Said);
        File.Delete(Settings);
    }

    [Fact]
    public void A_guest_of_a_real_hypervisor_without_any_port_is_attached_to()
    {
        var daemon = desktop.Libvirt;
        daemon.Virsh(daemon.QemuUri, "define", desktop.Write("real.xml", $"""
            <domain type='qemu'><name>real</name><memory unit='MiB'>64</memory><os><type arch='x86_64' machine='pc'>hvm</type><boot dev='fd'/></os>
            <devices><emulator>/usr/bin/qemu-system-x86_64</emulator>
            <disk type='file' device='floppy'><driver name='qemu' type='raw'/><source file='{daemon.BootImage}'/><target dev='fda' bus='fdc'/><readonly/></disk>
            <graphics type='vnc'><listen type='none'/></graphics><video><model type='vga'/></video></devices></domain>
            """));
        daemon.Virsh(daemon.QemuUri, "start", "real");
        using var viewer = Viewer.Start(desktop, "virt-viewer", "--connect", daemon.QemuUri, "--attach", "real");

        viewer.WaitForPicture("real (1)");
        daemon.Virsh(daemon.QemuUri, "destroy", "real");

        Assert.Equal(0, viewer.WaitForExit());
    }

    [Fact]
    public void OS_16_a_guest_that_ignores_the_power_button_is_switched_off_by_force()
    {
        var daemon = desktop.Libvirt;
        daemon.Virsh(daemon.QemuUri, "create", desktop.Write("dos.xml", $"""
            <domain type='qemu'><name>dos</name>
            <metadata><a:libosinfo xmlns:a='http://libosinfo.org/xmlns/libvirt/domain/1.0'><a:os id='http://microsoft.com/msdos/6.22'/></a:libosinfo></metadata>
            <memory unit='MiB'>64</memory><os><type arch='x86_64' machine='pc'>hvm</type><boot dev='fd'/></os>
            <devices><emulator>/usr/bin/qemu-system-x86_64</emulator>
            <disk type='file' device='floppy'><driver name='qemu' type='raw'/><source file='{daemon.BootImage}'/><target dev='fda' bus='fdc'/><readonly/></disk>
            <graphics type='vnc' port='{Guest.FreePort()}' listen='127.0.0.1'/><video><model type='vga'/></video></devices></domain>
            """));
        using var viewer = Viewer.Start(desktop, "virt-viewer", "--connect", daemon.QemuUri, "dos");
        viewer.WaitForPicture("dos (1)");
        viewer.WaitFor("icon", "Microsoft MS-DOS 6.22");

        viewer.OpenMenu("Machine", "push button", "Power down (will be ignored by this OS)");
        viewer.Choose("Machine", "push button", "Force off");
        viewer.WaitForText("Switch the virtual machine off at once?");
        viewer.WaitFor("push button", "Switch off").Click();

        Assert.Equal(0, viewer.WaitForExit());
        Wait.Until(() => !daemon.Virsh(daemon.QemuUri, "list", "--name").Contains("dos", StringComparison.Ordinal), "the end of the guest");
    }

    private string Domain(string name, Guid uuid, int port) => desktop.Write("domain.xml", $"""
        <domain type='test'><name>{name}</name><uuid>{uuid}</uuid><memory unit='MiB'>64</memory><os><type>hvm</type></os>
        <devices><graphics type='vnc' port='{port}' listen='127.0.0.1'/></devices></domain>
        """);

    private string Settings => desktop.PathTo("home/.config/virt-viewer/settings");

    private Viewer Start(Guest guest, string os, params string[] arguments) =>
        Start($"<graphics type='vnc' port='{guest.Port}' listen='127.0.0.1'/>", os, arguments);

    private Viewer Start(string graphics, string os, params string[] arguments)
    {
        var node = desktop.Write("node.xml", $"""
            <node><domain type='test'><name>web</name><uuid>11111111-2222-3333-4444-555555555555</uuid><title>Web server</title>
            <metadata><a:libosinfo xmlns:a='http://libosinfo.org/xmlns/libvirt/domain/1.0'><a:os id='{os}'/></a:libosinfo></metadata>
            <memory unit='GiB'>8</memory><vcpu>4</vcpu><os><type arch='x86_64'>hvm</type></os>
            <devices><input type='tablet' bus='usb'/>{graphics}</devices></domain></node>
            """);
        return Viewer.Start(desktop, "virt-viewer", ["-c", $"test://{node}", .. arguments]);
    }
}
