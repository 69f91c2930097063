using System.Globalization;
using VirtViewer_Tests.Desktop;

namespace VirtViewer_Tests;

/// <summary>Who gets the keys after the pointer was used.</summary>
public sealed class FocusTests(TestDesktop desktop) : IClassFixture<TestDesktop>
{
    [Fact]
    public void VV_KEY_1_the_guest_has_the_keyboard_again_after_a_button_was_clicked_on()
    {
        using var guest = Guest.Vnc(desktop);
        using var viewer = Viewer.Start(desktop, "remote-viewer", $"vnc://127.0.0.1:{guest.Port}");
        viewer.WaitForPicture("QEMU (echo) (1)");
        viewer.WaitForKeyboard(guest);

        foreach (var (button, key, code) in new[] { ("Send key", "a", "1E:61"), ("Menu", "b", "30:62") })
        {
            var menu = viewer.WaitFor("toggle button", button);
            ClickUntil(menu, () => menu.IsChecked, viewer);
            desktop.PressUntil("Escape", () => !menu.IsChecked, () => viewer.Tree);
            viewer.PressUntilTyped(key, guest, code);
        }

        ClickUntil(viewer.WaitFor("push button", "Full screen"), () => viewer.Element("push button", "Full screen") is null, viewer);
        viewer.PressUntilTyped("c", guest, "2E:63");
    }

    private void ClickUntil(Element element, Func<bool> condition, Viewer viewer) => Wait.Until(
        () =>
        {
            var area = element.Area;
            desktop.Xdotool("mousemove", Number(area.X + (area.Width / 2)), Number(area.Y + (area.Height / 2)), "click", "1");
            return Wait.Shortly(condition);
        },
        "what the button does",
        () => viewer.Said + viewer.Tree);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
