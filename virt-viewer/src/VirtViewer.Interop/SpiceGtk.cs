using System.Runtime.InteropServices;

namespace VirtViewer.Interop;

/// <summary>The SPICE widgets of spice-gtk.</summary>
public static unsafe partial class SpiceGtk
{
    private const int KeyEventClick = 3;

    [LibraryImport(NativeLibraries.SpiceGtk)]
    public static partial nint spice_display_new_with_monitor(nint session, int channel, int monitor);

    [LibraryImport(NativeLibraries.SpiceGtk)]
    public static partial nint spice_display_get_pixbuf(nint display);

    [LibraryImport(NativeLibraries.SpiceGtk)]
    public static partial void spice_display_mouse_ungrab(nint display);

    [LibraryImport(NativeLibraries.SpiceGtk)]
    public static partial void spice_display_keyboard_ungrab(nint display);

    [LibraryImport(NativeLibraries.SpiceGtk)]
    public static partial nint spice_gtk_session_get(nint session);

    [LibraryImport(NativeLibraries.SpiceGtk, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint spice_usb_device_widget_new(nint session, string? format);

    [LibraryImport(NativeLibraries.SpiceGtk)]
    private static partial void spice_display_send_keys(nint display, uint* keys, int count, int kind);

    [LibraryImport(NativeLibraries.SpiceGtk)]
    private static partial void spice_display_set_grab_keys(nint display, nint sequence);

    [LibraryImport(NativeLibraries.SpiceGtk)]
    private static partial nint spice_grab_sequence_new(uint count, uint* keys);

    [LibraryImport(NativeLibraries.SpiceGtk)]
    private static partial void spice_grab_sequence_free(nint sequence);

    /// <summary>
    /// Runs something during which no display takes the keyboard. One that is being made would, when another of its session has the keyboard, and
    /// would complain that it has no focus.
    /// </summary>
    public static T WithoutGrabs<T>(Func<T> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        const string Variable = "SPICE_NOGRAB";
        if (GLib.g_getenv(Variable) != 0)
        {
            return action();
        }

        GLib.g_setenv(Variable, "1", true);
        try
        {
            return action();
        }
        finally
        {
            GLib.g_unsetenv(Variable);
        }
    }

    /// <summary>Presses all keys and releases them.</summary>
    public static void SendKeys(nint display, ReadOnlySpan<uint> keys)
    {
        fixed (uint* first = keys)
        {
            spice_display_send_keys(display, first, keys.Length, KeyEventClick);
        }
    }

    /// <summary>Sets the keys that release the pointer; none switches that off.</summary>
    public static void SetGrabKeys(nint display, ReadOnlySpan<uint> keys)
    {
        fixed (uint* first = keys)
        {
            var sequence = spice_grab_sequence_new((uint)keys.Length, first);
            spice_display_set_grab_keys(display, sequence);
            spice_grab_sequence_free(sequence);
        }
    }
}
