using VirtViewer.Interop;
using VirtViewer.Localisation;
using VirtViewer.Sessions;
using VirtViewer.Settings;
using VirtViewer.Ui;

namespace VirtViewer.Dialogs;

/// <summary>Changes the settings, and what the session shares.</summary>
internal static class PreferencesDialog
{
    /// <summary>Lets the user change them until he closes the dialog. The session may end meanwhile.</summary>
    public static void Run(nint parent, ViewerSettings settings, Func<Session?> current)
    {
        using var ui = new UiFile("preferences.ui");
        var session = current();
        Gtk.gtk_window_set_transient_for(ui["dialog"], parent);
        Gtk.gtk_toggle_button_set_active(ui["ask"], settings.AsksBeforeQuitting);
        Gtk.gtk_toggle_button_set_active(ui["clipboard"], settings.SharesClipboard);
        Gtk.gtk_widget_set_sensitive(ui["clipboard"], session is { HasClipboard: true });
        var folder = session?.Folder;
        ShowFolder(ui, folder);
        _ = ModalDialog.Run(ui["dialog"]);
        settings.AsksBeforeQuitting = Gtk.gtk_toggle_button_get_active(ui["ask"]);
        if (session is not null && session == current())
        {
            Apply(ui, settings, session, folder);
        }

        Gtk.gtk_widget_destroy(ui["dialog"]);
    }

    private static void Apply(UiFile ui, ViewerSettings settings, Session session, SharedFolder? folder)
    {
        if (session.HasClipboard)
        {
            settings.SharesClipboard = Gtk.gtk_toggle_button_get_active(ui["clipboard"]);
            session.ShareClipboard(settings.SharesClipboard);
        }

        if (folder is not null)
        {
            session.Folder = new SharedFolder(
                Gtk.ChosenFile(ui["folder"]) ?? folder.Path,
                Gtk.gtk_toggle_button_get_active(ui["share"]),
                Gtk.gtk_toggle_button_get_active(ui["read-only"]));
        }
    }

    private static void ShowFolder(UiFile ui, SharedFolder? folder)
    {
        Gtk.gtk_widget_set_sensitive(ui["share"], folder is not null);
        Gtk.gtk_widget_set_tooltip_text(ui["share"], folder is null ? Phrase.Of("The virtual machine has no channel for shared folders.") : null);
        Gtk.gtk_widget_set_sensitive(ui["folder-box"], folder is { IsShared: true });
        if (folder is null)
        {
            return;
        }

        Gtk.gtk_toggle_button_set_active(ui["share"], folder.IsShared);
        Gtk.gtk_toggle_button_set_active(ui["read-only"], folder.IsReadOnly);
        Gtk.gtk_file_chooser_set_current_folder(ui["folder"], folder.Path);
        Signals.On(ui["share"], "toggled", () => Gtk.gtk_widget_set_sensitive(ui["folder-box"], Gtk.gtk_toggle_button_get_active(ui["share"])));
    }
}
