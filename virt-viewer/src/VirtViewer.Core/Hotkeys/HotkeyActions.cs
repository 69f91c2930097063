namespace VirtViewer.Hotkeys;

/// <summary>What can be bound to a key of the viewer.</summary>
public static class HotkeyActions
{
    public const string ToggleFullScreen = "toggle-fullscreen";
    public const string ReleaseCursor = "release-cursor";
    public const string ZoomIn = "zoom-in";
    public const string ZoomOut = "zoom-out";
    public const string ZoomReset = "zoom-reset";
    public const string SecureAttention = "secure-attention";
    public const string SmartcardInsert = "smartcard-insert";
    public const string SmartcardRemove = "smartcard-remove";
    public const string UsbDeviceReset = "usb-device-reset";

    /// <summary>The names that the command line and connection files use.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [ToggleFullScreen, ReleaseCursor, ZoomIn, ZoomOut, ZoomReset, SecureAttention, SmartcardInsert, SmartcardRemove, UsbDeviceReset];

    /// <summary>What holds as long as the user names no hotkeys.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<Hotkey>> Defaults { get; } = new (string Action, string[] Keys)[]
    {
        (ToggleFullScreen, ["F11"]),
        (ReleaseCursor, ["shift+F12"]),
        (ZoomIn, ["ctrl+plus", "ctrl+KP_Add"]),
        (ZoomOut, ["ctrl+minus", "ctrl+KP_Subtract"]),
        (ZoomReset, ["ctrl+0", "ctrl+KP_0"]),
        (SecureAttention, ["ctrl+alt+End"]),
        (SmartcardInsert, ["shift+F8"]),
        (SmartcardRemove, ["shift+F9"]),
        (UsbDeviceReset, ["ctrl+shift+r"]),
    }.ToDictionary(entry => entry.Action, IReadOnlyList<Hotkey> (entry) => [.. entry.Keys.Select(Hotkey.Parse).OfType<Hotkey>()]);

    /// <summary>What releases the pointer when hotkeys are named but none for that.</summary>
    public static Hotkey PlainRelease { get; } = Hotkey.Parse("left-ctrl+left-alt")!;
}
