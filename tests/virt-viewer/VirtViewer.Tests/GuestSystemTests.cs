using VirtViewer_Tests.Desktop;

namespace VirtViewer_Tests;

/// <summary>A system that nobody has recorded: the agent in the guest tells it, libvirt keeps it.</summary>
public sealed class GuestSystemTests(TestDesktop desktop) : IClassFixture<TestDesktop>
{
    [Fact]
    public void OS_4_the_agent_is_asked_on_request_and_its_answer_is_recorded_on_request()
    {
        using var daemon = new LibvirtDaemon(desktop);
        using var agent = new GuestAgent(daemon.PathTo("agent.sock"), "debian", "12");
        Start(daemon);
        using var viewer = Viewer.Start(desktop, "virt-viewer", "--connect", daemon.QemuUri, "unknown");
        viewer.WaitForPicture("unknown (1)");

        Details("Ask the guest agent");
        viewer.WaitFor("icon", "probably Debian 12");
        Assert.DoesNotContain("debian.org", Description(daemon), StringComparison.Ordinal);
        Details("Record Debian 12 for this guest");

        viewer.WaitFor("icon", "Debian 12");
        Assert.Contains("<libosinfo:os id=\"http://debian.org/debian/12\"/>", Description(daemon), StringComparison.Ordinal);

        void Details(string button)
        {
            viewer.Choose("Menu", "push button", "Guest details");
            viewer.WaitFor("push button", button).Click();
        }
    }

    [Fact]
    public void OS_4_a_connection_that_writes_asks_by_itself_and_never_records_by_itself()
    {
        using var daemon = new LibvirtDaemon(desktop);
        using var agent = new GuestAgent(daemon.PathTo("agent.sock"), "fedora", "38");
        Start(daemon);
        using var viewer = Viewer.Start(desktop, "virt-viewer", "--connect", daemon.QemuUri, "--attach", "unknown");

        viewer.WaitFor("icon", "probably Fedora Linux 38");

        Assert.DoesNotContain("libosinfo", Description(daemon), StringComparison.Ordinal);
    }

    [Fact]
    public void OS_4_the_report_asks_the_agent_when_it_attaches_and_never_records()
    {
        using var daemon = new LibvirtDaemon(desktop);
        using var agent = new GuestAgent(daemon.PathTo("agent.sock"), "fedora", "38");
        Start(daemon);

        var asked = Report("--attach");
        var notAsked = Report();

        Assert.Contains("OS:             probably Fedora Linux 38\n", asked, StringComparison.Ordinal);
        Assert.Contains("[end-of-life]", asked, StringComparison.Ordinal);
        Assert.Contains("OS:             unknown\n", notAsked, StringComparison.Ordinal);
        Assert.DoesNotContain("libosinfo", Description(daemon), StringComparison.Ordinal);

        string Report(params string[] options)
        {
            var run = Program.Run(Viewer.PathTo("virt-viewer"), ["--connect", daemon.QemuUri, "--os-info", .. options, "unknown"], desktop.Environment);
            Assert.Equal((options.Length > 0 ? 3 : 4, ""), (run.ExitCode, run.Error));
            return run.Output;
        }
    }

    private static string Description(LibvirtDaemon daemon) => daemon.Virsh(daemon.QemuUri, "dumpxml", "unknown");

    /// <summary>The agent is behind a socket that QEMU and libvirt both connect to; the guest does no more than open the port.</summary>
    private void Start(LibvirtDaemon daemon)
    {
        File.WriteAllBytes(daemon.PathTo("agent.img"), [.. Guest.AgentSector(), .. new byte[1474560 - 512]]);
        daemon.Virsh(daemon.QemuUri, "define", desktop.Write("unknown.xml", $"""
            <domain type='qemu'><name>unknown</name><memory unit='MiB'>64</memory><os><type arch='x86_64' machine='pc'>hvm</type><boot dev='fd'/></os>
            <devices><emulator>/usr/bin/qemu-system-x86_64</emulator>
            <disk type='file' device='floppy'><driver name='qemu' type='raw'/><source file='{daemon.PathTo("agent.img")}'/><target dev='fda' bus='fdc'/><readonly/></disk>
            <channel type='unix'><source mode='connect' path='{daemon.PathTo("agent.sock")}'/><target type='virtio' name='org.qemu.guest_agent.0'/></channel>
            <graphics type='vnc' port='{Guest.FreePort()}' listen='127.0.0.1'/><video><model type='vga'/></video></devices></domain>
            """));
        daemon.Virsh(daemon.QemuUri, "start", "unknown");
        Wait.Until(() => Description(daemon).Contains("state='connected'", StringComparison.Ordinal), "the agent", () => Description(daemon));
    }
}
