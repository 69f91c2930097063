using VirtViewer.Interop;
using VirtViewer.Ui;

namespace VirtViewer.Dialogs;

/// <summary>Asks <c>remote-viewer</c> for an address.</summary>
internal static class ConnectDialog
{
    private const int MostRecent = 20;

    /// <summary>Asks; null when the user gives up.</summary>
    public static string? Ask()
    {
        using var ui = new UiFile("connect.ui");
        var dialog = ui["dialog"];
        var entry = ui["address"];
        var recent = Gtk.RecentAddresses(RecentConnections.MimeTypes, MostRecent);
        foreach (var address in recent)
        {
            Gtk.AddRow(ui["recent"], Row(address), address);
        }

        Gtk.gtk_dialog_set_response_sensitive(dialog, Gtk.ResponseOk, false);
        Signals.On(entry, "changed", () => Gtk.gtk_dialog_set_response_sensitive(dialog, Gtk.ResponseOk, Gtk.EntryText(entry).Trim().Length > 0));
        Signals.On(entry, "icon-press", () => Gtk.gtk_entry_set_text(entry, ""), 2);
        Signals.On(ui["recent"], "row-selected", row =>
        {
            if (row != 0)
            {
                Gtk.gtk_entry_set_text(entry, recent[Gtk.gtk_list_box_row_get_index(row)]);
            }

            return false;
        });
        Signals.On(ui["recent"], "row-activated", () => Gtk.gtk_dialog_response(dialog, Gtk.ResponseOk), 1);
        Gtk.gtk_dialog_set_default_response(dialog, Gtk.ResponseOk);
        Gtk.gtk_widget_grab_focus(entry);
        var answer = ModalDialog.Run(dialog);
        var result = answer == Gtk.ResponseOk ? Gtk.EntryText(entry).Trim() : null;
        Gtk.gtk_widget_destroy(dialog);
        return result;
    }

    private static nint Row(string address)
    {
        var label = Gtk.gtk_label_new(address);
        GObject.Set(label, "margin", 6);
        Gtk.SetLeft(label);
        GObject.Set(label, "ellipsize", Gtk.EllipsizeEnd);
        Gtk.gtk_widget_show(label);
        return label;
    }
}
