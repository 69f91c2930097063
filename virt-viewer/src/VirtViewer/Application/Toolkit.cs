using VirtViewer.CommandLine;
using VirtViewer.Interop;
using VirtViewer.Localisation;
using VirtViewer.Windows;

namespace VirtViewer.Application;

/// <summary>Starts GTK and hands on the options that GTK, gtk-vnc and spice-gtk understand.</summary>
internal static class Toolkit
{
    /// <summary>Starts it; returns what is wrong, null when nothing is.</summary>
    public static string? Start(ViewerOptions options)
    {
        GLib.g_set_prgname(options.Program.CommandName);
        GLib.g_set_application_name(options.Program.DisplayName);
        if (ParseOptions(options) is { } mistake)
        {
            return mistake;
        }

        if (!Gtk.gtk_init_check(0, 0))
        {
            return WhyNoDisplay(options);
        }

        GObject.Set(Gtk.gtk_settings_get_default(), "gtk-application-prefer-dark-theme", true);
        ProgramIcon.Use();
        return null;
    }

    private static string WhyNoDisplay(ViewerOptions options)
    {
        var named = options.ToolkitArguments.LastOrDefault(word => word.StartsWith("--display=", StringComparison.Ordinal))?["--display=".Length..]
            ?? NotEmpty("WAYLAND_DISPLAY") ?? NotEmpty("DISPLAY");
        return named is null
            ? Phrase.Of("cannot open display: neither DISPLAY nor WAYLAND_DISPLAY is set")
            : Phrase.Of("cannot open display: {0}", named);
    }

    private static string? NotEmpty(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : null;

    private static string? ParseOptions(ViewerOptions options)
    {
        if (options.ToolkitArguments.Count == 0)
        {
            return null;
        }

        var context = GLib.g_option_context_new(null);
        GLib.g_option_context_set_help_enabled(context, false);
        GLib.g_option_context_add_group(context, Gtk.gtk_get_option_group(false));
        if (NativeLibraries.FindMissing(NativeLibraries.ForVnc) is null)
        {
            GLib.g_option_context_add_group(context, GtkVnc.vnc_display_get_option_group());
        }

        if (NativeLibraries.FindMissing(NativeLibraries.ForSpice) is null)
        {
            GLib.g_option_context_add_group(context, SpiceGlib.spice_get_option_group());
        }

        // GLib takes words out of the list and keeps pointers to them: it is never freed.
        var words = new NativeStrings([options.Program.CommandName, .. options.ToolkitArguments]);
        var (count, list) = (options.ToolkitArguments.Count + 1, words.Pointer);
        return GLib.g_option_context_parse(context, ref count, ref list, out var error) ? null : GLib.TakeError(error);
    }
}
