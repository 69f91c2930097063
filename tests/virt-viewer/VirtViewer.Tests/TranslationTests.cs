using System.Text.RegularExpressions;
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

    [Fact]
    public void Dates_have_one_form_that_of_the_language()
    {
        var node = _desktop.Write("node.xml", """
            <node><domain type='test'><name>web</name>
            <metadata><a:libosinfo xmlns:a='http://libosinfo.org/xmlns/libvirt/domain/1.0'><a:os id='http://fedoraproject.org/fedora/38'/></a:libosinfo></metadata>
            <memory unit='GiB'>8</memory><os><type arch='x86_64'>hvm</type></os></domain></node>
            """);

        var report = Program.Run(Viewer.PathTo("virt-viewer"), ["-c", $"test://{node}", "--os-info", "web"], _desktop.Environment);

        var dates = Regex.Matches(report.Output, "[0-9]{2,4}[-.][0-9]{2}[-.][0-9]{2,4}").Select(match => match.Value).ToArray();
        Assert.Equal(["18.04.2023", "21.05.2024", "21.05.2024"], dates);
    }
}
