using VirtViewer.Interop;
using VirtViewer.Localisation;
using VirtViewer.Sessions;
using VirtViewer.Ui;
using VirtViewer.Windows;

namespace VirtViewer.Dialogs;

/// <summary>Chooses the USB devices to redirect, with the widget of spice-gtk.</summary>
internal static class UsbDialog
{
    /// <summary>Lets the user choose; nothing happens when the session has ended since it was asked for.</summary>
    /// <param name="window">The window it belongs to.</param>
    /// <param name="session">The session.</param>
    /// <param name="hint">Why nothing will come of it; null when it will.</param>
    public static void Run(ViewerWindow window, Session? session, string? hint)
    {
        if (session is null)
        {
            return;
        }

        using var ui = new UiFile("usb.ui");
        var dialog = ui["dialog"];
        var isOpen = true;
        Gtk.gtk_window_set_transient_for(dialog, window.Handle);
        Gtk.gtk_label_set_text(ui["hint"], hint ?? "");
        Gtk.gtk_widget_set_visible(ui["hint"], hint is not null);
        var devices = session.CreateUsbWidget();
        Signals.On(devices, "connect-failed", (_, error) =>
        {
            if (!GLib.IsCancelled(error) && GLib.ErrorMessage(error) is var reason)
            {
                MainLoop.Post(() => Tell(reason));
            }

            return false;
        });
        Gtk.gtk_container_add(ui["devices"], devices);
        Gtk.gtk_widget_show_all(devices);
        _ = ModalDialog.Run(dialog);
        isOpen = false;

        // What the widget has begun is told to it at the end, which may be long after: the user is asked for rights meanwhile.
        Gtk.gtk_widget_hide(dialog);
        session.WhenUsbRests(() => Gtk.gtk_widget_destroy(dialog));

        void Tell(string? reason)
        {
            if (isOpen)
            {
                MessageDialog.Tell(dialog, Phrase.Of("USB redirection failed"), reason);
            }
            else
            {
                session.TellUsbFailure(reason);
            }
        }
    }
}
