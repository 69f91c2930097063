using VirtViewer.Assessment;
using VirtViewer.Interop;
using VirtViewer.Localisation;
using VirtViewer.Ui;
using VirtViewer.Windows;

namespace VirtViewer.Dialogs;

/// <summary>A guest to choose.</summary>
/// <param name="Label">Title or name.</param>
/// <param name="Name">Name.</param>
/// <param name="OsName">Its system; null when not known.</param>
/// <param name="IconNames">Names of the symbol of the system, the most telling first.</param>
/// <param name="IsUnsupported">Whether the support of the system has ended.</param>
/// <param name="Description">More about the guest; null when there is nothing.</param>
internal sealed record ChooserEntry(string Label, string Name, string? OsName, IReadOnlyList<string> IconNames, bool IsUnsupported, string? Description);

/// <summary>Lets the user choose one of the running guests.</summary>
internal static class ChooserDialog
{
    /// <summary>Asks; null when the user gives up.</summary>
    public static ChooserEntry? Ask(nint parent, IEnumerable<ChooserEntry> guests)
    {
        using var ui = new UiFile("chooser.ui");
        var dialog = ui["dialog"];
        Gtk.gtk_window_set_transient_for(dialog, parent);
        var entries = guests.OrderBy(guest => guest.Label, StringComparer.CurrentCultureIgnoreCase).ToArray();
        foreach (var entry in entries)
        {
            Gtk.AddRow(ui["guests"], Row(entry), entry.OsName is null ? entry.Label : $"{entry.Label}, {System(entry)}");
        }

        var rows = Gtk.Children(ui["guests"]);
        Signals.On(ui["filter"], "search-changed", () => Filter(Gtk.EntryText(ui["filter"]), entries, rows));
        Signals.On(ui["guests"], "row-selected", row =>
        {
            Gtk.gtk_dialog_set_response_sensitive(dialog, Gtk.ResponseOk, row != 0);
            return false;
        });
        Signals.On(ui["guests"], "row-activated", () => Gtk.gtk_dialog_response(dialog, Gtk.ResponseOk), 1);
        Gtk.gtk_list_box_select_row(ui["guests"], 0);
        Gtk.gtk_dialog_set_response_sensitive(dialog, Gtk.ResponseOk, false);
        Gtk.gtk_widget_grab_focus(ui["guests"]);
        var answer = ModalDialog.Run(dialog);
        var selected = Gtk.gtk_list_box_get_selected_row(ui["guests"]);
        var result = answer == Gtk.ResponseOk && selected != 0 ? entries[Gtk.gtk_list_box_row_get_index(selected)] : null;
        Gtk.gtk_widget_destroy(dialog);
        return result;
    }

    private static void Filter(string text, ChooserEntry[] entries, IReadOnlyList<nint> rows)
    {
        for (var i = 0; i < entries.Length; i++)
        {
            var isMatch = new[] { entries[i].Label, entries[i].Name, entries[i].OsName ?? "" }
                .Any(field => field.Contains(text, StringComparison.CurrentCultureIgnoreCase));
            Gtk.gtk_widget_set_visible(rows[i], isMatch);
        }
    }

    private static string? System(ChooserEntry entry) =>
        entry.IsUnsupported ? Phrase.Of("{0} – no longer supported", entry.OsName) : entry.OsName;

    private static nint Row(ChooserEntry entry)
    {
        var row = Gtk.gtk_box_new(0, 12);
        GObject.Set(row, "margin", 6);
        Gtk.gtk_container_add(row, Gtk.gtk_image_new_from_icon_name(IconTheme.Choose(entry.IconNames) ?? OsIcon.Generic, 3));
        var label = Gtk.gtk_label_new(entry.Label);
        Gtk.gtk_widget_set_hexpand(label, true);
        Gtk.SetLeft(label);
        GObject.Set(label, "ellipsize", Gtk.EllipsizeEnd);
        Gtk.gtk_container_add(row, label);
        var os = Gtk.gtk_label_new(System(entry));
        Gtk.gtk_style_context_add_class(Gtk.gtk_widget_get_style_context(os), "dim-label");
        Gtk.gtk_container_add(row, os);
        Gtk.gtk_widget_set_tooltip_text(row, entry.Description);
        Gtk.gtk_widget_show_all(row);
        return row;
    }
}
