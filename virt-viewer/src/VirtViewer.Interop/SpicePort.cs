using System.Runtime.InteropServices;

namespace VirtViewer.Interop;

/// <summary>Port channels of SPICE: consoles, and the machine protocol of QEMU.</summary>
public static unsafe partial class SpicePort
{
    /// <summary>What to do with the machine (SpiceQmpPortVmAction).</summary>
    public enum MachineAction
    {
        Quit,
        Reset,
        PowerDown,
        Pause,
        Continue,
    }

    [LibraryImport(NativeLibraries.SpiceGlib)]
    private static partial void spice_port_channel_write_async(nint channel, nint buffer, nuint count, nint cancellable, nint callback, nint data);

    [LibraryImport(NativeLibraries.SpiceGlib)]
    private static partial nint spice_port_channel_write_finish(nint channel, nint result, out nint error);

    [LibraryImport(NativeLibraries.SpiceGlib)]
    public static partial nint spice_qmp_port_get(nint channel);

    [LibraryImport(NativeLibraries.SpiceGlib)]
    private static partial void spice_qmp_port_query_status_async(nint port, nint cancellable, nint callback, nint data);

    [LibraryImport(NativeLibraries.SpiceGlib)]
    private static partial QmpStatus* spice_qmp_port_query_status_finish(nint port, nint result, out nint error);

    [LibraryImport(NativeLibraries.SpiceGlib)]
    private static partial void spice_qmp_status_unref(QmpStatus* status);

    [LibraryImport(NativeLibraries.SpiceGlib)]
    private static partial void spice_qmp_port_vm_action_async(nint port, int action, nint cancellable, nint callback, nint data);

    [LibraryImport(NativeLibraries.SpiceGlib)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool spice_qmp_port_vm_action_finish(nint port, nint result, out nint error);

    /// <summary>Writes bytes to a port.</summary>
    public static void Write(nint channel, ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return;
        }

        // The channel reads them later.
        var buffer = (nint)NativeMemory.Alloc((nuint)bytes.Length);
        bytes.CopyTo(new Span<byte>((void*)buffer, bytes.Length));
        spice_port_channel_write_async(channel, buffer, (nuint)bytes.Length, 0, AsyncResults.Function, AsyncResults.Once((port, result) =>
        {
            _ = spice_port_channel_write_finish(port, result, out var error);
            GLib.TakeError(error);
            NativeMemory.Free((void*)buffer);
        }));
    }

    /// <summary>Asks whether the machine runs.</summary>
    public static void AskWhetherRunning(nint port, Action<bool> answer) =>
        spice_qmp_port_query_status_async(port, 0, AsyncResults.Function, AsyncResults.Once((asked, result) =>
        {
            var status = spice_qmp_port_query_status_finish(asked, result, out var error);
            GLib.TakeError(error);
            if (status is not null)
            {
                answer(status->IsRunning != 0);
                spice_qmp_status_unref(status);
            }
        }));

    /// <summary>Does something with the machine.</summary>
    /// <param name="port">The machine protocol.</param>
    /// <param name="action">What to do.</param>
    /// <param name="done">Told the reason when it was refused, null when it was done.</param>
    public static void Act(nint port, MachineAction action, Action<string?> done) =>
        spice_qmp_port_vm_action_async(port, (int)action, 0, AsyncResults.Function, AsyncResults.Once((asked, result) =>
        {
            spice_qmp_port_vm_action_finish(asked, result, out var error);
            done(GLib.TakeError(error));
        }));

    /// <summary>SpiceQmpStatus, as far as it is read.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct QmpStatus
    {
        public int Version;
        public int IsRunning;
    }
}
