using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace VirtViewer.Interop;

/// <summary>Hands managed handlers to C code: it holds a handle and frees it with <see cref="Destroy"/> when it lets go.</summary>
internal static unsafe class Callbacks
{
    /// <summary>A GDestroyNotify.</summary>
    public static nint Destroy => (nint)(delegate* unmanaged[Cdecl]<nint, void>)&Free;

    /// <summary>A GClosureNotify.</summary>
    public static nint DestroyClosure => (nint)(delegate* unmanaged[Cdecl]<nint, nint, void>)&FreeClosure;

    /// <summary>A handle that keeps the handler alive until it is freed.</summary>
    public static nint Own(Delegate handler) => GCHandle.ToIntPtr(GCHandle.Alloc(handler));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Free(nint data) => GCHandle.FromIntPtr(data).Free();

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void FreeClosure(nint data, nint closure) => GCHandle.FromIntPtr(data).Free();
}
