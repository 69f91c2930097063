using VirtViewer.Interop;

namespace VirtViewer.Windows;

/// <summary>The icons of the desktop.</summary>
internal static class IconTheme
{
    /// <summary>The first of some names that the theme has an icon for; null when it has none.</summary>
    public static string? Choose(IEnumerable<string> names)
    {
        var theme = Gtk.gtk_icon_theme_get_default();
        return names.FirstOrDefault(name => Gtk.gtk_icon_theme_has_icon(theme, name));
    }
}
