using TinyIso;
using VirtViewer_Tests.Desktop;

namespace VirtViewer_Tests;

/// <summary>Changing the CD of a real guest.</summary>
public sealed class CdTests(TestDesktop desktop) : IClassFixture<TestDesktop>
{
    [Fact]
    public void OS_17_images_are_named_inserted_changed_and_ejected()
    {
        using var daemon = new LibvirtDaemon(desktop);
        CdGuest.Start(desktop, daemon, $"<source file='{Image(daemon, "first.iso", "Debian 11.9.0 amd64 n")}'/>");
        Image(daemon, "second.iso", "Debian 12.5.0 amd64 n");
        Image(daemon, "third.iso", "MYDATA");
        using var viewer = Viewer.Start(desktop, "virt-viewer", "--connect", daemon.QemuUri, "--attach", "cd");
        viewer.WaitForPicture("cd (1)");
        viewer.WaitFor("push button", "Change CD").Click();

        viewer.WaitForText("In the drive: Debian 11 (x86_64)");
        viewer.WaitForText("same OS");
        Choose("third.iso");
        viewer.WaitForText("In the drive: third.iso");
        Assert.Contains("third.iso", Drive(daemon), StringComparison.Ordinal);
        Choose("Debian 12 (x86_64)");
        viewer.WaitForText("In the drive: Debian 12 (x86_64)");
        Assert.Contains("second.iso", Drive(daemon), StringComparison.Ordinal);
        Choose("Debian 12 (x86_64)");

        viewer.WaitForText("The drive is empty.");
        Assert.DoesNotContain(".iso", Drive(daemon), StringComparison.Ordinal);

        void Choose(string label)
        {
            viewer.WaitFor("label", label).Parent.Parent.Parent.Select();
            viewer.WaitFor("push button", viewer.WaitForText("In the drive:").EndsWith(": " + label, StringComparison.Ordinal) ? "Eject" : "Insert").Click();
        }
    }

    [Fact]
    public void OS_17_what_libvirt_refuses_is_told_and_the_list_shows_what_is_true()
    {
        using var daemon = new LibvirtDaemon(desktop);
        CdGuest.Start(desktop, daemon, $"<source file='{Image(daemon, "first.iso", "FIRST")}'/>");
        var gone = Image(daemon, "gone.iso", "GONE");
        using var viewer = Viewer.Start(desktop, "virt-viewer", "--connect", daemon.QemuUri, "--attach", "cd");
        viewer.WaitForPicture("cd (1)");
        viewer.WaitFor("push button", "Change CD").Click();
        viewer.WaitFor("label", "gone.iso").Parent.Parent.Parent.Select();
        File.Delete(gone);

        viewer.WaitFor("push button", "Insert").Click();

        viewer.WaitForText("The CD could not be changed");
        viewer.WaitForText("Cannot access storage file");
        viewer.WaitFor("alert", "Error");
        viewer.Showing.Last(element => element is { Role: "push button", Name: "Close" }).Click();
        viewer.WaitForText("In the drive: first.iso");
        Assert.Contains("first.iso", Drive(daemon), StringComparison.Ordinal);
    }

    [Fact]
    public void OS_17_without_a_drive_the_entry_says_so()
    {
        using var guest = Guest.Vnc(desktop);
        var node = desktop.Write("node.xml", $"""
            <node><domain type='test'><name>web</name><memory unit='MiB'>64</memory><os><type>hvm</type></os>
            <devices><graphics type='vnc' port='{guest.Port}' listen='127.0.0.1'/></devices></domain></node>
            """);
        using var viewer = Viewer.Start(desktop, "virt-viewer", "-c", $"test://{node}", "web");
        viewer.WaitForPicture("web (1)");

        var entry = viewer.OpenMenu("Menu", "push button", "Change CD");

        Assert.False(entry.IsSensitive);
        Wait.Until(() => entry.Description == "The virtual machine has no CD drive.", "the tooltip", () => entry.Description);
    }

    private static string Image(LibvirtDaemon daemon, string name, string volumeId)
    {
        var path = daemon.PathTo(name);
        File.WriteAllBytes(path, new TinyImage { VolumeId = volumeId }.ToArray());
        return path;
    }

    private static string Drive(LibvirtDaemon daemon) => daemon.Virsh(daemon.QemuUri, "domblklist", "cd");
}
