using VirtViewer.CommandLine;
using VirtViewer.Interop;
using VirtViewer.Ui;
using VirtViewer.Windows;

namespace VirtViewer.Dialogs;

/// <summary>Says what this program is.</summary>
internal static class AboutDialog
{
    public static void Run(ViewerWindow window, WindowHost host)
    {
        using var ui = new UiFile("about.ui");
        GObject.Set(ui["dialog"], "program-name", host.Options.Program.DisplayName);
        GObject.Set(ui["dialog"], "version", ViewerMain.Version);
        Gtk.gtk_window_set_transient_for(ui["dialog"], window.Handle);
        _ = ModalDialog.Run(ui["dialog"]);
        Gtk.gtk_widget_destroy(ui["dialog"]);
    }
}
