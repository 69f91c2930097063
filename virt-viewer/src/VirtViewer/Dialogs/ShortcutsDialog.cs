using VirtViewer.Hotkeys;
using VirtViewer.Localisation;
using VirtViewer.Windows;

namespace VirtViewer.Dialogs;

/// <summary>Lists the keys of the viewer as they are bound.</summary>
internal static class ShortcutsDialog
{
    public static void Run(ViewerWindow window, WindowHost host) =>
        DetailsDialog.Run(window.Handle, Phrase.Of("Keyboard shortcuts"), Lines(host), []);

    private static IEnumerable<(string, string)> Lines(WindowHost host)
    {
        (string Action, string Meaning)[] actions =
        [
            (HotkeyActions.ToggleFullScreen, Phrase.Of("Full screen")),
            (HotkeyActions.ReleaseCursor, Phrase.Of("Release pointer")),
            (HotkeyActions.ZoomIn, Phrase.Of("Zoom in")),
            (HotkeyActions.ZoomOut, Phrase.Of("Zoom out")),
            (HotkeyActions.ZoomReset, Phrase.Of("Normal size")),
            (HotkeyActions.SecureAttention, Phrase.Of("Send Ctrl+Alt+Delete to the guest")),
            (HotkeyActions.SmartcardInsert, Phrase.Of("Insert smart card")),
            (HotkeyActions.SmartcardRemove, Phrase.Of("Remove smart card")),
            (HotkeyActions.UsbDeviceReset, Phrase.Of("Reset USB devices")),
        ];
        foreach (var (action, meaning) in actions)
        {
            var keys = action == HotkeyActions.ReleaseCursor ? [host.Hotkeys.Release] : host.Hotkeys[action];
            yield return (meaning, keys.Count == 0 ? Phrase.Of("no key") : string.Join(", ", keys.Select(key => key.Label)));
        }

        yield return (Phrase.Of("Quit"), "Ctrl+Shift+Q");
    }
}
