using VirtViewer_Tests.Desktop;
using VirtViewer_Tests.Ovirt;

namespace VirtViewer_Tests;

/// <summary>Machines of oVirt: an engine on loopback that leads to a real guest.</summary>
public sealed class OvirtTests(TestDesktop desktop) : IClassFixture<TestDesktop>
{
    [Fact]
    public async Task VV_OV_3_a_file_with_a_token_connects_without_a_question_and_its_CD_is_changed()
    {
        await using var engine = await Engine.StartAsync();
        using var guest = Guest.SpiceWithPassword(desktop, "a-ticket");
        engine.Display = $"<type>spice</type><address>127.0.0.1</address><port>{guest.Port}</port>";
        using var viewer = Viewer.Start(desktop, "remote-viewer", desktop.Write("ovirt.vv", $"""
            [virt-viewer]
            type=ovirt
            title=From the engine
            [ovirt]
            host={engine.Host}
            vm-guid={Engine.VmId}
            sso-token={Engine.Token}
            ca={engine.Certificate.ReplaceLineEndings("\n").Replace("\n", @"\n", StringComparison.Ordinal)}
            """));
        viewer.WaitForPicture("From the engine (1)");

        viewer.WaitFor("push button", "Change CD").Click();
        viewer.WaitForText("In the drive: debian.iso");
        viewer.WaitFor("label", "fedora.iso").Parent.Parent.Parent.Select();
        viewer.WaitFor("push button", "Insert").Click();
        viewer.WaitForText("In the drive: fedora.iso");

        Assert.Equal("fedora.iso", engine.Inserted);
    }

    [Fact]
    public async Task VV_OV_1_and_2_an_address_asks_who_you_are_and_which_machine()
    {
        await using var engine = await Engine.StartAsync();
        using var guest = Guest.VncWithPassword(desktop, "a-ticket");
        engine.Display = $"<type>vnc</type><address>127.0.0.1</address><port>{guest.Port}</port>";
        var ca = desktop.Write("engine.pem", engine.Certificate);
        using var viewer = Viewer.Start(desktop, "remote-viewer", "--ovirt-ca-file", ca, $"ovirt://admin%40internal@{engine.Host}/");

        viewer.WaitForText($"Authentication is required for the oVirt connection to 127.0.0.1.");
        viewer.WaitFor("password text", "").Type(Engine.Password);
        viewer.WaitFor("push button", "OK").Click();
        viewer.WaitFor("label", "web").Parent.Parent.Select();
        viewer.WaitFor("push button", "Connect").Click();

        viewer.WaitForPicture("web (1)");
    }

    [Fact]
    public async Task VV_UI_3_only_the_first_window_has_the_button_for_the_CD()
    {
        await using var engine = await Engine.StartAsync();
        using var guest = Guest.Spice(desktop, "-device", "secondary-vga");
        using var viewer = Viewer.Start(desktop, "remote-viewer", desktop.Write("two.vv", $"""
            [virt-viewer]
            type=spice
            host=127.0.0.1
            port={guest.Port}
            title=Two
            [ovirt]
            host={engine.Host}
            vm-guid={Engine.VmId}
            sso-token={Engine.Token}
            ca={engine.Certificate.ReplaceLineEndings("\n").Replace("\n", @"\n", StringComparison.Ordinal)}
            """));
        viewer.WaitForWindow("Two (1)");
        viewer.WaitForWindow("Two (2)");

        viewer.WaitFor("push button", "Change CD");

        Assert.NotNull(WindowOf("Two (1)").Find("push button", "Change CD"));
        Assert.NotNull(WindowOf("Two (2)").Find("toggle button", "Menu"));
        Assert.Null(WindowOf("Two (2)").Find("push button", "Change CD"));

        Element WindowOf(string title) => Accessibility.WindowsOf(viewer.Process.Id).Single(window => window.Name == title);
    }

    [Fact]
    public async Task VV_OV_1_a_machine_that_is_down_is_named()
    {
        await using var engine = await Engine.StartAsync();
        engine.State = "down";
        using var viewer = Viewer.Start(desktop, "remote-viewer", desktop.Write("down.vv", $"""
            [virt-viewer]
            type=ovirt
            [ovirt]
            host={engine.Host}
            vm-guid={Engine.VmId}
            jsessionid=a-session
            ca={engine.Certificate.ReplaceLineEndings("\n").Replace("\n", @"\n", StringComparison.Ordinal)}
            """));

        viewer.WaitForText("The virtual machine web is not running");
        viewer.WaitFor("push button", "Close").Click();

        Assert.Equal(2, viewer.WaitForExit());
    }
}
