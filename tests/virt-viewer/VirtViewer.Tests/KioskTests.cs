using VirtViewer_Tests.Desktop;

namespace VirtViewer_Tests;

/// <summary>VV-KIOSK-3: what those who stand before a kiosk see of connections.</summary>
public sealed class KioskTests(TestDesktop desktop) : IClassFixture<TestDesktop>
{
    private const string Waiting = "Connected, waiting for the first picture…";

    [Fact]
    public void VV_KIOSK_3_the_question_for_the_password_comes_back_until_it_is_answered()
    {
        using var guest = Guest.SpiceWithPassword(desktop, "right");
        using var viewer = Viewer.Start(desktop, "remote-viewer", "--kiosk", $"spice://127.0.0.1:{guest.Port}");
        viewer.WaitFor("password text", "").Type("abandoned");

        viewer.WaitFor("push button", "Cancel").Click();
        Wait.Until(() => viewer.Element("password text", "") is { Text: "" }, "the question to come back", () => viewer.Said + viewer.Tree);
        viewer.Answer(null, "right");

        viewer.WaitForPicture("echo (1)");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void VV_KIOSK_3_there_is_no_status_once_connected(bool isKiosk)
    {
        using var guest = Guest.Spice(desktop, "-vga", "none");
        string[] options = isKiosk ? ["--kiosk"] : [];
        using var viewer = Viewer.Start(desktop, "remote-viewer", [.. options, $"spice://127.0.0.1:{guest.Port}"]);

        // The name of the guest is told after it is connected.
        viewer.WaitForWindow("echo (1)");

        Wait.Until(() => viewer.Showing.Any(element => element.Name == Waiting) == !isKiosk, "the status", () => viewer.Tree);
        Assert.DoesNotContain("Connecting", viewer.Tree, StringComparison.Ordinal);
    }
}
