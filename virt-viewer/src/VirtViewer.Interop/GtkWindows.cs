using System.Runtime.InteropServices;

namespace VirtViewer.Interop;

// Windows and dialogs.
public static partial class Gtk
{
    public const int ResponseOk = -5;
    public const int ResponseCancel = -6;
    public const int ResponseAccept = -3;
    public const int ResponseDelete = -4;
    public const int ResponseClose = -7;

    [LibraryImport(NativeLibraries.Gtk, StringMarshalling = StringMarshalling.Utf8)]
    public static partial void gtk_window_set_default_icon_name(string name);

    [LibraryImport(NativeLibraries.Gtk, StringMarshalling = StringMarshalling.Utf8)]
    public static partial void gtk_window_set_title(nint window, string title);

    [LibraryImport(NativeLibraries.Gtk)]
    public static partial void gtk_window_present(nint window);

    [LibraryImport(NativeLibraries.Gtk)]
    public static partial void gtk_window_resize(nint window, int width, int height);

    [LibraryImport(NativeLibraries.Gtk)]
    public static partial void gtk_window_get_size(nint window, out int width, out int height);

    [LibraryImport(NativeLibraries.Gtk)]
    public static partial void gtk_window_move(nint window, int x, int y);

    [LibraryImport(NativeLibraries.Gtk)]
    public static partial void gtk_window_fullscreen(nint window);

    [LibraryImport(NativeLibraries.Gtk)]
    public static partial void gtk_window_fullscreen_on_monitor(nint window, nint screen, int monitor);

    [LibraryImport(NativeLibraries.Gtk)]
    public static partial void gtk_window_unfullscreen(nint window);

    [LibraryImport(NativeLibraries.Gtk)]
    public static partial void gtk_window_iconify(nint window);

    [LibraryImport(NativeLibraries.Gtk)]
    public static partial void gtk_window_set_transient_for(nint window, nint parent);

    [LibraryImport(NativeLibraries.Gtk)]
    public static partial int gtk_dialog_run(nint dialog);

    [LibraryImport(NativeLibraries.Gtk)]
    public static partial void gtk_dialog_response(nint dialog, int response);

    [LibraryImport(NativeLibraries.Gtk)]
    public static partial void gtk_dialog_set_response_sensitive(nint dialog, int response, [MarshalAs(UnmanagedType.Bool)] bool isSensitive);

    [LibraryImport(NativeLibraries.Gtk)]
    public static partial void gtk_dialog_set_default_response(nint dialog, int response);

    [LibraryImport(NativeLibraries.Gtk)]
    public static partial nint gtk_dialog_get_content_area(nint dialog);

    [LibraryImport(NativeLibraries.Gtk, StringMarshalling = StringMarshalling.Utf8)]
    public static partial void gtk_file_chooser_set_current_name(nint chooser, string name);

    [LibraryImport(NativeLibraries.Gtk, StringMarshalling = StringMarshalling.Utf8)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool gtk_file_chooser_set_current_folder(nint chooser, string path);

    [LibraryImport(NativeLibraries.Gtk)]
    private static partial nint gtk_file_chooser_get_filename(nint chooser);

    /// <summary>The chosen file; null when there is none.</summary>
    public static string? ChosenFile(nint chooser) => GLib.TakeText(gtk_file_chooser_get_filename(chooser));
}
