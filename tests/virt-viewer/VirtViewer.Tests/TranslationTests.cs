using VirtViewer_Tests.Desktop;

namespace VirtViewer_Tests;

/// <summary>The viewer in another language than English.</summary>
public sealed class TranslationTests : IClassFixture<TestDesktop>
{
    private readonly TestDesktop _desktop;

    public TranslationTests(TestDesktop desktop)
    {
        _desktop = desktop;
        desktop.Environment["LANGUAGE"] = "de";
    }

    [Fact]
    public void Windows_and_dialogs_speak_the_language_of_the_user()
    {
        using var guest = Guest.Vnc(_desktop);
        using var viewer = Viewer.Start(_desktop, "remote-viewer", $"vnc://127.0.0.1:{guest.Port}");
        viewer.WaitForPicture("QEMU (echo) (1)");

        viewer.OpenMenu("Menü", "push button", "Bildschirmfoto");
        viewer.Choose("Menü", "push button", "Einstellungen…");

        viewer.WaitFor("check box", "Die Zwischenablage mit dem Gast teilen");
    }

    [Fact]
    public void Help_and_errors_speak_it_too()
    {
        var help = Program.Run(Viewer.PathTo("virt-viewer"), ["--help"], _desktop.Environment);
        var error = Program.Run(Viewer.PathTo("virt-viewer"), ["--nonsense"], _desktop.Environment);

        Assert.StartsWith("Aufruf:\n  virt-viewer [OPTION…]", help.Output, StringComparison.Ordinal);
        Assert.Contains("Die Verbindung zu libvirt", help.Output, StringComparison.Ordinal);
        Assert.StartsWith("virt-viewer: Fehler: unbekannte Option --nonsense\n", error.Error, StringComparison.Ordinal);
    }
}
