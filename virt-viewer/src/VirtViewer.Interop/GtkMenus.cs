using System.Runtime.InteropServices;

namespace VirtViewer.Interop;

/// <summary>The menus of buttons. They are popovers made of a model: stacks of a page for the menu and one for each submenu.</summary>
public static unsafe partial class Gtk
{
    private const int PolicyAutomatic = 1;
    private const int PolicyNever = 2;

    [LibraryImport(NativeLibraries.Gtk)]
    private static partial void gtk_menu_button_set_menu_model(nint button, nint model);

    [LibraryImport(NativeLibraries.Gtk)]
    private static partial nint gtk_menu_button_get_popover(nint button);

    [LibraryImport(NativeLibraries.Gtk)]
    private static partial nint gtk_scrolled_window_new(nint horizontal, nint vertical);

    [LibraryImport(NativeLibraries.Gtk)]
    private static partial void gtk_scrolled_window_set_policy(nint scrolled, int horizontal, int vertical);

    [LibraryImport(NativeLibraries.Gtk)]
    private static partial void gtk_scrolled_window_set_max_content_height(nint scrolled, int height);

    [LibraryImport(NativeLibraries.Gtk, StringMarshalling = StringMarshalling.Utf8)]
    private static partial void gtk_stack_add_named(nint stack, nint child, string name);

    [LibraryImport(NativeLibraries.Gtk, StringMarshalling = StringMarshalling.Utf8)]
    private static partial void gtk_container_child_get_property(nint container, nint child, string name, GValue* value);

    [LibraryImport(NativeLibraries.Gtk)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool gtk_widget_translate_coordinates(nint from, nint to, int x, int y, out int translatedX, out int translatedY);

    /// <summary>Gives a button a menu whose pages scroll when they are longer than <see cref="SetMenuHeight"/> allows.</summary>
    public static void SetMenu(nint button, nint model)
    {
        gtk_menu_button_set_menu_model(button, model);
        var stack = MenuOf(button);
        foreach (var page in Children(stack))
        {
            var name = NameOf(page, stack);
            GObject.g_object_ref(page);
            gtk_container_remove(stack, page);
            var scrolled = gtk_scrolled_window_new(0, 0);
            gtk_scrolled_window_set_policy(scrolled, PolicyNever, PolicyAutomatic);
            GObject.Set(scrolled, "propagate-natural-height", true);
            GObject.Set(scrolled, "overlay-scrolling", false);
            gtk_container_add(scrolled, page);
            GObject.g_object_unref(page);
            gtk_widget_show(scrolled);
            gtk_stack_add_named(stack, scrolled, name);
        }

        gtk_stack_set_visible_child_name(stack, "main");
    }

    /// <summary>How high, in pixels, the pages of the menu of a button may become before they scroll.</summary>
    public static void SetMenuHeight(nint button, int height)
    {
        foreach (var page in Children(MenuOf(button)))
        {
            gtk_scrolled_window_set_max_content_height(page, height);
        }
    }

    /// <summary>How far, in pixels, the lower end of a widget is below that of another one in the same window.</summary>
    public static int Below(nint upper, nint lower) =>
        gtk_widget_translate_coordinates(lower, upper, 0, gtk_widget_get_allocated_height(lower), out _, out var y) ? y - gtk_widget_get_allocated_height(upper) : 0;

    private static nint MenuOf(nint button) => Children(gtk_menu_button_get_popover(button))[0];

    private static string NameOf(nint page, nint stack)
    {
        GValue value = default;
        GObject.g_value_init(&value, GObject.TypeString);
        gtk_container_child_get_property(stack, page, "name", &value);
        var name = GLib.Text(GObject.g_value_get_string(&value));
        GObject.g_value_unset(&value);
        return name ?? "";
    }

    /// <summary>Gives entries of the menu of a button their tooltips; menus made of models have no way for that.</summary>
    public static void SetMenuTooltips(nint button, IEnumerable<(string Label, string? Tooltip)> entries)
    {
        var tooltips = entries.ToDictionary(entry => entry.Label.Replace("_", "", StringComparison.Ordinal), entry => entry.Tooltip);
        if (tooltips.Count > 0 && gtk_menu_button_get_popover(button) is not 0 and var popover)
        {
            SetTooltips(popover, tooltips);
        }
    }

    private static void SetTooltips(nint container, Dictionary<string, string?> tooltips)
    {
        foreach (var child in Children(container))
        {
            switch (GObject.TypeName(child))
            {
                case "GtkModelButton":
                    if (tooltips.TryGetValue(GObject.GetString(child, "text") ?? "", out var tooltip))
                    {
                        gtk_widget_set_tooltip_text(child, tooltip);
                    }

                    break;
                case "GtkStack" or "GtkScrolledWindow" or "GtkViewport" or "GtkBox" or "GtkMenuSectionBox" or "GtkPopoverMenu" or "GtkPopover":
                    SetTooltips(child, tooltips);
                    break;
            }
        }
    }
}
