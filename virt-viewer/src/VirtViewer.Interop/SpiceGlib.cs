using System.Runtime.InteropServices;

namespace VirtViewer.Interop;

/// <summary>Sessions and channels of spice-client-glib.</summary>
public static unsafe partial class SpiceGlib
{
    /// <summary>What happened to a channel (SpiceChannelEvent).</summary>
    public enum ChannelEvent
    {
        None = 0,
        Opened = 10,
        Switching = 11,
        Closed = 12,
        ErrorConnect = 20,
        ErrorTls = 21,
        ErrorLink = 22,
        ErrorAuthentication = 23,
        ErrorIo = 24,
    }

    /// <summary>Who has refused a connection for want of what.</summary>
    public enum Refusal
    {
        /// <summary>Another failure.</summary>
        None,
        Password,
        User,
        UserAndPassword,

        /// <summary>The proxy wants user and password.</summary>
        Proxy,

        /// <summary>The proxy does not do what it is asked. Some answer wrong credentials so.</summary>
        ProxyFailed,
    }

    [LibraryImport(NativeLibraries.SpiceGlib)]
    public static partial nint spice_session_new();

    [LibraryImport(NativeLibraries.SpiceGlib)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool spice_session_connect(nint session);

    [LibraryImport(NativeLibraries.SpiceGlib)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool spice_session_open_fd(nint session, int descriptor);

    [LibraryImport(NativeLibraries.SpiceGlib)]
    public static partial void spice_session_disconnect(nint session);

    [LibraryImport(NativeLibraries.SpiceGlib)]
    public static partial void spice_set_session_option(nint session);

    [LibraryImport(NativeLibraries.SpiceGlib)]
    public static partial nint spice_get_option_group();

    [LibraryImport(NativeLibraries.SpiceGlib)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool spice_session_has_channel_type(nint session, int type);

    [LibraryImport(NativeLibraries.SpiceGlib)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool spice_channel_connect(nint channel);

    [LibraryImport(NativeLibraries.SpiceGlib)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool spice_channel_open_fd(nint channel, int descriptor);

    [LibraryImport(NativeLibraries.SpiceGlib)]
    public static partial void spice_channel_disconnect(nint channel, ChannelEvent reason);

    [LibraryImport(NativeLibraries.SpiceGlib)]
    private static partial nint spice_channel_get_error(nint channel);

    [LibraryImport(NativeLibraries.SpiceGlib)]
    private static partial uint spice_client_error_quark();

    [LibraryImport(NativeLibraries.SpiceGlib)]
    public static partial nint spice_session_get_proxy_uri(nint session);

    [LibraryImport(NativeLibraries.SpiceGlib)]
    public static partial nint spice_uri_get_hostname(nint uri);

    [LibraryImport(NativeLibraries.SpiceGlib)]
    public static partial nint spice_uri_get_user(nint uri);

    [LibraryImport(NativeLibraries.SpiceGlib, StringMarshalling = StringMarshalling.Utf8)]
    public static partial void spice_uri_set_user(nint uri, string user);

    [LibraryImport(NativeLibraries.SpiceGlib, StringMarshalling = StringMarshalling.Utf8)]
    public static partial void spice_uri_set_password(nint uri, string password);

    [LibraryImport(NativeLibraries.SpiceGlib)]
    public static partial nint spice_audio_get(nint session, nint context);

    [LibraryImport(NativeLibraries.SpiceGlib)]
    public static partial void spice_main_channel_update_display(
        nint channel, int id, int x, int y, int width, int height, [MarshalAs(UnmanagedType.Bool)] bool update);

    [LibraryImport(NativeLibraries.SpiceGlib)]
    public static partial void spice_main_channel_update_display_enabled(
        nint channel, int id, [MarshalAs(UnmanagedType.Bool)] bool isEnabled, [MarshalAs(UnmanagedType.Bool)] bool update);

    [LibraryImport(NativeLibraries.SpiceGlib)]
    public static partial nint spice_usb_device_manager_get(nint session, out nint error);

    [LibraryImport(NativeLibraries.SpiceGlib)]
    public static partial void spice_file_transfer_task_cancel(nint task);

    [LibraryImport(NativeLibraries.SpiceGlib)]
    private static partial nint spice_file_transfer_task_get_filename(nint task);

    [LibraryImport(NativeLibraries.SpiceGlib)]
    public static partial ulong spice_file_transfer_task_get_total_bytes(nint task);

    [LibraryImport(NativeLibraries.SpiceGlib)]
    public static partial ulong spice_file_transfer_task_get_transferred_bytes(nint task);

    /// <summary>Why a channel failed; null when it does not say.</summary>
    public static string? ErrorOf(nint channel) => GLib.ErrorMessage(spice_channel_get_error(channel));

    /// <summary>Whether a channel failed because somebody was not let in: by SpiceClientError and GIOErrorEnum, domain and code of the GError.</summary>
    public static Refusal RefusalOf(nint channel)
    {
        var error = spice_channel_get_error(channel);
        if (error == 0)
        {
            return Refusal.None;
        }

        var (domain, code) = (*(uint*)error, *(int*)(error + sizeof(uint)));
        return (domain == spice_client_error_quark(), domain == GLib.g_io_error_quark(), code) switch
        {
            (true, _, 3) => Refusal.Password,
            (true, _, 4) => Refusal.User,
            (true, _, 5) => Refusal.UserAndPassword,
            (_, true, 40) => Refusal.ProxyFailed,
            (_, true, 41 or 42) => Refusal.Proxy,
            _ => Refusal.None,
        };
    }

    /// <summary>The name of the file that a transfer sends.</summary>
    public static string FileNameOf(nint task) => GLib.TakeText(spice_file_transfer_task_get_filename(task)) ?? "?";

    /// <summary>The heads of a display channel (SpiceDisplayMonitorConfig in a GArray); empty when it has told none.</summary>
    public static IReadOnlyList<SpiceMonitor> MonitorsOf(nint channel)
    {
        // The array is the channel's own: GArray is a pointer to the data and a 32-bit length; each entry is six 32-bit numbers.
        var array = GetMonitors(channel);
        if (array == 0)
        {
            return [];
        }

        var count = Math.Min(*(uint*)(array + sizeof(nint)), 256);
        var data = *(int**)array;
        var result = new SpiceMonitor[count];
        for (var i = 0; i < result.Length; i++)
        {
            var entry = data + (i * 6);
            result[i] = new SpiceMonitor(entry[0], entry[2], entry[3], entry[4], entry[5]);
        }

        return result;
    }

    /// <summary>The UUID of the guest; null when the server has told none.</summary>
    public static Guid? UuidOf(nint session)
    {
        var bytes = GObject.GetPointer(session, "uuid", isObject: false);
        return bytes == 0 ? null : new Guid(new ReadOnlySpan<byte>((void*)bytes, 16), bigEndian: true);
    }

    private static nint GetMonitors(nint channel)
    {
        GValue value = default;
        GObject.g_value_init(&value, g_array_get_type());
        GObject.g_object_get_property(channel, "monitors", &value);
        var array = (nint)value.A;
        GObject.g_value_unset(&value);
        return array;
    }

    [LibraryImport(NativeLibraries.GObject)]
    private static partial nuint g_array_get_type();
}
