using VirtViewer.Interop;
using VirtViewer.Settings;
using VirtViewer.Ui;

namespace VirtViewer.Dialogs;

/// <summary>Changes the settings.</summary>
internal static class PreferencesDialog
{
    public static void Run(nint parent, ViewerSettings settings)
    {
        using var ui = new UiFile("preferences.ui");
        Gtk.gtk_window_set_transient_for(ui["dialog"], parent);
        Gtk.gtk_toggle_button_set_active(ui["ask"], settings.AsksBeforeQuitting);
        Gtk.gtk_toggle_button_set_active(ui["clipboard"], settings.SharesClipboard);
        _ = Gtk.gtk_dialog_run(ui["dialog"]);
        settings.AsksBeforeQuitting = Gtk.gtk_toggle_button_get_active(ui["ask"]);
        settings.SharesClipboard = Gtk.gtk_toggle_button_get_active(ui["clipboard"]);
        Gtk.gtk_widget_destroy(ui["dialog"]);
    }
}
