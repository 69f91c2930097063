using System.Runtime.InteropServices;

namespace VirtViewer.Interop;

// How a label looks.
public static partial class Gtk
{
    [LibraryImport(NativeLibraries.Gtk)]
    private static partial void gtk_label_set_xalign(nint label, float align);

    [LibraryImport(NativeLibraries.Gtk)]
    private static partial void gtk_label_set_attributes(nint label, nint attributes);

    [LibraryImport("libpango-1.0.so.0")]
    private static partial void pango_attr_list_unref(nint list);

    [LibraryImport("libpango-1.0.so.0")]
    private static partial nint pango_attr_list_new();

    [LibraryImport("libpango-1.0.so.0")]
    private static partial nint pango_attr_weight_new(int weight);

    [LibraryImport("libpango-1.0.so.0")]
    private static partial void pango_attr_list_insert(nint list, nint attribute);

    private const int Bold = 700;

    /// <summary>Starts the lines of a label at the left.</summary>
    public static void SetLeft(nint label) => gtk_label_set_xalign(label, 0);

    /// <summary>Makes a label bold.</summary>
    public static void SetBold(nint label)
    {
        var list = pango_attr_list_new();
        pango_attr_list_insert(list, pango_attr_weight_new(Bold));
        gtk_label_set_attributes(label, list);
        pango_attr_list_unref(list);
    }
}
