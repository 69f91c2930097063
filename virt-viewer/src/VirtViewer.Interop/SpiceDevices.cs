using System.Runtime.InteropServices;

namespace VirtViewer.Interop;

/// <summary>Smart cards and USB devices that are shared with the guest.</summary>
public static unsafe partial class SpiceDevices
{
    [LibraryImport(NativeLibraries.SpiceGlib)]
    private static partial nint spice_smartcard_manager_get();

    [LibraryImport(NativeLibraries.SpiceGlib)]
    private static partial nint spice_smartcard_manager_get_readers(nint manager);

    [LibraryImport(NativeLibraries.SpiceGlib)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool spice_smartcard_manager_insert_card(nint manager);

    [LibraryImport(NativeLibraries.SpiceGlib)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool spice_smartcard_manager_remove_card(nint manager);

    [LibraryImport(NativeLibraries.SpiceGlib)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool spice_smartcard_reader_is_software(nint reader);

    [LibraryImport(NativeLibraries.SpiceGlib)]
    private static partial nuint spice_smartcard_reader_get_type();

    [LibraryImport(NativeLibraries.SpiceGlib)]
    private static partial nint spice_usb_device_manager_get_devices(nint manager);

    [LibraryImport(NativeLibraries.SpiceGlib)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool spice_usb_device_manager_is_device_connected(nint manager, nint device);

    [LibraryImport(NativeLibraries.SpiceGlib)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool spice_usb_device_manager_is_redirecting(nint manager);

    [LibraryImport(NativeLibraries.SpiceGlib)]
    private static partial void spice_usb_device_manager_disconnect_device_async(
        nint manager, nint device, nint cancellable, nint callback, nint data);

    [LibraryImport(NativeLibraries.SpiceGlib)]
    private static partial void spice_usb_device_manager_connect_device_async(
        nint manager, nint device, nint cancellable, nint callback, nint data);

    [LibraryImport(NativeLibraries.SpiceGlib)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool spice_usb_device_manager_disconnect_device_finish(nint manager, nint result, out nint error);

    [LibraryImport(NativeLibraries.SpiceGlib)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool spice_usb_device_manager_connect_device_finish(nint manager, nint result, out nint error);

    [LibraryImport(NativeLibraries.GLib)]
    private static partial void g_ptr_array_unref(nint array);

    [LibraryImport(NativeLibraries.SpiceGlib)]
    private static partial nuint spice_usb_device_get_type();

    [LibraryImport(NativeLibraries.GObject)]
    private static partial nint g_boxed_copy(nuint type, nint boxed);

    [LibraryImport(NativeLibraries.GObject)]
    private static partial void g_boxed_free(nuint type, nint boxed);

    /// <summary>The object that knows the readers; its signals tell when they change. Nobody owns it.</summary>
    public static nint SmartcardManager => spice_smartcard_manager_get();

    /// <summary>Whether there is a reader that is made of certificates, so that its card can come and go.</summary>
    public static bool HasSoftwareReader()
    {
        var list = spice_smartcard_manager_get_readers(spice_smartcard_manager_get());
        var has = false;
        for (var node = (nint*)list; node is not null; node = (nint*)node[1])
        {
            has |= spice_smartcard_reader_is_software(node[0]);
            g_boxed_free(spice_smartcard_reader_get_type(), node[0]);
        }

        GLib.g_list_free(list);
        return has;
    }

    /// <summary>Puts the card of the software reader in; false when there is none.</summary>
    public static bool InsertCard() => spice_smartcard_manager_insert_card(spice_smartcard_manager_get());

    /// <summary>Takes it out; false when there is none.</summary>
    public static bool RemoveCard() => spice_smartcard_manager_remove_card(spice_smartcard_manager_get());

    /// <summary>The USB devices that are redirected; give each back with <see cref="Release"/>.</summary>
    public static IReadOnlyList<nint> RedirectedUsb(nint manager)
    {
        // A GPtrArray: pointer to the entries, 32-bit length.
        var array = spice_usb_device_manager_get_devices(manager);
        var count = *(uint*)(array + sizeof(nint));
        var devices = new ReadOnlySpan<nint>(*(void**)array, (int)count).ToArray()
            .Where(device => spice_usb_device_manager_is_device_connected(manager, device))
            .Select(device => g_boxed_copy(spice_usb_device_get_type(), device)).ToArray();
        g_ptr_array_unref(array);
        return devices;
    }

    /// <summary>Lets go of a device.</summary>
    public static void Release(nint device) => g_boxed_free(spice_usb_device_get_type(), device);

    /// <summary>Takes a USB device away from the guest.</summary>
    /// <param name="manager">The manager of the session.</param>
    /// <param name="device">The device.</param>
    /// <param name="done">Told why it was refused, null when it was done.</param>
    public static void Disconnect(nint manager, nint device, Action<string?> done) => spice_usb_device_manager_disconnect_device_async(
        manager, device, 0, AsyncResults.Function, AsyncResults.Once((asked, result) =>
        {
            spice_usb_device_manager_disconnect_device_finish(asked, result, out var error);
            done(GLib.TakeError(error));
        }));

    /// <summary>Gives a USB device to the guest.</summary>
    /// <param name="manager">The manager of the session.</param>
    /// <param name="device">The device.</param>
    /// <param name="done">Told why it was refused, null when it was done.</param>
    public static void Connect(nint manager, nint device, Action<string?> done) => spice_usb_device_manager_connect_device_async(
        manager, device, 0, AsyncResults.Function, AsyncResults.Once((asked, result) =>
        {
            spice_usb_device_manager_connect_device_finish(asked, result, out var error);
            done(GLib.TakeError(error));
        }));
}
