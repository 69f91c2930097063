using VirtViewer.Interop;
using VirtViewer.Ui;

namespace VirtViewer.Windows;

/// <summary>The bar that slides in at the top of a full screen.</summary>
internal sealed class FullScreenToolbar
{
    private static readonly TimeSpan AfterEntering = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan AfterLeaving = TimeSpan.FromSeconds(1);

    private readonly nint _edge;
    private readonly nint _revealer;
    private readonly nint[] _menus;
    private uint _hiding;

    public FullScreenToolbar(UiFile ui)
    {
        _edge = ui["edge"];
        _revealer = ui["revealer"];
        _menus = [ui["toolbar-menu"], ui["toolbar-machine"], ui["toolbar-send-key"]];
        Gtk.AddCrossingEvents(_edge);
        Signals.On(_edge, "enter-notify-event", _ =>
        {
            Stop();
            Reveal(true);
            return false;
        });
        Signals.On(_edge, "leave-notify-event", crossing =>
        {
            // Going to a button of the bar is no leaving.
            if (!Gtk.IsCrossingInside(crossing))
            {
                HideAfter(AfterLeaving);
            }

            return false;
        });
    }

    /// <summary>The window is full screen now.</summary>
    public void Enter()
    {
        Gtk.gtk_widget_show(_edge);
        Reveal(true);
        HideAfter(AfterEntering);
    }

    /// <summary>It is not any more.</summary>
    public void Leave()
    {
        Stop();
        Reveal(false);
        Gtk.gtk_widget_hide(_edge);
    }

    private void Reveal(bool isShown) => Gtk.gtk_revealer_set_reveal_child(_revealer, isShown);

    private void HideAfter(TimeSpan delay)
    {
        Stop();
        _hiding = MainLoop.After(delay, () =>
        {
            if (_menus.Any(Gtk.gtk_toggle_button_get_active))
            {
                // It goes when its menu has gone.
                return true;
            }

            _hiding = 0;
            Reveal(false);
            return false;
        });
    }

    private void Stop()
    {
        if (_hiding != 0)
        {
            GLib.g_source_remove(_hiding);
            _hiding = 0;
        }
    }
}
