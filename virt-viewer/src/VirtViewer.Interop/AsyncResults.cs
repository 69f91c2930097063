using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace VirtViewer.Interop;

/// <summary>Ends of calls that take a GAsyncReadyCallback.</summary>
internal static unsafe class AsyncResults
{
    /// <summary>The function; its data is a handle from <see cref="Callbacks.Own"/> for an <c>Action&lt;nint, nint&gt;</c> of object and result.</summary>
    public static nint Function => (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, void>)&Call;

    /// <summary>A handle for a handler that is called once.</summary>
    public static nint Once(Action<nint, nint> handler) => Callbacks.Own(handler);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Call(nint instance, nint result, nint data)
    {
        var handle = GCHandle.FromIntPtr(data);
        try
        {
            ((Action<nint, nint>)handle.Target!)(instance, result);
        }
        catch (Exception e)
        {
            MainLoop.OnError(e);
        }
        finally
        {
            handle.Free();
        }
    }
}
