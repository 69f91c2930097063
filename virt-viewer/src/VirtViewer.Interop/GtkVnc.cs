using System.Runtime.InteropServices;
using System.Text;

namespace VirtViewer.Interop;

/// <summary>The VNC widget of gtk-vnc.</summary>
public static unsafe partial class GtkVnc
{
    /// <summary>What a credential is for (VncDisplayCredential).</summary>
    public enum Credential
    {
        Password,
        UserName,
        ClientName,
    }

    /// <summary>What to do with the power of the machine (VncConnectionPowerAction).</summary>
    public enum PowerAction
    {
        Shutdown = 2,
        Reboot = 3,
        Reset = 4,
    }

    [LibraryImport(NativeLibraries.GtkVnc)]
    public static partial nint vnc_display_new();

    [LibraryImport(NativeLibraries.GtkVnc, StringMarshalling = StringMarshalling.Utf8)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool vnc_display_open_host(nint display, string host, string port);

    [LibraryImport(NativeLibraries.GtkVnc)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool vnc_display_open_fd(nint display, int descriptor);

    [LibraryImport(NativeLibraries.GtkVnc)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool vnc_display_is_open(nint display);

    [LibraryImport(NativeLibraries.GtkVnc)]
    public static partial void vnc_display_close(nint display);

    [LibraryImport(NativeLibraries.GtkVnc, StringMarshalling = StringMarshalling.Utf8)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool vnc_display_set_credential(nint display, int kind, string value);

    [LibraryImport(NativeLibraries.GtkVnc)]
    public static partial void vnc_display_send_keys(nint display, uint* keys, int count);

    [LibraryImport(NativeLibraries.GtkVnc)]
    public static partial nint vnc_display_get_pixbuf(nint display);

    [LibraryImport(NativeLibraries.GtkVnc)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool vnc_display_set_scaling(nint display, [MarshalAs(UnmanagedType.Bool)] bool isOn);

    [LibraryImport(NativeLibraries.GtkVnc)]
    public static partial void vnc_display_set_keep_aspect_ratio(nint display, [MarshalAs(UnmanagedType.Bool)] bool isOn);

    [LibraryImport(NativeLibraries.GtkVnc)]
    public static partial void vnc_display_set_keyboard_grab(nint display, [MarshalAs(UnmanagedType.Bool)] bool isOn);

    [LibraryImport(NativeLibraries.GtkVnc)]
    public static partial void vnc_display_set_pointer_grab(nint display, [MarshalAs(UnmanagedType.Bool)] bool isOn);

    [LibraryImport(NativeLibraries.GtkVnc)]
    public static partial void vnc_display_set_pointer_local(nint display, [MarshalAs(UnmanagedType.Bool)] bool isOn);

    [LibraryImport(NativeLibraries.GtkVnc)]
    public static partial void vnc_display_set_force_size(nint display, [MarshalAs(UnmanagedType.Bool)] bool isOn);

    [LibraryImport(NativeLibraries.GtkVnc)]
    public static partial void vnc_display_set_allow_resize(nint display, [MarshalAs(UnmanagedType.Bool)] bool isOn);

    [LibraryImport(NativeLibraries.GtkVnc)]
    public static partial void vnc_display_set_shared_flag(nint display, [MarshalAs(UnmanagedType.Bool)] bool isOn);

    [LibraryImport(NativeLibraries.GtkVnc)]
    public static partial void vnc_display_set_grab_keys(nint display, nint sequence);

    [LibraryImport(NativeLibraries.GtkVnc)]
    public static partial void vnc_display_force_grab(nint display, [MarshalAs(UnmanagedType.Bool)] bool isOn);

    [LibraryImport(NativeLibraries.GtkVnc)]
    public static partial int vnc_display_get_width(nint display);

    [LibraryImport(NativeLibraries.GtkVnc)]
    public static partial int vnc_display_get_height(nint display);

    [LibraryImport(NativeLibraries.GtkVnc)]
    private static partial nint vnc_display_get_name(nint display);

    [LibraryImport(NativeLibraries.GtkVnc)]
    public static partial nint vnc_display_get_connection(nint display);

    [LibraryImport("libgvnc-1.0.so.0")]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool vnc_connection_power_control(nint connection, int action);

    [LibraryImport(NativeLibraries.GtkVnc)]
    public static partial nint vnc_display_get_option_group();

    [LibraryImport(NativeLibraries.GtkVnc)]
    private static partial void vnc_display_client_cut_text(nint display, byte* text);

    [LibraryImport(NativeLibraries.GtkVnc)]
    private static partial nint vnc_grab_sequence_new(uint count, uint* keys);

    [LibraryImport(NativeLibraries.GtkVnc)]
    private static partial void vnc_grab_sequence_free(nint sequence);

    /// <summary>The name of the desktop; null when it has none.</summary>
    public static string? Name(nint display) => GLib.Text(vnc_display_get_name(display));

    /// <summary>Which credentials the signal <c>vnc-auth-credential</c> asks for.</summary>
    public static IReadOnlyList<Credential> CredentialsOf(nint valueArray)
    {
        var array = (GValueArray*)valueArray;
        var result = new Credential[array->Count];
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = (Credential)GObject.g_value_get_enum(array->Values + i);
        }

        return result;
    }

    /// <summary>Presses all keys and releases them.</summary>
    public static void SendKeys(nint display, ReadOnlySpan<uint> keys)
    {
        fixed (uint* first = keys)
        {
            vnc_display_send_keys(display, first, keys.Length);
        }
    }

    /// <summary>Puts a text on the clipboard of the server, which knows Latin-1 only.</summary>
    public static void CutText(nint display, string text)
    {
        fixed (byte* bytes = (byte[])[.. Encoding.Latin1.GetBytes(text), 0])
        {
            vnc_display_client_cut_text(display, bytes);
        }
    }

    /// <summary>Sets the keys that release the pointer; none switches that off.</summary>
    public static void SetGrabKeys(nint display, ReadOnlySpan<uint> keys)
    {
        fixed (uint* first = keys)
        {
            var sequence = vnc_grab_sequence_new((uint)keys.Length, first);
            vnc_display_set_grab_keys(display, sequence);
            vnc_grab_sequence_free(sequence);
        }
    }
}
