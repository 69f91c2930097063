using System.Runtime.InteropServices;

namespace VirtViewer.Interop;

/// <summary>Icons that are part of the program.</summary>
public static unsafe partial class Gtk
{
    [LibraryImport(NativeLibraries.Gtk, StringMarshalling = StringMarshalling.Utf8)]
    private static partial void gtk_icon_theme_add_builtin_icon(string name, int size, nint pixbuf);

    [LibraryImport(NativeLibraries.Gtk)]
    private static partial void gtk_window_set_default_icon_list(nint list);

    /// <summary>Gives windows and <paramref name="name"/> an icon for who has none of that name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="pictures">PNG files of square pictures, with their sizes in pixels.</param>
    /// <exception cref="InvalidOperationException">A picture is broken, which a test would have found.</exception>
    public static void BringIcon(string name, IEnumerable<(int Size, byte[] Png)> pictures)
    {
        List<nint> pixbufs = [];
        nint list = 0;
        foreach (var (size, png) in pictures)
        {
            pixbufs.Add(Gdk.Read(png));
            gtk_icon_theme_add_builtin_icon(name, size, pixbufs[^1]);
            list = GLib.g_list_prepend(list, pixbufs[^1]);
        }

        // The windows keep references of their own, and so does the theme.
        gtk_window_set_default_icon_list(list);
        GLib.g_list_free(list);
        pixbufs.ForEach(GObject.g_object_unref);
    }
}
