using System.Runtime.InteropServices;

namespace VirtViewer.Interop;

/// <summary>The application, widgets in general, and building them.</summary>
public static partial class Gtk
{
    [LibraryImport(NativeLibraries.Gtk)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool gtk_init_check(nint count, nint arguments);

    [LibraryImport(NativeLibraries.Gtk)]
    public static partial nint gtk_get_option_group([MarshalAs(UnmanagedType.Bool)] bool opensDisplay);

    [LibraryImport(NativeLibraries.Gtk, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint gtk_application_new(string id, int flags);

    [LibraryImport(NativeLibraries.Gtk)]
    public static partial void gtk_application_add_window(nint application, nint window);

    [LibraryImport(NativeLibraries.Gtk, StringMarshalling = StringMarshalling.Utf8)]
    private static partial void gtk_application_set_accels_for_action(nint application, string action, nint accelerators);

    [LibraryImport(NativeLibraries.Gtk)]
    public static partial nint gtk_settings_get_default();

    [LibraryImport(NativeLibraries.Gtk)]
    public static partial nint gtk_builder_new();

    [LibraryImport(NativeLibraries.Gtk, StringMarshalling = StringMarshalling.Utf8)]
    public static partial void gtk_builder_set_translation_domain(nint builder, string domain);

    [LibraryImport(NativeLibraries.Gtk, StringMarshalling = StringMarshalling.Utf8)]
    public static partial uint gtk_builder_add_from_string(nint builder, string text, nint length, out nint error);

    [LibraryImport(NativeLibraries.Gtk, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint gtk_builder_get_object(nint builder, string name);

    [LibraryImport(NativeLibraries.Gtk)]
    public static partial void gtk_widget_show(nint widget);

    [LibraryImport(NativeLibraries.Gtk)]
    public static partial void gtk_widget_show_all(nint widget);

    [LibraryImport(NativeLibraries.Gtk)]
    public static partial void gtk_widget_hide(nint widget);

    [LibraryImport(NativeLibraries.Gtk)]
    public static partial void gtk_widget_realize(nint widget);

    [LibraryImport(NativeLibraries.Gtk)]
    public static partial void gtk_widget_destroy(nint widget);

    [LibraryImport(NativeLibraries.Gtk)]
    public static partial void gtk_widget_grab_focus(nint widget);

    [LibraryImport(NativeLibraries.Gtk)]
    public static partial void gtk_widget_set_size_request(nint widget, int width, int height);

    [LibraryImport(NativeLibraries.Gtk)]
    public static partial int gtk_widget_get_allocated_width(nint widget);

    [LibraryImport(NativeLibraries.Gtk)]
    public static partial int gtk_widget_get_allocated_height(nint widget);

    [LibraryImport(NativeLibraries.Gtk)]
    public static partial int gtk_widget_get_scale_factor(nint widget);

    [LibraryImport(NativeLibraries.Gtk)]
    public static partial nint gtk_widget_get_window(nint widget);

    [LibraryImport(NativeLibraries.Gtk)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool gtk_widget_get_visible(nint widget);

    [LibraryImport(NativeLibraries.Gtk)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool gtk_widget_get_mapped(nint widget);

    [LibraryImport(NativeLibraries.Gtk)]
    public static partial void gtk_widget_set_sensitive(nint widget, [MarshalAs(UnmanagedType.Bool)] bool isSensitive);

    [LibraryImport(NativeLibraries.Gtk)]
    public static partial void gtk_widget_set_visible(nint widget, [MarshalAs(UnmanagedType.Bool)] bool isVisible);

    [LibraryImport(NativeLibraries.Gtk)]
    public static partial void gtk_widget_set_halign(nint widget, int align);

    [LibraryImport(NativeLibraries.Gtk)]
    public static partial void gtk_widget_set_hexpand(nint widget, [MarshalAs(UnmanagedType.Bool)] bool expands);

    [LibraryImport(NativeLibraries.Gtk)]
    public static partial void gtk_widget_set_vexpand(nint widget, [MarshalAs(UnmanagedType.Bool)] bool expands);

    [LibraryImport(NativeLibraries.Gtk, StringMarshalling = StringMarshalling.Utf8)]
    public static partial void gtk_widget_set_tooltip_text(nint widget, string? text);

    [LibraryImport(NativeLibraries.Gtk)]
    public static partial nint gtk_widget_get_accessible(nint widget);

    [LibraryImport("libatk-1.0.so.0", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void atk_object_set_name(nint accessible, string name);

    [LibraryImport(NativeLibraries.Gtk)]
    public static partial nint gtk_widget_get_style_context(nint widget);

    [LibraryImport(NativeLibraries.Gtk, StringMarshalling = StringMarshalling.Utf8)]
    public static partial void gtk_style_context_add_class(nint context, string name);

    [LibraryImport(NativeLibraries.Gtk)]
    public static partial nint gtk_icon_theme_get_default();

    [LibraryImport(NativeLibraries.Gtk, StringMarshalling = StringMarshalling.Utf8)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool gtk_icon_theme_has_icon(nint theme, string name);

    /// <summary>Binds keys to an action; none unbinds it.</summary>
    public static void SetAccelerators(nint application, string action, IReadOnlyList<string> accelerators)
    {
        using var list = new NativeStrings(accelerators);
        gtk_application_set_accels_for_action(application, action, list.Pointer);
    }
}
