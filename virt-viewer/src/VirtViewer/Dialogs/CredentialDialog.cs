using VirtViewer.Interop;
using VirtViewer.Localisation;
using VirtViewer.Sessions;
using VirtViewer.Ui;

namespace VirtViewer.Dialogs;

/// <summary>Asks for user name and password.</summary>
internal static class CredentialDialog
{
    /// <summary>Asks; null when the user gives up.</summary>
    public static Credentials? Ask(nint parent, CredentialRequest request)
    {
        using var ui = new UiFile("credentials.ui");
        var dialog = ui["dialog"];
        Gtk.gtk_window_set_transient_for(dialog, parent);
        Gtk.gtk_label_set_text(ui["message"], request.Address is null
            ? Phrase.Of("Authentication is required for the {0} connection.", request.Kind)
            : Phrase.Of("Authentication is required for the {0} connection to {1}.", request.Kind, request.Address));
        Gtk.gtk_entry_set_text(ui["user"], request.UserName ?? "");
        foreach (var (prefix, isAsked) in new[] { ("user", request.UserName is not null), ("password", request.NeedsPassword) })
        {
            Gtk.gtk_widget_set_visible(ui[prefix], isAsked);
            Gtk.gtk_widget_set_visible(ui[prefix + "-label"], isAsked);
        }

        var isHidden = true;
        Signals.On(ui["password"], "icon-press", (_, _) =>
        {
            isHidden = !isHidden;
            Gtk.gtk_entry_set_visibility(ui["password"], !isHidden);
            GObject.Set(ui["password"], "secondary-icon-name", isHidden ? "view-reveal-symbolic" : "view-conceal-symbolic");
            return false;
        });
        Gtk.gtk_widget_grab_focus(string.IsNullOrEmpty(request.UserName) && request.UserName is not null ? ui["user"] : ui["password"]);
        var answer = ModalDialog.Run(dialog);
        var result = answer == Gtk.ResponseOk ? new Credentials(Gtk.EntryText(ui["user"]), Gtk.EntryText(ui["password"])) : null;
        Gtk.gtk_widget_destroy(dialog);
        return result;
    }
}
