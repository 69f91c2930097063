using VirtViewer.Assessment;
using VirtViewer.Interop;
using VirtViewer.Ui;

namespace VirtViewer.Dialogs;

/// <summary>Shows what is known of the guest, and how machine and system go together.</summary>
internal static class DetailsDialog
{
    /// <summary>Characters.</summary>
    private const int MostInLine = 60;

    /// <summary>Shows them.</summary>
    /// <param name="parent">The window it belongs to.</param>
    /// <param name="title">Its title.</param>
    /// <param name="facts">Name and value of each.</param>
    /// <param name="findings">What does not fit.</param>
    /// <param name="offer">The label of a button for what can be done; null for none.</param>
    /// <returns>Whether that button was pressed.</returns>
    public static bool Run(
        nint parent, string title, IEnumerable<(string Name, string Value)> facts, IReadOnlyList<Finding> findings, string? offer = null)
    {
        using var ui = new UiFile("details.ui");
        Gtk.gtk_window_set_transient_for(ui["dialog"], parent);
        Gtk.gtk_window_set_title(ui["dialog"], title);
        var line = 0;
        foreach (var (name, value) in facts)
        {
            var label = Gtk.gtk_label_new(name);
            GObject.Set(label, "valign", Gtk.AlignStart);
            Gtk.gtk_widget_set_halign(label, Gtk.AlignStart);
            Gtk.gtk_style_context_add_class(Gtk.gtk_widget_get_style_context(label), "dim-label");
            Gtk.gtk_grid_attach(ui["facts"], label, 0, line, 1, 1);
            Gtk.gtk_grid_attach(ui["facts"], Text(value, isBold: false), 1, line++, 1, 1);
        }

        foreach (var finding in findings)
        {
            Gtk.gtk_container_add(ui["findings"], Block(finding));
        }

        Gtk.gtk_widget_show_all(ui["facts"]);
        Gtk.gtk_widget_show_all(ui["findings"]);
        if (offer is not null)
        {
            GObject.Set(ui["offer"], "label", offer);
            Gtk.gtk_widget_show(ui["offer"]);
        }

        var answer = ModalDialog.Run(ui["dialog"]);
        Gtk.gtk_widget_destroy(ui["dialog"]);
        return answer == Gtk.ResponseOk;
    }

    private static nint Block(Finding finding)
    {
        var row = Gtk.gtk_box_new(0, 12);
        var icon = Gtk.gtk_image_new_from_icon_name(
            finding.Severity switch
            {
                Severity.Problem => "dialog-error-symbolic",
                Severity.Advice => "dialog-warning-symbolic",
                _ => "dialog-information-symbolic",
            },
            4);
        GObject.Set(icon, "valign", Gtk.AlignStart);
        Gtk.atk_object_set_name(Gtk.gtk_widget_get_accessible(icon), TextReport.SeverityName(finding.Severity));
        Gtk.gtk_container_add(row, icon);
        var texts = Gtk.gtk_box_new(1, 2);
        Gtk.gtk_container_add(texts, Text(finding.Is, isBold: true));
        Gtk.gtk_container_add(texts, Text(finding.Database, isBold: false));
        Gtk.gtk_container_add(texts, Text(finding.Why, isBold: false));
        Gtk.gtk_container_add(row, texts);
        return row;
    }

    private static nint Text(string text, bool isBold)
    {
        var label = Gtk.gtk_label_new(text);
        GObject.Set(label, "selectable", true);
        GObject.Set(label, "can-focus", false);
        GObject.Set(label, "wrap", true);
        GObject.Set(label, "wrap-mode", 2);
        GObject.Set(label, "max-width-chars", MostInLine);

        // The dialog is as high as the text would be at its least width.
        GObject.Set(label, "width-chars", Math.Min(text.Length, MostInLine));
        Gtk.gtk_widget_set_halign(label, Gtk.AlignStart);
        Gtk.SetLeft(label);
        if (isBold)
        {
            Gtk.SetBold(label);
        }

        return label;
    }
}
