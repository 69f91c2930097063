using System.Globalization;
using VirtViewer_Tests.Desktop;

namespace VirtViewer_Tests;

/// <summary>VV 13.7: pictures of the guest's screen, as Debian's <c>remote-viewer</c> saves them.</summary>
public sealed class ScreenshotTests(TestDesktop desktop) : IClassFixture<TestDesktop>
{
    private const string Ours = "remote-viewer";
    private const string Debians = "/usr/bin/remote-viewer";

    private static readonly (byte, byte, byte) Letters = (0x57, 0xff, 0x57);

    [Theory]
    [InlineData("vnc", "png", "jpg", "bmp")]
    [InlineData("spice", "png")]
    public void A_picture_has_the_pixels_of_the_guest_in_the_format_that_its_extension_tells(string protocol, params string[] extensions)
    {
        UsePictures("Bilder");
        var monitor = new QemuMonitor(desktop);
        using var guest = protocol == "vnc" ? Guest.Vnc(desktop, monitor.Arguments) : Guest.Spice(desktop, monitor.Arguments);
        monitor.Ask("sendkey g");
        Wait.Until(() => guest.Typed.Split("READY").Length > 2, "the mode without a cursor", () => guest.Typed);

        var ours = TakePictures(Ours, protocol, guest, extensions);
        var theirs = TakePictures(Debians, protocol, guest, extensions);

        var shown = desktop.PathTo($"{protocol}.ppm");
        monitor.Ask($"screendump {shown}");
        var expected = Picture.TryRead(shown) ?? throw new InvalidDataException(shown);
        Assert.Equal((640, 480), (expected.Width, expected.Height));
        Assert.All(extensions, extension => Assert.Equal(theirs[extension].Pixels, ours[extension].Pixels));
        Assert.All(extensions.Where(extension => extension != "jpg"), extension => Assert.Equal(expected.Pixels, ours[extension].Pixels));
    }

    [Theory]
    [InlineData(Ours, "home/Bilder")]
    [InlineData(Ours, "home")]
    [InlineData(Debians, "home/Bilder")]
    [InlineData(Debians, "home")]
    public void A_picture_goes_to_the_pictures_of_the_user_or_home_where_there_is_no_such_folder(string program, string folder)
    {
        UsePictures(folder == "home" ? "not-there" : "Bilder");
        var path = desktop.PathTo($"{folder}/Screenshot.png");
        using var guest = Guest.Vnc(desktop);
        using var viewer = Start(program, "vnc", guest);
        viewer.WaitForPicture("QEMU (echo) (1)");

        OpenDialog(viewer);
        viewer.WaitFor("push button", "Save").Click();

        Wait.Until(() => File.Exists(path), "the picture", () => viewer.Said + viewer.Tree);
        File.Delete(path);
    }

    /// <summary>Debian's viewer forgets about the picture when it does not know the type.</summary>
    [Theory]
    [InlineData(Ours, "home/screen", "The name has no extension", true)]
    [InlineData(Ours, "home/screen.nonsense", "Pictures of the type 'nonsense' cannot be written", true)]
    [InlineData(Ours, "gone/screen.png", "The folder contents could not be displayed", true)]
    [InlineData(Debians, "home/screen", "Please add an extension to the file name", true)]
    [InlineData(Debians, "home/screen.nonsense", "Unable to determine image format for file", false)]
    public void What_cannot_be_saved_is_explained(string program, string name, string message, bool asksAgain)
    {
        UsePictures("Bilder");
        using var guest = Guest.Vnc(desktop);
        using var viewer = Start(program, "vnc", guest);
        viewer.WaitForPicture("QEMU (echo) (1)");

        Save(viewer, desktop.PathTo(name));
        viewer.WaitForText(message);
        Wait.For(() => viewer.Showing.LastOrDefault(element => element is { Role: "push button", Name: "OK" or "Close" }), "the button", () => viewer.Tree).Click();
        Wait.Until(() => viewer.Showing.All(element => element.Role != "alert"), "the end of the message", () => viewer.Tree);

        Wait.Until(() => DialogOf(viewer) is not null == asksAgain, "the dialog, or its end", () => viewer.Tree);
        Assert.False(File.Exists(desktop.PathTo(name)));
    }

    private void UsePictures(string folder)
    {
        Directory.CreateDirectory(desktop.PathTo("home/Bilder"));
        desktop.Write("home/.config/user-dirs.dirs", $"XDG_PICTURES_DIR=\"$HOME/{folder}\"\n");
    }

    private Viewer Start(string program, string protocol, Guest guest) => Viewer.Start(desktop, program, $"{protocol}://127.0.0.1:{guest.Port}");

    private Dictionary<string, Picture> TakePictures(string program, string protocol, Guest guest, string[] extensions)
    {
        using var viewer = Start(program, protocol, guest);
        var window = viewer.WaitForWindow(protocol == "vnc" ? "QEMU (echo) (1)" : "echo (1)");
        Wait.Until(() => desktop.Screen.CountColour(viewer.AreaOf(window), Letters) > 100, "the picture of the guest", () => viewer.Said);
        var pictures = new Dictionary<string, Picture>();
        foreach (var extension in extensions)
        {
            var path = desktop.PathTo($"{Path.GetFileName(program)}-{Guid.NewGuid():N}.{extension}");
            Save(viewer, path);
            Wait.Until(() => File.Exists(path), "the picture", () => viewer.Said + viewer.Tree);
            // Whoever answers this has written all of it.
            Wait.Until(() => DialogOf(viewer) is null, "the dialog to go", () => viewer.Tree);
            pictures[extension] = Picture.TryRead(path) ?? throw new InvalidDataException(path);
        }

        return pictures;
    }

    private void Save(Viewer viewer, string path)
    {
        var name = Wait.For(() => OpenDialog(viewer).Showing.FirstOrDefault(element => element.Role == "text"), "the name", () => viewer.Tree);
        name.Type(path);
        name.Click();
    }

    /// <summary>Chooses the entry of the menu with the pointer: where a screen reader does, Debian's viewer does not answer until its dialog is closed.</summary>
    private Element OpenDialog(Viewer viewer) => Wait.For(
        () =>
        {
            if (viewer.Element("push button", "Screenshot") is null)
            {
                viewer.Showing.First(element => element is { Role: "toggle button", Name: "Menu" }).Click();
            }

            // The menu moves into its place.
            var entry = viewer.WaitFor("push button", "Screenshot");
            var area = entry.Area;
            if (Wait.Shortly(() => area == (area = entry.Area)))
            {
                desktop.Xdotool("mousemove", Number(area.X + (area.Width / 2)), Number(area.Y + (area.Height / 2)), "click", "1");
            }

            return Wait.Shortly(() => DialogOf(viewer) is not null) ? DialogOf(viewer) : null;
        },
        "the dialog",
        () => viewer.Tree);

    private static Element? DialogOf(Viewer viewer) =>
        Accessibility.WindowsOf(viewer.Process.Id).FirstOrDefault(window => window is { Role: "file chooser", IsShowing: true });

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
