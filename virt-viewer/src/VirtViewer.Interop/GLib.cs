using System.Runtime.InteropServices;
using System.Text;

namespace VirtViewer.Interop;

/// <summary>Memory, errors and the main loop of GLib.</summary>
public static partial class GLib
{
    [LibraryImport(NativeLibraries.GLib)]
    public static partial void g_free(nint memory);

    [LibraryImport(NativeLibraries.GLib)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool g_error_matches(nint error, uint domain, int code);

    [LibraryImport(NativeLibraries.Gio)]
    internal static partial uint g_io_error_quark();

    [LibraryImport(NativeLibraries.GLib)]
    public static partial void g_error_free(nint error);

    [LibraryImport(NativeLibraries.GLib)]
    internal static partial uint g_idle_add_full(int priority, nint function, nint data, nint destroy);

    [LibraryImport(NativeLibraries.GLib)]
    internal static partial uint g_timeout_add_full(int priority, uint milliseconds, nint function, nint data, nint destroy);

    [LibraryImport(NativeLibraries.GLib)]
    internal static partial uint g_unix_signal_add_full(int priority, int signal, nint function, nint data, nint destroy);

    [LibraryImport(NativeLibraries.GLib)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool g_source_remove(uint source);

    [LibraryImport(NativeLibraries.GLib, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint g_getenv(string name);

    [LibraryImport(NativeLibraries.GLib, StringMarshalling = StringMarshalling.Utf8)]
    [return: MarshalAs(UnmanagedType.Bool)]
    internal static partial bool g_setenv(string name, string value, [MarshalAs(UnmanagedType.Bool)] bool overwrites);

    [LibraryImport(NativeLibraries.GLib, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void g_unsetenv(string name);

    [LibraryImport(NativeLibraries.GLib, StringMarshalling = StringMarshalling.Utf8)]
    public static partial void g_set_prgname(string name);

    [LibraryImport(NativeLibraries.GLib, StringMarshalling = StringMarshalling.Utf8)]
    public static partial void g_set_application_name(string name);

    [LibraryImport(NativeLibraries.GLib, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint g_variant_new_string(string text);

    [LibraryImport(NativeLibraries.GLib)]
    public static partial nint g_variant_new_boolean([MarshalAs(UnmanagedType.Bool)] bool value);

    [LibraryImport(NativeLibraries.GLib)]
    public static partial nint g_variant_get_string(nint variant, nint length);

    [LibraryImport(NativeLibraries.GLib, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint g_variant_type_new(string type);

    [LibraryImport(NativeLibraries.GLib)]
    public static partial void g_variant_type_free(nint type);

    [LibraryImport(NativeLibraries.GLib)]
    public static partial void g_list_free(nint list);

    [LibraryImport(NativeLibraries.GLib)]
    public static partial nint g_list_prepend(nint list, nint data);

    [LibraryImport(NativeLibraries.GLib, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint g_option_context_new(string? parameters);

    [LibraryImport(NativeLibraries.GLib)]
    public static partial void g_option_context_add_group(nint context, nint group);

    [LibraryImport(NativeLibraries.GLib)]
    public static partial void g_option_context_set_help_enabled(nint context, [MarshalAs(UnmanagedType.Bool)] bool isEnabled);

    [LibraryImport(NativeLibraries.GLib)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool g_option_context_parse(nint context, ref int count, ref nint arguments, out nint error);

    /// <summary>A copy of a text of C; null for null.</summary>
    public static string? Text(nint text) => Marshal.PtrToStringUTF8(text);

    /// <summary>A copy of a text of C in Latin-1; empty for null.</summary>
    public static unsafe string Latin1(nint text) => Encoding.Latin1.GetString(MemoryMarshal.CreateReadOnlySpanFromNullTerminated((byte*)text));

    /// <summary>Bytes that somebody else owns, for as long as he keeps them.</summary>
    public static unsafe ReadOnlySpan<byte> Bytes(nint data, int length) => new((void*)data, length);

    /// <summary>A text that the caller owns: copied and freed.</summary>
    public static string? TakeText(nint text)
    {
        var result = Marshal.PtrToStringUTF8(text);
        g_free(text);
        return result;
    }

    /// <summary>The message of an error, which is freed; null when there is none.</summary>
    public static string? TakeError(nint error)
    {
        if (error == 0)
        {
            return null;
        }

        var message = ErrorMessage(error);
        g_error_free(error);
        return message;
    }

    /// <summary>The message of an error that somebody else owns; null when there is none. A GError is two 32-bit numbers and a text.</summary>
    public static string? ErrorMessage(nint error) => error == 0 ? null : Text(Marshal.ReadIntPtr(error, 8));

    /// <summary>Whether an error only says that the user gave up (G_IO_ERROR_CANCELLED).</summary>
    public static bool IsCancelled(nint error) => g_error_matches(error, g_io_error_quark(), 19);
}
