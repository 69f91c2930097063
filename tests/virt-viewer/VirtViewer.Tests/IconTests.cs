using VirtViewer_Tests.Desktop;

namespace VirtViewer_Tests;

/// <summary>The icon of the programs.</summary>
public sealed class IconTests(TestDesktop desktop) : IClassFixture<TestDesktop>
{
    private const string Shared = "/usr/share";

    /// <summary>The frame of the screen on the icon.</summary>
    private static readonly (byte Red, byte Green, byte Blue) Frame = (0xc9, 0xce, 0xd8);

    [Fact]
    public void VV_APP_5_where_no_icon_is_installed_the_program_shows_the_one_that_is_part_of_it()
    {
        using var guest = Guest.Vnc(desktop);
        using var viewer = Viewer.StartWith(desktop, new() { ["XDG_DATA_DIRS"] = WithoutOurIcon() }, "remote-viewer", $"vnc://127.0.0.1:{guest.Port}");
        viewer.WaitForPicture("QEMU (echo) (1)");

        viewer.Choose("Menu", "push button", "About");
        viewer.WaitFor("dialog", "About Remote Viewer");

        Wait.Until(() => FramePixels > 1000, "the icon", () => FramePixels + viewer.Said);
    }

    private int FramePixels => desktop.Screen.CountColour(new Area(0, 0, Screen.Width, Screen.Height), Frame);

    /// <summary>What is installed on this machine, of the icons the usual theme alone.</summary>
    private string WithoutOurIcon()
    {
        var icons = Directory.CreateDirectory(desktop.PathTo("data/icons/hicolor")).Parent!.FullName;
        Directory.CreateSymbolicLink(Path.Combine(icons, "Adwaita"), $"{Shared}/icons/Adwaita");
        File.Copy($"{Shared}/icons/hicolor/index.theme", Path.Combine(icons, "hicolor/index.theme"));
        foreach (var directory in Directory.EnumerateDirectories(Shared).Where(directory => Path.GetFileName(directory) != "icons"))
        {
            Directory.CreateSymbolicLink(desktop.PathTo($"data/{Path.GetFileName(directory)}"), directory);
        }

        return desktop.PathTo("data");
    }
}
