using System.Runtime.InteropServices;

namespace VirtViewer.Interop;

/// <summary>Monitors, keys and pictures.</summary>
public static unsafe partial class Gdk
{
    /// <summary>What <see cref="gdk_keyval_from_name"/> returns for a name that is none (GDK_KEY_VoidSymbol).</summary>
    public const uint VoidSymbol = 0xffffff;

    [LibraryImport(NativeLibraries.Gdk, StringMarshalling = StringMarshalling.Utf8)]
    public static partial uint gdk_keyval_from_name(string name);

    [LibraryImport(NativeLibraries.Gdk)]
    private static partial nint gdk_keyval_name(uint key);

    [LibraryImport(NativeLibraries.Gdk)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool gdk_event_get_keyval(nint @event, out uint key);

    [LibraryImport(NativeLibraries.Gdk)]
    public static partial nint gdk_display_get_default();

    [LibraryImport(NativeLibraries.Gdk)]
    public static partial int gdk_display_get_n_monitors(nint display);

    [LibraryImport(NativeLibraries.Gdk)]
    private static partial nint gdk_display_get_monitor(nint display, int number);

    [LibraryImport(NativeLibraries.Gdk)]
    public static partial nint gdk_display_get_monitor_at_window(nint display, nint window);

    [LibraryImport(NativeLibraries.Gdk)]
    public static partial int gdk_monitor_get_scale_factor(nint monitor);

    [LibraryImport(NativeLibraries.Gdk)]
    private static partial void gdk_monitor_get_geometry(nint monitor, int* rectangle);

    [LibraryImport(NativeLibraries.Gdk)]
    public static partial nint gdk_screen_get_default();

    [LibraryImport(NativeLibraries.Gdk)]
    public static partial void gdk_display_beep(nint display);

    [LibraryImport(NativeLibraries.GdkPixbuf, StringMarshalling = StringMarshalling.Utf8)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool gdk_pixbuf_savev(nint pixbuf, string path, string type, nint keys, nint values, out nint error);

    [LibraryImport(NativeLibraries.GdkPixbuf)]
    private static partial nint gdk_pixbuf_loader_new();

    [LibraryImport(NativeLibraries.GdkPixbuf)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool gdk_pixbuf_loader_write(nint loader, byte* bytes, nuint count, out nint error);

    [LibraryImport(NativeLibraries.GdkPixbuf)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool gdk_pixbuf_loader_close(nint loader, out nint error);

    [LibraryImport(NativeLibraries.GdkPixbuf)]
    private static partial nint gdk_pixbuf_loader_get_pixbuf(nint loader);

    [LibraryImport(NativeLibraries.GdkPixbuf)]
    private static partial nint gdk_pixbuf_get_formats();

    [LibraryImport(NativeLibraries.GdkPixbuf)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool gdk_pixbuf_format_is_writable(nint format);

    [LibraryImport(NativeLibraries.GdkPixbuf)]
    private static partial nint gdk_pixbuf_format_get_name(nint format);

    [LibraryImport(NativeLibraries.GdkPixbuf)]
    private static partial nint gdk_pixbuf_format_get_extensions(nint format);

    /// <summary>The picture in a file; whoever asks owns it.</summary>
    /// <exception cref="InvalidOperationException">It is no picture.</exception>
    public static nint Read(byte[] file)
    {
        var loader = gdk_pixbuf_loader_new();
        fixed (byte* bytes = file)
        {
            var isRead = gdk_pixbuf_loader_write(loader, bytes, (nuint)file.Length, out var error);
            if (!gdk_pixbuf_loader_close(loader, out var late) || !isRead)
            {
                throw new InvalidOperationException(GLib.TakeError(error != 0 ? error : late));
            }
        }

        var pixbuf = GObject.g_object_ref(gdk_pixbuf_loader_get_pixbuf(loader));
        GObject.g_object_unref(loader);
        return pixbuf;
    }

    /// <summary>The number of a key symbol; null when there is none of that name.</summary>
    public static uint? KeyValue(string name) => gdk_keyval_from_name(name) is var value && value is VoidSymbol or 0 ? null : value;

    /// <summary>The name of a key symbol.</summary>
    public static string KeyName(uint value) => GLib.Text(gdk_keyval_name(value)) ?? "?";

    /// <summary>A monitor by its number; 0 when there are not so many, or not any more.</summary>
    public static nint Monitor(int number) => gdk_display_get_default() is var display && number < gdk_display_get_n_monitors(display)
        ? gdk_display_get_monitor(display, number)
        : 0;

    /// <summary>Place and size of a monitor.</summary>
    public static (int X, int Y, int Width, int Height) MonitorGeometry(nint monitor)
    {
        var rectangle = stackalloc int[4];
        gdk_monitor_get_geometry(monitor, rectangle);
        return (rectangle[0], rectangle[1], rectangle[2], rectangle[3]);
    }

    /// <summary>The number of the monitor that a window is on; null when it is on none.</summary>
    public static int? MonitorOf(nint window)
    {
        var display = gdk_display_get_default();
        var monitor = window == 0 ? 0 : gdk_display_get_monitor_at_window(display, window);
        for (var number = 0; monitor != 0 && number < gdk_display_get_n_monitors(display); number++)
        {
            if (gdk_display_get_monitor(display, number) == monitor)
            {
                return number;
            }
        }

        return null;
    }

    /// <summary>Writes a picture; returns what went wrong, null when nothing did.</summary>
    public static string? Save(nint pixbuf, string path, string type, IReadOnlyList<(string Key, string Value)> texts)
    {
        using var keys = new NativeStrings([.. texts.Select(text => text.Key)]);
        using var values = new NativeStrings([.. texts.Select(text => text.Value)]);
        return gdk_pixbuf_savev(pixbuf, path, type, keys.Pointer, values.Pointer, out var error) ? null : GLib.TakeError(error) ?? "?";
    }

    /// <summary>The types of pictures that can be written, by extension.</summary>
    public static IReadOnlyDictionary<string, string> WritableTypes()
    {
        var result = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var list = gdk_pixbuf_get_formats();
        for (var node = (nint*)list; node is not null; node = (nint*)node[1])
        {
            if (gdk_pixbuf_format_is_writable(node[0]))
            {
                var name = GLib.TakeText(gdk_pixbuf_format_get_name(node[0]))!;
                foreach (var extension in TakeStrings(gdk_pixbuf_format_get_extensions(node[0])))
                {
                    result[extension] = name;
                }
            }
        }

        GSlist.g_slist_free(list);
        return result;
    }

    private static List<string> TakeStrings(nint list)
    {
        List<string> texts = [];
        for (var at = (nint*)list; *at != 0; at++)
        {
            texts.Add(GLib.Text(*at)!);
        }

        GSlist.g_strfreev(list);
        return texts;
    }

    private static partial class GSlist
    {
        [LibraryImport(NativeLibraries.GLib)]
        public static partial void g_slist_free(nint list);

        [LibraryImport(NativeLibraries.GLib)]
        public static partial void g_strfreev(nint list);
    }
}
