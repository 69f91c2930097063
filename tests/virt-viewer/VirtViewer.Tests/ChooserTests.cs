using VirtViewer_Tests.Desktop;

namespace VirtViewer_Tests;

/// <summary>The list of running guests to choose from.</summary>
public sealed class ChooserTests(TestDesktop desktop) : IClassFixture<TestDesktop>
{
    private static readonly (byte Red, byte Green, byte Blue) Magenta = (255, 0, 255);
    private static readonly (byte Red, byte Green, byte Blue) Cyan = (0, 255, 255);

    [Fact]
    public void OS_9_guests_are_sorted_by_their_label_and_found_by_name_title_and_system()
    {
        using var viewer = Start();
        Assert.Equal(["b, Fedora Linux 38 – no longer supported", "mail", "Web server, Fine OS 1"], Rows(viewer));

        foreach (var (text, rows) in new (string, string[])[] { ("FEDORA", ["b, Fedora Linux 38 – no longer supported"]), ("web s", ["Web server, Fine OS 1"]), ("ai", ["mail"]), ("a-w", ["Web server, Fine OS 1"]) })
        {
            viewer.WaitFor("text", "Search").Type(text);
            Wait.Until(() => Rows(viewer).SequenceEqual(rows), $"what '{text}' finds", () => viewer.Tree);
        }
    }

    [Fact]
    public void OS_7_the_symbol_of_a_guest_is_that_of_its_distribution_else_of_its_family()
    {
        Icon("os-fine", "#ff00ff");
        Icon("os-linux", "#00ffff");
        using var viewer = Start();

        var area = viewer.AreaOf(viewer.WaitForWindow("Choose a virtual machine"));

        // One guest of each.
        Wait.Until(() => desktop.Screen.CountColour(area, Magenta) > 100, "the symbol of the distribution", () => viewer.Said);
        Wait.Until(() => desktop.Screen.CountColour(area, Cyan) > 100, "the symbol of the family", () => viewer.Said);
        Directory.Delete(desktop.PathTo("home/.local/share/icons"), recursive: true);
    }

    [Fact]
    public void VV_DOM_3_the_guest_that_is_chosen_is_shown()
    {
        using var guest = Guest.Vnc(desktop);
        using var viewer = Start(guest.Port);
        Assert.False(viewer.WaitFor("push button", "Connect").IsSensitive);

        viewer.WaitFor("list item", "mail").Select();
        viewer.WaitFor("push button", "Connect").Click();

        viewer.WaitForPicture("mail (1)");
    }

    private static string[] Rows(Viewer viewer) => [.. viewer.Showing.Where(element => element.Role == "list item").Select(element => element.Name)];

    private Viewer Start(int port = 1)
    {
        var node = desktop.Write("node.xml", $"""
            <node>{Domain("a-web", "<title>Web server</title>", FineOs.Id)}{Domain("mail", "", null)}{Domain("b", "", "http://fedoraproject.org/fedora/38")}</node>
            """);
        var viewer = Viewer.Start(desktop, "virt-viewer", "-c", $"test://{node}");
        viewer.WaitFor("dialog", "Choose a virtual machine");
        return viewer;

        string Domain(string name, string title, string? os) => $"""
            <domain type='test'><name>{name}</name>{title}
            <metadata><a:libosinfo xmlns:a='http://libosinfo.org/xmlns/libvirt/domain/1.0'>{(os is null ? "" : $"<a:os id='{os}'/>")}</a:libosinfo></metadata>
            <memory unit='GiB'>8</memory><os><type arch='x86_64'>hvm</type></os>
            <devices><graphics type='vnc' port='{port}' listen='127.0.0.1'/></devices></domain>
            """;
    }

    private void Icon(string name, string colour)
    {
        var rows = string.Join(",\n", Enumerable.Repeat($"\"{new string('a', 24)}\"", 24));
        desktop.Write($"home/.local/share/icons/hicolor/24x24/apps/{name}.xpm", $"/* XPM */\nstatic char *icon[] = {{\n\"24 24 1 1\",\n\"a c {colour}\",\n{rows}\n}};\n");
    }
}
