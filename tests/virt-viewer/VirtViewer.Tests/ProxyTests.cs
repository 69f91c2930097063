using VirtViewer_Tests.Desktop;

namespace VirtViewer_Tests;

/// <summary>SPICE through a proxy.</summary>
public sealed class ProxyTests(TestDesktop desktop) : IClassFixture<TestDesktop>
{
    private const string Title = "echo (1)";

    [Fact]
    public void The_proxy_of_a_connection_file_carries_every_channel()
    {
        using var guest = Guest.Spice(desktop);
        using var proxy = new Proxy(desktop);
        using var viewer = Viewer.Start(desktop, "remote-viewer", ConnectionFile(guest, proxy, ""));

        viewer.WaitForPicture(Title);
        viewer.PressUntilTyped("a", guest, "1E:61");

        Assert.InRange(proxy.PassedOn(guest.Port), 3, 8);
    }

    [Fact]
    public void The_proxy_of_the_environment_is_used_as_well()
    {
        using var guest = Guest.Spice(desktop);
        using var proxy = new Proxy(desktop);
        var environment = new Dictionary<string, string?> { ["SPICE_PROXY"] = $"http://127.0.0.1:{proxy.Port}" };
        using var viewer = Viewer.StartWith(desktop, environment, "remote-viewer", $"spice://127.0.0.1:{guest.Port}");

        viewer.WaitForPicture(Title);

        Wait.Until(() => proxy.PassedOn(guest.Port) is >= 3 and <= 8, "every channel", () => $"{proxy.PassedOn(guest.Port)} {viewer.Said}");
    }

    [Fact]
    public void Credentials_of_the_proxy_in_a_connection_file_are_used()
    {
        using var guest = Guest.Spice(desktop);
        using var proxy = new Proxy(desktop, "joe secret");
        using var viewer = Viewer.Start(desktop, "remote-viewer", ConnectionFile(guest, proxy, "joe:secret@"));

        viewer.WaitForPicture(Title);
    }

    [Fact]
    public void VV_SPICE_6_a_proxy_that_wants_credentials_is_asked_for_until_they_are_right()
    {
        using var guest = Guest.Spice(desktop);
        using var proxy = new Proxy(desktop, "joe secret");
        using var viewer = Viewer.Start(desktop, "remote-viewer", ConnectionFile(guest, proxy, ""));

        viewer.WaitForText("Authentication is required for the proxy connection to 127.0.0.1.");
        viewer.Answer("joe", "wrong");
        viewer.WaitForText("Unable to authenticate with 127.0.0.1");
        viewer.WaitFor("push button", "Close").Click();
        viewer.Answer("joe", "secret");

        viewer.WaitForPicture(Title);
    }

    [Fact]
    public void A_proxy_that_is_not_there_is_an_error()
    {
        using var guest = Guest.Spice(desktop);
        var file = desktop.Write("gone.vv", $"[virt-viewer]\ntype=spice\nhost=127.0.0.1\nport={guest.Port}\nproxy=http://127.0.0.1:{Guest.FreePort()}\n");
        using var viewer = Viewer.Start(desktop, "remote-viewer", file);

        viewer.WaitForText("Unable to connect to");
        viewer.WaitForError("proxy");
        viewer.WaitFor("push button", "Close").Click();

        Assert.Equal(2, viewer.WaitForExit());
    }

    private string ConnectionFile(Guest guest, Proxy proxy, string credentials) => desktop.Write("proxy.vv", $"""
        [virt-viewer]
        type=spice
        host=127.0.0.1
        port={guest.Port}
        proxy=http://{credentials}127.0.0.1:{proxy.Port}

        """);
}
