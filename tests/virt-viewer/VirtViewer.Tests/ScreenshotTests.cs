using System.Buffers.Binary;
using VirtViewer_Tests.Desktop;

namespace VirtViewer_Tests;

/// <summary>Pictures of the guest's screen, saved where the user wants them.</summary>
public sealed class ScreenshotTests(TestDesktop desktop) : IClassFixture<TestDesktop>
{
    [Fact]
    public void A_picture_is_saved_where_the_user_says()
    {
        using var guest = Guest.Vnc(desktop);
        using var viewer = Start(guest);
        var path = Path.Combine(Directory.CreateDirectory(desktop.PathTo("home/elsewhere")).FullName, "screen.png");

        Save(viewer, path);

        Wait.Until(() => File.Exists(path), "the picture", () => viewer.Said + viewer.Tree);
        Wait.Until(() => viewer.Element("file chooser", "Save screenshot") is null, "the dialog to go", () => viewer.Tree);
        var header = File.ReadAllBytes(path).AsSpan(16, 8);
        Assert.Equal((720, 400), (BinaryPrimitives.ReadInt32BigEndian(header), BinaryPrimitives.ReadInt32BigEndian(header[4..])));
    }

    [Theory]
    [InlineData("home/screen", "The name has no extension")]
    [InlineData("home/screen.nonsense", "Pictures of the type 'nonsense' cannot be written")]
    [InlineData("gone/screen.png", "")]
    public void What_cannot_be_saved_is_explained_and_asked_for_again(string name, string message)
    {
        using var guest = Guest.Vnc(desktop);
        using var viewer = Start(guest);

        Save(viewer, desktop.PathTo(name));
        viewer.WaitForText(message);
        Assert.False(File.Exists(desktop.PathTo(name)));
        viewer.WaitFor("push button", "Close").Click();

        viewer.WaitFor("file chooser", "Save screenshot");
    }

    private Viewer Start(Guest guest)
    {
        var viewer = Viewer.Start(desktop, "remote-viewer", $"vnc://127.0.0.1:{guest.Port}");
        viewer.WaitForPicture("QEMU (echo) (1)");
        return viewer;
    }

    private static void Save(Viewer viewer, string path)
    {
        viewer.Choose("Menu", "push button", "Screenshot");
        var chooser = viewer.WaitFor("file chooser", "Save screenshot");
        Wait.For(() => chooser.Showing.FirstOrDefault(element => element.Role == "text"), "the name", () => viewer.Tree).Type(path);
        viewer.WaitFor("push button", "Save").Click();
    }
}
