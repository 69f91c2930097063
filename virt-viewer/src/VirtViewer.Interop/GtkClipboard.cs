using System.Runtime.InteropServices;

namespace VirtViewer.Interop;

// The clipboard.
public static partial class Gtk
{
    [LibraryImport(NativeLibraries.Gtk)]
    private static partial nint gtk_clipboard_get(nint selection);

    [LibraryImport(NativeLibraries.Gtk, StringMarshalling = StringMarshalling.Utf8)]
    private static partial void gtk_clipboard_set_text(nint clipboard, string text, int length);

    [LibraryImport(NativeLibraries.Gdk, StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint gdk_atom_intern(string name, [MarshalAs(UnmanagedType.Bool)] bool onlyExisting);

    /// <summary>Puts a text on the clipboard.</summary>
    public static void SetClipboard(string text) => gtk_clipboard_set_text(gtk_clipboard_get(gdk_atom_intern("CLIPBOARD", false)), text, -1);
}
