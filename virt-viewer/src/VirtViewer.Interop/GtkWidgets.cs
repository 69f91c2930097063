using System.Runtime.InteropServices;

namespace VirtViewer.Interop;

// Single kinds of widgets.
public static partial class Gtk
{
    public const int AlignStart = 1;

    /// <summary>PANGO_ELLIPSIZE_END.</summary>
    public const int EllipsizeEnd = 3;

    [LibraryImport(NativeLibraries.Gtk)]
    public static partial void gtk_container_add(nint container, nint child);

    [LibraryImport(NativeLibraries.Gtk)]
    public static partial void gtk_container_remove(nint container, nint child);

    [LibraryImport(NativeLibraries.Gtk)]
    private static partial nint gtk_container_get_children(nint container);

    [LibraryImport(NativeLibraries.Gtk, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint gtk_label_new(string? text);

    [LibraryImport(NativeLibraries.Gtk, StringMarshalling = StringMarshalling.Utf8)]
    public static partial void gtk_label_set_text(nint label, string text);

    [LibraryImport(NativeLibraries.Gtk, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint gtk_image_new_from_icon_name(string name, int size);

    [LibraryImport(NativeLibraries.Gtk)]
    public static partial nint gtk_box_new(int orientation, int spacing);

    [LibraryImport(NativeLibraries.Gtk)]
    public static partial void gtk_grid_attach(nint grid, nint child, int left, int top, int width, int height);

    [LibraryImport(NativeLibraries.Gtk)]
    private static partial nint gtk_entry_get_text(nint entry);

    [LibraryImport(NativeLibraries.Gtk, StringMarshalling = StringMarshalling.Utf8)]
    public static partial void gtk_entry_set_text(nint entry, string text);

    [LibraryImport(NativeLibraries.Gtk)]
    public static partial void gtk_entry_set_visibility(nint entry, [MarshalAs(UnmanagedType.Bool)] bool isVisible);

    [LibraryImport(NativeLibraries.Gtk)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool gtk_toggle_button_get_active(nint button);

    [LibraryImport(NativeLibraries.Gtk)]
    public static partial void gtk_toggle_button_set_active(nint button, [MarshalAs(UnmanagedType.Bool)] bool isActive);

    [LibraryImport(NativeLibraries.Gtk, StringMarshalling = StringMarshalling.Utf8)]
    public static partial void gtk_stack_set_visible_child_name(nint stack, string name);

    [LibraryImport(NativeLibraries.Gtk)]
    public static partial void gtk_revealer_set_reveal_child(nint revealer, [MarshalAs(UnmanagedType.Bool)] bool isRevealed);

    [LibraryImport(NativeLibraries.Gtk, StringMarshalling = StringMarshalling.Utf8)]
    public static partial void gtk_header_bar_set_title(nint bar, string? title);

    [LibraryImport(NativeLibraries.Gtk, StringMarshalling = StringMarshalling.Utf8)]
    public static partial void gtk_header_bar_set_subtitle(nint bar, string? subtitle);

    [LibraryImport(NativeLibraries.Gtk)]
    public static partial nint gtk_list_box_row_new();

    [LibraryImport(NativeLibraries.Gtk)]
    public static partial nint gtk_list_box_get_selected_row(nint list);

    [LibraryImport(NativeLibraries.Gtk)]
    public static partial void gtk_list_box_select_row(nint list, nint row);

    [LibraryImport(NativeLibraries.Gtk)]
    public static partial int gtk_list_box_row_get_index(nint row);

    [LibraryImport(NativeLibraries.Gtk, StringMarshalling = StringMarshalling.Utf8)]
    public static partial void gtk_combo_box_text_append_text(nint combo, string text);

    [LibraryImport(NativeLibraries.Gtk)]
    public static partial void gtk_combo_box_set_active(nint combo, int index);

    [LibraryImport(NativeLibraries.Gtk)]
    public static partial int gtk_combo_box_get_active(nint combo);

    [LibraryImport(NativeLibraries.Gtk)]
    public static partial void gtk_progress_bar_set_fraction(nint bar, double fraction);

    [LibraryImport(NativeLibraries.Gtk, StringMarshalling = StringMarshalling.Utf8)]
    public static partial void gtk_progress_bar_set_text(nint bar, string text);

    [LibraryImport(NativeLibraries.Gtk, StringMarshalling = StringMarshalling.Utf8)]
    public static partial void gtk_text_buffer_set_text(nint buffer, string text, int length);

    /// <summary>Adds a row to a list, with a name for those who hear it.</summary>
    public static void AddRow(nint list, nint content, string name)
    {
        var row = gtk_list_box_row_new();
        gtk_container_add(row, content);
        atk_object_set_name(gtk_widget_get_accessible(row), name);
        gtk_widget_show(row);
        gtk_container_add(list, row);
    }

    /// <summary>What stands in an entry.</summary>
    public static string EntryText(nint entry) => GLib.Text(gtk_entry_get_text(entry)) ?? "";

    /// <summary>The widgets in a container.</summary>
    public static unsafe IReadOnlyList<nint> Children(nint container)
    {
        var list = gtk_container_get_children(container);
        List<nint> children = [];
        for (var node = (nint*)list; node is not null; node = (nint*)node[1])
        {
            children.Add(node[0]);
        }

        GLib.g_list_free(list);
        return children;
    }
}
