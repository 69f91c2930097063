using VirtViewer.Dialogs;
using VirtViewer.Hotkeys;
using VirtViewer.Interop;
using VirtViewer.Localisation;

namespace VirtViewer.Windows;

/// <summary>What can be done in a window: menus, buttons and hotkeys all come here.</summary>
internal sealed class WindowActions
{
    /// <summary>The actions that hotkeys are bound to, by the name the user knows.</summary>
    public static readonly (string Hotkey, string Action)[] Bindings =
    [
        (HotkeyActions.ToggleFullScreen, "win.fullscreen"), (HotkeyActions.ReleaseCursor, "win.release-cursor"),
        (HotkeyActions.ZoomIn, "win.zoom-in"), (HotkeyActions.ZoomOut, "win.zoom-out"), (HotkeyActions.ZoomReset, "win.zoom-reset"),
        (HotkeyActions.SecureAttention, "win.secure-attention"), (HotkeyActions.SmartcardInsert, "win.smartcard-insert"),
        (HotkeyActions.SmartcardRemove, "win.smartcard-remove"), (HotkeyActions.UsbDeviceReset, "win.usb-device-reset"),
    ];

    private readonly ViewerWindow _window;
    private readonly WindowHost _host;
    private readonly Dictionary<string, nint> _actions = [];

    public WindowActions(ViewerWindow window, WindowHost host)
    {
        _window = window;
        _host = host;
        Add("fullscreen", () => host.ToggleFullScreen(window));
        Add("zoom-in", () => Zoom(() => window.Sizing.ZoomBy(ZoomLevel.Step)));
        Add("zoom-out", () => Zoom(() => window.Sizing.ZoomBy(-ZoomLevel.Step)));
        Add("zoom-reset", () => Zoom(() => window.Sizing.SetZoom(ZoomLevel.Normal)));
        Add("release-cursor", () => window.Display?.Release());
        Add("secure-attention", () => window.Display?.Send(["Control_L", "Alt_L", "Delete"]));
        AddDialog("screenshot", () => ScreenshotDialog.Run(window, host));
        AddDialog("usb", () => UsbDialog.Run(window, host.Session, UsbHint(host)));
        AddDialog("change-cd", () => CdDialog.Run(window.Handle, host.CdDrive));
        Add("usb-device-reset", () => host.Session?.ResetUsb());
        Add("smartcard-insert", () => host.Session?.MoveCard(true));
        Add("smartcard-remove", () => host.Session?.MoveCard(false));
        AddDialog("preferences", () => host.ShowPreferences(window));
        AddDialog("guest-details", () => host.ShowDetails(window));
        AddDialog("shortcuts", () => ShortcutsDialog.Run(window, host));
        AddDialog("about", () => AboutDialog.Run(window, host));
        Add("minimise", () => Gtk.gtk_window_iconify(window.Handle));
        AddDialog("close", () => host.QuitRequested(window));
        AddDialog("quit", () => host.QuitRequested(window));
        AddToggle("vm-pause", () => host.Session is { IsPaused: true }, isOn => host.Session?.SetPaused(isOn));
        Add("vm-reset", () => host.Session?.Reset());
        Add("vm-power-down", () => host.Session?.PowerDown());
        AddDialog("vm-force-off", () => host.ForceOff(window));
        AddText("send-key", keys => Send(keys));
        AddText("send-key-asking", keys => MainLoop.Post(() =>
        {
            var question = Phrase.Of("Send {0} to the guest?", Hotkey.LabelOf(keys.Split('+')));
            if (MessageDialog.Ask(window.Handle, question, Phrase.Of("It restarts the guest at once; what is not saved is lost."), Phrase.Of("_Send")))
            {
                Send(keys);
            }
        }));
        AddToggle("auto-resize", () => host.ResizesGuest, host.ResizeGuest);
    }

    /// <summary>Enables what is possible now, disables the rest.</summary>
    public void Refresh()
    {
        foreach (var (name, action) in _actions)
        {
            Gio.g_simple_action_set_enabled(action, Availability.WhyNot(name, _host, _window) is null);
        }

        Gio.g_simple_action_set_state(_actions["vm-pause"], GLib.g_variant_new_boolean(_host.Session is { IsPaused: true }));
        foreach (var window in _host.Windows.Where(window => !_actions.ContainsKey($"display-{window.Number}")).ToArray())
        {
            // Later, when the menu that this was chosen from is closing: below another window, or a question, it would stay.
            AddToggle($"display-{window.Number}", () => window.IsVisible, isOn => MainLoop.Post(() => _host.ShowWindow(window, isOn)));
        }

        foreach (var window in _host.Windows)
        {
            Gio.g_simple_action_set_state(_actions[$"display-{window.Number}"], GLib.g_variant_new_boolean(window.IsVisible));
        }
    }

    private void Send(string keys) => _window.Display?.Send(keys.Split('+'));

    /// <summary>In kiosk mode the size is not the user's business.</summary>
    private static string? UsbHint(WindowHost host) => host.Assessment?.Findings.FirstOrDefault(finding => finding.Id == "usb-no-controller") is { } finding
        ? $"{finding.Database}. {finding.Why}"
        : null;

    private void Zoom(Action action)
    {
        if (!_host.Options.IsKiosk && !_window.IsFullScreen)
        {
            action();
        }
    }

    /// <summary>A dialog waits for the click to be over: a screen reader that clicks hangs until then.</summary>
    private void AddDialog(string name, Action action) => Add(name, () => MainLoop.Post(action));

    private void Add(string name, Action action)
    {
        var handle = Gio.g_simple_action_new(name, 0);
        Signals.On(handle, "activate", action, 1);
        Register(name, handle);
    }

    private void AddText(string name, Action<string> action)
    {
        var type = GLib.g_variant_type_new("s");
        var handle = Gio.g_simple_action_new(name, type);
        GLib.g_variant_type_free(type);
        Signals.On(handle, "activate", parameter =>
        {
            action(GLib.Text(GLib.g_variant_get_string(parameter, 0))!);
            return false;
        });
        Register(name, handle);
    }

    private void AddToggle(string name, Func<bool> isOn, Action<bool> set)
    {
        var handle = Gio.g_simple_action_new_stateful(name, 0, GLib.g_variant_new_boolean(isOn()));
        Signals.On(handle, "activate", () =>
        {
            // The toolkit leaves a menu open when an entry with a mark is chosen, and with it the other windows without keys.
            _window.CloseMenus();
            set(!isOn());
            Gio.g_simple_action_set_state(handle, GLib.g_variant_new_boolean(isOn()));
        }, 1);
        Register(name, handle);
    }

    private void Register(string name, nint handle)
    {
        _actions[name] = handle;
        Gio.g_action_map_add_action(_window.Handle, handle);
        GObject.g_object_unref(handle);
    }
}
