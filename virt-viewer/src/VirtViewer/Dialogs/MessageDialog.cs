using VirtViewer.Interop;
using VirtViewer.Localisation;
using VirtViewer.Ui;

namespace VirtViewer.Dialogs;

/// <summary>Says something, or asks a question.</summary>
internal static class MessageDialog
{
    /// <summary>Says that something went wrong and waits until that was read.</summary>
    public static void Tell(nint parent, string title, string? details)
    {
        using var ui = Build("error.ui", parent, title, details);
        _ = ModalDialog.Run(ui["dialog"]);
        Gtk.gtk_widget_destroy(ui["dialog"]);
    }

    /// <summary>As <see cref="Tell"/> for details that may be long: they can be scrolled and copied.</summary>
    public static void TellLong(nint parent, string title, string details)
    {
        using var ui = Build("failures.ui", parent, title, null);
        Gtk.gtk_label_set_text(ui["details"], details);
        _ = ModalDialog.Run(ui["dialog"]);
        Gtk.gtk_widget_destroy(ui["dialog"]);
    }

    /// <summary>Asks whether to do something; the default is not to.</summary>
    public static bool Ask(nint parent, string title, string details, string button)
    {
        using var ui = Build("question.ui", parent, title, details);
        GObject.Set(ui["ok"], "label", button);
        Gtk.gtk_widget_grab_focus(ui["cancel"]);
        var answer = ModalDialog.Run(ui["dialog"]);
        Gtk.gtk_widget_destroy(ui["dialog"]);
        return answer == Gtk.ResponseOk;
    }

    /// <summary>Asks whether to quit; the box that stops further questions comes back too.</summary>
    public static (bool Quits, bool AsksAgain) AskToQuit(nint parent, string? details)
    {
        using var ui = Build("quit.ui", parent, Phrase.Of("Do you want to close the session?"), details);
        Gtk.gtk_widget_grab_focus(ui["cancel"]);
        var answer = ModalDialog.Run(ui["dialog"]);
        var asksAgain = !Gtk.gtk_toggle_button_get_active(ui["never"]);
        Gtk.gtk_widget_destroy(ui["dialog"]);
        return (answer == Gtk.ResponseOk, asksAgain);
    }

    private static UiFile Build(string file, nint parent, string title, string? details)
    {
        var ui = new UiFile(file);
        GObject.Set(ui["dialog"], "text", title);
        GObject.Set(ui["dialog"], "secondary-text", details is null ? null : Sentence.Of(details));
        Gtk.gtk_window_set_transient_for(ui["dialog"], parent);
        return ui;
    }
}
