using System.Text.RegularExpressions;
using System.Xml.Linq;
using TinyIso;
using VirtViewer.Windows;
using VirtViewer_Tests.Desktop;

namespace VirtViewer_Tests;

/// <summary>VV-UI-4: every window and dialog for those who hear it, or who use the keyboard alone.</summary>
public sealed partial class AccessibilityTests(TestDesktop desktop) : IClassFixture<TestDesktop>
{
    private static readonly HashSet<string> Interactive =
    [
        "push button", "toggle button", "check box", "radio button", "combo box", "text", "password text", "spin button", "slider", "list item",
    ];

    private static readonly HashSet<string> Operated =
    [
        "GtkButton", "GtkMenuButton", "GtkToggleButton", "GtkCheckButton", "GtkEntry", "GtkSearchEntry", "GtkComboBoxText", "GtkFileChooserButton",
    ];

    public static TheoryData<string> Descriptions =>
        [.. Directory.EnumerateFiles(Repository.PathTo("virt-viewer/src/VirtViewer/Ui"), "*.ui").Select(path => Path.GetFileName(path)).Order()];

    [Theory]
    [MemberData(nameof(Descriptions))]
    public void Letters_of_a_dialog_are_unique_in_every_language(string description)
    {
        var labels = Label().Matches(Repository.ReadText($"virt-viewer/src/VirtViewer/Ui/{description}")).Select(match => match.Groups[1].Value).ToArray();

        Assert.All(Languages(), translate => Assert.Distinct(labels.Select(translate).SelectMany(Letters)));
    }

    [Theory]
    [MemberData(nameof(Descriptions))]
    public void Everything_that_can_be_operated_has_a_label_or_a_name_in_its_description(string description)
    {
        var widgets = XDocument.Parse(Repository.ReadText($"virt-viewer/src/VirtViewer/Ui/{description}")).Descendants("object").ToArray();
        var labelled = widgets.SelectMany(widget => Properties(widget, "mnemonic-widget")).ToHashSet();

        Assert.All(widgets.Where(widget => Operated.Contains(widget.Attribute("class")!.Value)), widget => Assert.True(
            // A text with a letter whose label is not here gets it from the program.
            Properties(widget, "label").Any() || Properties(widget, "use-underline").Any() || Properties(widget, "placeholder-text").Any() || labelled.Contains(widget.Attribute("id")?.Value ?? "")
                || widget.Elements("child").Elements("object").Any(child => Properties(child, "accessible-name").Any()),
            $"{widget.Attribute("class")!.Value} {widget.Attribute("id")?.Value}"));

        static IEnumerable<string> Properties(XElement widget, string name) =>
            widget.Elements("property").Where(property => property.Attribute("name")!.Value == name).Select(property => property.Value);
    }

    [Fact]
    public void Letters_of_the_menu_are_unique_in_every_language()
    {
        var labels = WindowMenus.Main.SelectMany(section => section).Select(entry => entry.Label).ToArray();

        Assert.All(labels, label => Assert.NotEmpty(Letters(label)));
        Assert.All(Languages(), translate => Assert.Distinct(labels.Select(translate).SelectMany(Letters)));
    }

    [Fact]
    public void Everything_that_can_be_operated_in_a_window_and_its_dialogs_has_a_name()
    {
        using var guest = Guest.Spice(
            desktop, "-device", "qemu-xhci", "-chardev", "spicevmc,id=u,name=usbredir", "-device", "usb-redir,chardev=u");
        using var viewer = Viewer.Start(desktop, "remote-viewer", "--os-id", "http://fedoraproject.org/fedora/38", $"spice://127.0.0.1:{guest.Port}");
        viewer.WaitForPicture("echo (1)");
        viewer.WaitForText("is no longer supported");
        viewer.WaitFor("icon", "Fedora Linux 38");
        viewer.WaitFor("push button", "USB devices");
        AllHaveNames(viewer, "the window");

        foreach (var (button, entry) in new[] { ("Machine", "Reset"), ("Send key", "All combinations"), ("Menu", "About") })
        {
            viewer.OpenMenu(button, "push button", entry);
            AllHaveNames(viewer, $"the menu {button}");
            desktop.PressUntil("Escape", () => viewer.Element("push button", entry) is null, () => viewer.Tree);
        }

        foreach (var (entry, dialog) in new[]
        {
            ("Preferences…", "Preferences"), ("Guest details", "Guest details"), ("Keyboard shortcuts", "Keyboard shortcuts"),
            ("About", "About Remote Viewer"),
        })
        {
            viewer.Choose("Menu", "push button", entry);
            Close(viewer, dialog);
        }

        viewer.WaitFor("push button", "USB devices").Click();
        Close(viewer, "USB devices");
        viewer.PressUntilShown("ctrl+shift+q", "push button", "Close session");
        AllHaveNames(viewer, "the question");
        viewer.WaitFor("push button", "Cancel").Click();
    }

    [Fact]
    public void Everything_that_can_be_operated_before_there_is_a_session_has_a_name()
    {
        using var guest = Guest.SpiceWithPassword(desktop, "right");
        using var viewer = Viewer.Start(desktop, "remote-viewer");
        viewer.WaitFor("dialog", "Connection details");
        AllHaveNames(viewer, "the dialog for an address");

        viewer.WaitFor("text", "").Type($"spice://127.0.0.1:{guest.Port}");
        viewer.WaitFor("push button", "Connect").Click();
        viewer.WaitFor("password text", "");
        AllHaveNames(viewer, "the dialog for a password");
        viewer.Answer(null, "wrong");
        viewer.WaitFor("alert", "Error");
        AllHaveNames(viewer, "an error");
    }

    [Fact]
    public void Everything_that_can_be_operated_in_the_list_of_guests_has_a_name()
    {
        var node = desktop.Write("node.xml", """
            <node><domain type='test'><name>web</name><memory unit='MiB'>64</memory><os><type>hvm</type></os>
            <devices><graphics type='vnc' port='1' listen='127.0.0.1'/></devices></domain></node>
            """);
        using var viewer = Viewer.Start(desktop, "virt-viewer", "-c", $"test://{node}");

        viewer.WaitFor("label", "web");
        AllHaveNames(viewer, "the list");
    }

    [Fact]
    public void Everything_that_can_be_operated_when_files_are_chosen_has_a_name()
    {
        using var daemon = new LibvirtDaemon(desktop);
        var image = daemon.PathTo("first.iso");
        File.WriteAllBytes(image, new TinyImage { VolumeId = "FIRST" }.ToArray());
        CdGuest.Start(desktop, daemon, $"<source file='{image}'/>");
        using var viewer = Viewer.Start(desktop, "virt-viewer", "--connect", daemon.QemuUri, "--attach", "cd");
        viewer.WaitForPicture("cd (1)");

        viewer.Choose("Menu", "push button", "Screenshot");
        viewer.WaitFor("file chooser", "Save screenshot");
        AllHaveNames(viewer, "the file for a screenshot");
        viewer.WaitFor("push button", "Cancel").Click();
        Wait.Until(() => viewer.Element("file chooser", "Save screenshot") is null, "the end of the dialog", () => viewer.Tree);
        viewer.WaitFor("push button", "Change CD").Click();
        viewer.WaitForText("In the drive: first.iso");
        AllHaveNames(viewer, "the media");
        viewer.WaitFor("push button", "Folder…").Click();
        viewer.WaitFor("file chooser", "Choose a folder with images");
        AllHaveNames(viewer, "the folder");
    }

    private static void Close(Viewer viewer, string dialog)
    {
        viewer.WaitFor("dialog", dialog);
        AllHaveNames(viewer, dialog);
        viewer.WaitFor("push button", "Close").Click();
        Wait.Until(() => viewer.Element("dialog", dialog) is null, $"the end of {dialog}", () => viewer.Tree);
    }

    private static void AllHaveNames(Viewer viewer, string where) => Wait.Until(
        () => !Nameless(viewer).Any(), $"names of everything in {where}", () => $"{string.Join(", ", Nameless(viewer))} in {viewer.Tree}");

    private static IEnumerable<string> Nameless(Viewer viewer) => viewer.Showing
        .Where(element => Interactive.Contains(element.Role) && element is { Name: "", IsLabelled: false, IsShowing: true } && !IsPlace(element)).Select(element => element.Role);

    /// <summary>The places of a file chooser are the toolkit's own rows: what is read of them is the label inside.</summary>
    private static bool IsPlace(Element element) =>
        element.Role == "list item" && element.Parent.Parent.Parent.Name == "Places" && element.All.Any(inside => inside is { Role: "label", Name.Length: > 0 });

    private static IEnumerable<char> Letters(string label) => Letter().Matches(label).Select(match => char.ToLowerInvariant(match.Groups[1].Value[0]));

    /// <summary>What makes a text of the program one of each language there is.</summary>
    private static IEnumerable<Func<string, string>> Languages() => Directory.EnumerateFiles(Repository.PathTo("virt-viewer/po"), "*.po")
        .Select(File.ReadAllText).Select(Translate).Prepend(text => text);

    private static Func<string, string> Translate(string catalogue)
    {
        var texts = Message().Matches(catalogue).DistinctBy(match => match.Groups[1].Value).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);
        return text => texts.GetValueOrDefault(text, text);
    }

    [GeneratedRegex("translatable=\"yes\">([^<]*_[^<]*)<")]
    private static partial Regex Label();

    [GeneratedRegex("_(.)")]
    private static partial Regex Letter();

    [GeneratedRegex("^msgid \"(.+)\"\nmsgstr \"(.+)\"$", RegexOptions.Multiline)]
    private static partial Regex Message();
}
