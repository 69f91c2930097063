using System.Globalization;
using VirtViewer.Interop;
using VirtViewer.Localisation;
using VirtViewer.Screenshots;
using VirtViewer.Ui;
using VirtViewer.Windows;

namespace VirtViewer.Dialogs;

/// <summary>Saves what the guest shows.</summary>
internal static class ScreenshotDialog
{
    public static void Run(ViewerWindow window, WindowHost host)
    {
        var picture = window.Display?.TakePicture() ?? 0;
        if (picture == 0)
        {
            MessageDialog.Tell(window.Handle, Phrase.Of("There is no picture to save yet"), null);
            return;
        }

        using var ui = new UiFile("screenshot.ui");
        var dialog = ui["dialog"];
        Gtk.gtk_window_set_transient_for(dialog, window.Handle);
        var pictures = Environment.GetFolderPath(Environment.SpecialFolder.MyPictures);
        Gtk.gtk_file_chooser_set_current_folder(dialog, pictures.Length > 0 ? pictures : Environment.GetFolderPath(Environment.SpecialFolder.UserProfile));
        var guest = host.Assessment?.Domain.Name ?? host.Session?.GuestName;
        Gtk.gtk_file_chooser_set_current_name(dialog, ScreenshotName.Propose(guest, host.Assessment?.Guest.Os?.ShortId, DateTime.Now));
        while (ModalDialog.Run(dialog) == Gtk.ResponseOk && Gtk.ChosenFile(dialog) is { } path && Save(picture, path, host) is var (title, details))
        {
            MessageDialog.Tell(dialog, title, details);
        }

        Gtk.gtk_widget_destroy(dialog);
        GObject.g_object_unref(picture);
    }

    /// <summary>Saves it; returns what is wrong, null when nothing is.</summary>
    private static (string Title, string? Details)? Save(nint picture, string path, WindowHost host)
    {
        var types = Gdk.WritableTypes();
        var extension = Path.GetExtension(path).TrimStart('.');
        if (extension.Length == 0)
        {
            return (Phrase.Of("The name has no extension"), Phrase.Of("It tells the type of the picture, for example {0}.", "Screenshot.png"));
        }

        if (!types.TryGetValue(extension, out var type))
        {
            return (
                Phrase.Of("Pictures of the type '{0}' cannot be written", extension),
                Phrase.Of("Expected one of: {0}", string.Join(", ", types.Keys.Order())));
        }

        return Gdk.Save(picture, path, type, type == "png" ? Texts(host) : []) is { } error ? (Phrase.Of("{0} cannot be written", path), error) : null;
    }

    private static List<(string Key, string Value)> Texts(WindowHost host)
    {
        List<(string, string)> texts = [("tEXt::Creation Time", DateTime.Now.ToString("O", CultureInfo.InvariantCulture))];
        if ((host.Assessment?.Domain.Name ?? host.Session?.GuestName) is { Length: > 0 } name)
        {
            texts.Add(("tEXt::Title", name));
        }

        if (host.Assessment?.Guest.Id is { } os)
        {
            texts.Add(("tEXt::OS", os));
        }

        return texts;
    }
}
