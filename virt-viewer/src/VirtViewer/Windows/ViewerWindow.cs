using VirtViewer.CommandLine;
using VirtViewer.Interop;
using VirtViewer.Localisation;
using VirtViewer.Sessions;
using VirtViewer.Titles;
using VirtViewer.Ui;

namespace VirtViewer.Windows;

/// <summary>A window that shows one screen of the guest, or a status while there is none.</summary>
internal sealed class ViewerWindow : IDisposable
{
    /// <summary>What a menu has around its entries, and what remains of it in a window that is too low, in pixels.</summary>
    private const int MenuFrame = 34;
    private const int LeastMenu = 100;

    private static readonly string[] MenuButtons = ["send-key", "menu", "machine", "toolbar-send-key", "toolbar-menu", "toolbar-machine"];

    private readonly WindowHost _host;
    private readonly UiFile _ui = new("window.ui");
    private readonly FullScreenToolbar _toolbar;
    private readonly Dictionary<string, object> _menus = [];
    private Display? _display;
    private bool _isPointerGrabbed;
    private int? _monitor;

    public ViewerWindow(WindowHost host, int number)
    {
        _host = host;
        Number = number;
        Handle = _ui["window"];
        _toolbar = new FullScreenToolbar(_ui);
        Actions = new WindowActions(this, host);
        Sizing = new WindowSizing(this, _ui["stack"]);
        Gtk.gtk_application_add_window(host.Application, Handle);
        Signals.On(Handle, "delete-event", _ =>
        {
            host.QuitRequested(this);
            return true;
        });
        Signals.On(_ui["notice-close"], "clicked", () =>
        {
            HideNotice();
            host.NoticeDismissed();
        });
        foreach (var button in MenuButtons)
        {
            Signals.On(_ui[button], "toggled", () => Gtk.SetMenuHeight(_ui[button], Math.Max(Gtk.Below(_ui[button], _ui["overlay"]) - MenuFrame, LeastMenu)));
        }

        RefreshMenus();
        RefreshTitle();
    }

    /// <summary>The number of its screen, from 0.</summary>
    public int Number { get; }

    /// <summary>The GtkWindow.</summary>
    public nint Handle { get; }

    public WindowActions Actions { get; }

    public WindowSizing Sizing { get; }

    /// <summary>What it shows; null while it shows a status.</summary>
    public Display? Display => _display;

    public bool IsFullScreen { get; private set; }

    public bool IsVisible => Gtk.gtk_widget_get_visible(Handle);

    public void Show()
    {
        if (!IsVisible)
        {
            Gtk.gtk_widget_show(Handle);
        }
    }

    public void Hide() => Gtk.gtk_widget_hide(Handle);

    public void Dispose()
    {
        Take(null);
        Gtk.gtk_widget_destroy(Handle);
        _ui.Dispose();
    }

    /// <summary>Shows a text in place of the screen.</summary>
    public void ShowStatus(string text)
    {
        Gtk.gtk_label_set_text(_ui["status"], text);
        Gtk.gtk_stack_set_visible_child_name(_ui["stack"], "status");
    }

    /// <summary>Shows a screen as soon as it is ready; null takes it away.</summary>
    public void Take(Display? display)
    {
        if (_display is not null)
        {
            if (IsFullScreen && display is null)
            {
                _host.FullScreenGone(this);
            }

            Gtk.gtk_container_remove(_ui["display"], _display.Widget);
        }

        _display = display;
        _isPointerGrabbed = false;
        if (display is not null)
        {
            Attach(display);
        }

        Actions.Refresh();
        RefreshTitle();
    }

    /// <summary>Goes full screen on a monitor, on its own when that is null.</summary>
    public void EnterFullScreen(int? monitor)
    {
        if (IsFullScreen && monitor != _monitor)
        {
            // Window managers keep a full-screen window where it is.
            Gtk.gtk_window_unfullscreen(Handle);
        }

        IsFullScreen = true;
        _monitor = monitor;
        if (monitor is { } number && Gdk.Monitor(number) is not 0 and var place)
        {
            // Placed before it is mapped, so that the window manager does not choose another monitor first.
            var (x, y, _, _) = Gdk.MonitorGeometry(place);
            Gtk.gtk_window_move(Handle, x, y);
            Gtk.gtk_window_fullscreen_on_monitor(Handle, Gdk.gdk_screen_get_default(), number);
        }
        else
        {
            Gtk.gtk_window_fullscreen(Handle);
        }

        if (!_host.Options.IsKiosk)
        {
            _toolbar.Enter();
        }
    }

    public void LeaveFullScreen()
    {
        IsFullScreen = false;
        _toolbar.Leave();
        Gtk.gtk_window_unfullscreen(Handle);
        Sizing.FollowGuest();
    }

    /// <summary>Says something above the screen.</summary>
    /// <param name="text">What to say.</param>
    /// <param name="isSerious">Whether it is more than a hint.</param>
    public void ShowNotice(string text, bool isSerious)
    {
        Gtk.gtk_label_set_text(_ui["notice-text"], text);
        Gtk.SetMessageType(_ui["notice"], isSerious ? Gtk.MessageWarning : Gtk.MessageInfo);
        Gtk.gtk_widget_show(_ui["notice"]);
        Sizing.FollowGuest();
    }

    /// <summary>Says nothing above the screen any more.</summary>
    public void HideNotice()
    {
        if (Gtk.gtk_widget_get_visible(_ui["notice"]))
        {
            Gtk.gtk_widget_hide(_ui["notice"]);
            Sizing.FollowGuest();
        }
    }

    /// <summary>Fills the menus anew: for another guest, system or session.</summary>
    public void RefreshMenus()
    {
        var menus = new WindowMenus(_host);
        var (main, machine) = (WindowMenus.Main, menus.Machine);
        foreach (var prefix in new[] { "", "toolbar-" })
        {
            SetMenu(prefix + "send-key", menus.SendKeyState, () => menus.SendKey, []);
            SetMenu(prefix + "menu", string.Join('\n', main.SelectMany(section => section)), () => WindowMenus.Build(main), main);
            SetMenu(prefix + "machine", string.Join('\n', machine.SelectMany(section => section)), () => WindowMenus.Build(machine), machine);
            Gtk.gtk_widget_set_tooltip_text(
                _ui[prefix + "machine"], _host.Session is { IsPaused: true } ? Phrase.Of("Machine (paused)") : Phrase.Of("Machine"));
            Gtk.gtk_widget_set_visible(_ui[prefix + "usb"], _host.Session is { WasConnected: true, HasUsb: true });
            Gtk.gtk_widget_set_visible(_ui[prefix + "cd"], _host.CdDrive is not null && Number == 0);
            Gtk.gtk_widget_set_sensitive(_ui[prefix + "send-key"], _display is { IsReady: true, SendsKeys: true });
        }

        if (_host.OsIconName is { } icon)
        {
            GObject.Set(_ui["os-icon"], "icon-name", icon);
            Gtk.gtk_widget_set_tooltip_text(_ui["os-icon"], _host.OsName);
            Gtk.atk_object_set_name(Gtk.gtk_widget_get_accessible(_ui["os-icon"]), _host.OsName ?? "");
            Gtk.gtk_widget_show(_ui["os-icon"]);
        }
        else
        {
            Gtk.gtk_widget_hide(_ui["os-icon"]);
        }

        Actions.Refresh();
    }

    /// <summary>Closes the menu that is open.</summary>
    public void CloseMenus()
    {
        foreach (var button in _menus.Keys)
        {
            Gtk.gtk_toggle_button_set_active(_ui[button], false);
        }
    }

    /// <summary>Gives a button its menu, unless it has it: one that is open would close. Entries that are not possible say why.</summary>
    private void SetMenu(string button, object state, Func<nint> build, IReadOnlyList<MenuEntry[]> entries)
    {
        if (!state.Equals(_menus.GetValueOrDefault(button)))
        {
            _menus[button] = state;
            var menu = build();
            Gtk.SetMenu(_ui[button], menu);
            GObject.g_object_unref(menu);
        }

        Gtk.SetMenuTooltips(_ui[button], entries.SelectMany(section => section)
            .Select(entry => (entry.Label, Availability.WhyNot(entry.Action, _host, this))));
    }

    public void RefreshTitle()
    {
        var subtitle = _host.SubtitleOf(Number);
        var hint = _isPointerGrabbed ? Phrase.Of("(Press {0} to release the pointer)", _host.Hotkeys.Release.Label) : null;
        var application = _host.Options.Program.DisplayName;
        Gtk.gtk_window_set_title(Handle, WindowTitle.Full(hint, subtitle, application));
        foreach (var bar in new[] { "header", "toolbar" })
        {
            Gtk.gtk_header_bar_set_title(_ui[bar], subtitle ?? application);
            Gtk.gtk_header_bar_set_subtitle(_ui[bar], hint);
        }
    }

    private void Attach(Display display)
    {
        display.SetReleaseKeys(_host.ReleaseKeysOfWidget);
        display.PointerGrabbed += isGrabbed =>
        {
            _isPointerGrabbed = isGrabbed;
            RefreshTitle();
        };
        FollowFocus(display.Widget, "focus-in-event", true);
        FollowFocus(display.Widget, "focus-out-event", false);
        display.Resized += Sizing.FollowGuest;
        display.BecameReady += () => ShowDisplay(display);
        if (display.SendsKeys)
        {
            KeyFilter.Attach(display, _host.Keymap, _host.Options.IsDebugging);
        }

        display.TakeZoom(Sizing.Zoom);
        Gtk.gtk_widget_show(display.Widget);
        Gtk.gtk_container_add(_ui["display"], display.Widget);
        if (display.IsReady)
        {
            ShowDisplay(display);
        }
    }

    private void FollowFocus(nint widget, string signal, bool isFocused) => Signals.On(widget, signal, _ =>
    {
        _host.DisplayFocused(isFocused);
        return false;
    });

    private void ShowDisplay(Display display)
    {
        if (display != _display)
        {
            return;
        }

        Gtk.gtk_stack_set_visible_child_name(_ui["stack"], "display");
        Sizing.FollowGuest();
        Gtk.gtk_widget_grab_focus(display.Widget);
        RefreshMenus();
    }
}
