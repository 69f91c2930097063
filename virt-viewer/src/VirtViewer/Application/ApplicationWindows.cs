using VirtViewer.Hotkeys;
using VirtViewer.Interop;
using VirtViewer.Localisation;
using VirtViewer.Monitors;
using VirtViewer.Sessions;
using VirtViewer.Windows;

namespace VirtViewer.Application;

// The windows, their places and keys.
internal sealed partial class ViewerApplication
{
    private const string QuitKeys = "<Control><Shift>q";

    private IReadOnlyDictionary<int, int>? _mapping;

    /// <summary>The window of the first screen, which is never destroyed.</summary>
    public ViewerWindow MainWindow => WindowFor(0);

    public override HotkeyList Hotkeys => _hotkeys;

    public override IReadOnlyDictionary<uint, IReadOnlyList<uint>> Keymap => _keymap;

    /// <summary>
    /// The widget releases by modifiers only: those the user named, or left Ctrl and Alt as long as he names nothing. In kiosk mode by none.
    /// </summary>
    public override Hotkey? ReleaseKeysOfWidget => _options.IsKiosk ? null
        : ReferenceEquals(_hotkeys, HotkeyList.Defaults) ? HotkeyActions.PlainRelease
        : _hotkeys.Release.Accelerator is null ? _hotkeys.Release : null;

    private HotkeyList _hotkeys = HotkeyList.Defaults;
    private IReadOnlyDictionary<uint, IReadOnlyList<uint>> _keymap = new Dictionary<uint, IReadOnlyList<uint>>();

    /// <summary>Whether the whole program is full screen, by option, file or kiosk.</summary>
    public bool IsApplicationFullScreen { get; private set; }

    /// <summary>Shows the main window, or those of all monitors in kiosk mode.</summary>
    public void ShowWindows()
    {
        if (_options.IsFullScreen)
        {
            EnterApplicationFullScreen();
        }

        var count = _options.IsKiosk ? MonitorCount : 1;
        for (var number = 0; number < count; number++)
        {
            ShowOnItsMonitor(WindowFor(number));
        }
    }

    /// <summary>Makes the whole program full screen, with the guest's own mapping of monitors.</summary>
    public void EnterApplicationFullScreen()
    {
        IsApplicationFullScreen = true;
        var text = _settings.MonitorMapping(GuestUuid);
        _mapping = MonitorMapping.Identity(MonitorCount);
        if (text is not null)
        {
            var mapping = MonitorMapping.Parse(text, MonitorCount);
            if (mapping is null)
            {
                Warn(Phrase.Of("monitor-mapping '{0}' is invalid for {1} monitors and is ignored", text, MonitorCount));
            }

            _mapping = mapping ?? _mapping;
        }

        Debug($"full screen, display:monitor {MonitorMapping.Format(_mapping)}");
    }

    /// <summary>Shows a status in all windows that have no screen.</summary>
    public void ShowStatus(string text)
    {
        if (_options.IsKiosk && _session is { WasConnected: true })
        {
            text = "";
        }

        Debug($"status: {text}");
        foreach (var window in _windows.Values.Where(window => window.Display is not { IsReady: true }))
        {
            window.ShowStatus(text);
        }
    }

    public override void ToggleFullScreen(ViewerWindow window)
    {
        if (_options.IsKiosk)
        {
            return;
        }

        if (!window.IsFullScreen)
        {
            window.EnterFullScreen(null);
            return;
        }

        foreach (var other in IsApplicationFullScreen ? [.. _windows.Values.Where(other => other.IsFullScreen)] : new[] { window })
        {
            other.LeaveFullScreen();
        }

        IsApplicationFullScreen = false;
    }

    public override void ShowWindow(ViewerWindow window, bool isShown)
    {
        if (isShown)
        {
            _session?.Enable(window.Number, true);
            ShowOnItsMonitor(window);
        }
        else if (_windows.Values.Count(other => other.IsVisible) > 1)
        {
            _session?.Enable(window.Number, false);
            window.Hide();
        }
        else
        {
            QuitRequested(window);
        }

        RefreshWindows();
    }

    /// <summary>The guest comes back to the monitor that it was on (VV-FS-9).</summary>
    public override void FullScreenGone(ViewerWindow window)
    {
        if (GuestUuid is not { } uuid || !IsApplicationFullScreen || Gdk.MonitorOf(Gtk.gtk_widget_get_window(window.Handle)) is not { } monitor)
        {
            return;
        }

        var known = _settings.MonitorMapping(uuid) is { } text ? MonitorMapping.Parse(text, MonitorCount) : null;
        if (MonitorMapping.With(known ?? _mapping!, window.Number, monitor) is { } mapping)
        {
            _settings.SetMonitorMapping(uuid, MonitorMapping.Format(mapping), _guestName);
            SaveSettings();
        }
    }

    public override void DisplayFocused(bool isFocused)
    {
        // The guest gets Alt and F10 wherever the pointer is; hotkeys of the viewer go on working.
        var settings = Gtk.gtk_settings_get_default();
        GObject.Set(settings, "gtk-enable-mnemonics", !isFocused && !_options.IsKiosk);
        GObject.Set(settings, "gtk-menu-bar-accel", isFocused || _options.IsKiosk ? "" : "F10");
    }

    private static int MonitorCount => Gdk.gdk_display_get_n_monitors(Gdk.gdk_display_get_default());

    private ViewerWindow WindowFor(int number)
    {
        if (_windows.TryGetValue(number, out var window))
        {
            return window;
        }

        window = new ViewerWindow(this, number);
        window.Sizing.Zoom = _windows.TryGetValue(0, out var main) ? main.Sizing.Zoom : _options.Zoom;
        window.Sizing.Changed += Arranged;
        _windows[number] = window;
        RefreshWindows();
        return window;
    }

    private void ShowOnItsMonitor(ViewerWindow window)
    {
        if (!IsApplicationFullScreen || window.Display?.ConsoleName is not null)
        {
            window.Show();
        }
        else if (_mapping!.TryGetValue(window.Number, out var monitor))
        {
            window.EnterFullScreen(monitor);
            window.Show();
        }
    }

    private void AddDisplay(Display display)
    {
        Debug($"display {display.Number + 1} is there");
        var window = WindowFor(display.Number);
        window.Take(display);
        if (!display.IsReady && _session is { WasConnected: true })
        {
            window.ShowStatus(_options.IsKiosk ? "" : Phrase.Of("Waiting for display {0}…", display.Number + 1));
        }

        if (display.ConsoleName is null)
        {
            ShowOnItsMonitor(window);
        }

        RefreshWindows();
    }

    private void RemoveDisplay(Display display)
    {
        Debug($"display {display.Number + 1} is gone");
        if (_windows.TryGetValue(display.Number, out var window) && window.Display == display)
        {
            window.Take(null);
            window.ShowStatus(_options.IsKiosk ? "" : Phrase.Of("Waiting for display {0}…", display.Number + 1));
            if (!_options.IsKiosk && _windows.Values.Any(other => other != window && other.IsVisible))
            {
                window.Hide();
            }
        }

        RefreshWindows();
    }

    private void RefreshWindows()
    {
        foreach (var window in _windows.Values.ToArray())
        {
            window.RefreshMenus();
            window.RefreshTitle();
        }
    }

    private void SetAccelerators()
    {
        if (_options.Hotkeys is { } text)
        {
            _hotkeys = HotkeyList.Parse(text, Warn);
        }

        if (_options.Keymap is { } keymap)
        {
            _keymap = VirtViewer.Hotkeys.Keymap.Parse(keymap, Gdk.KeyValue, Warn);
        }

        BindAccelerators();
    }

    private void BindAccelerators()
    {
        foreach (var (hotkey, action) in WindowActions.Bindings)
        {
            Gtk.SetAccelerators(_application, action, _options.IsKiosk ? [] : [.. _hotkeys[hotkey].Select(key => key.Accelerator).OfType<string>()]);
        }

        Gtk.SetAccelerators(_application, "win.quit", _options.IsKiosk ? [] : [QuitKeys]);
    }
}
