using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace VirtViewer.Interop;

/// <summary>
/// Connects managed handlers to signals of GObject: one C function for each number of arguments. A handler that returns true has handled an
/// event; where a signal expects no answer, it is not looked at. Numbers in arguments are 32 bits wide: cast them to <c>int</c> first.
/// </summary>
public static unsafe class Signals
{
    /// <summary>A signal whose arguments are not of interest; <paramref name="arguments"/> says how many it has.</summary>
    public static ulong On(nint instance, string signal, Action handler, int arguments = 0) => arguments switch
    {
        0 => Connect(instance, signal, (nint)(delegate* unmanaged[Cdecl]<nint, nint, int>)&Call0, () => Done(handler)),
        1 => On(instance, signal, (nint _) => Done(handler)),
        2 => On(instance, signal, (nint _, nint _) => Done(handler)),
        3 => On(instance, signal, (nint _, nint _, nint _) => Done(handler)),
        _ => throw new ArgumentOutOfRangeException(nameof(arguments)),
    };

    /// <summary>A signal without arguments that expects an answer.</summary>
    public static ulong On(nint instance, string signal, Func<bool> handler) =>
        Connect(instance, signal, (nint)(delegate* unmanaged[Cdecl]<nint, nint, int>)&Call0, handler);

    /// <summary>A signal with one argument.</summary>
    public static ulong On(nint instance, string signal, Func<nint, bool> handler) =>
        Connect(instance, signal, (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, int>)&Call1, handler);

    /// <summary>A signal with two arguments.</summary>
    public static ulong On(nint instance, string signal, Func<nint, nint, bool> handler) =>
        Connect(instance, signal, (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, nint, int>)&Call2, handler);

    /// <summary>A signal with three arguments.</summary>
    public static ulong On(nint instance, string signal, Func<nint, nint, nint, bool> handler) =>
        Connect(instance, signal, (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, nint, nint, int>)&Call3, handler);

    /// <summary>Follows a property of an object.</summary>
    public static ulong OnNotify(nint instance, string property, Action handler) => On(instance, "notify::" + property, handler, 1);

    private static bool Done(Action handler)
    {
        handler();
        return false;
    }

    private static ulong Connect(nint instance, string signal, nint thunk, Delegate handler) =>
        GObject.g_signal_connect_data(instance, signal, thunk, Callbacks.Own(handler), Callbacks.DestroyClosure, 0);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Call0(nint instance, nint data) => Run(() => Target<Func<bool>>(data)());

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Call1(nint instance, nint a, nint data) => Run(() => Target<Func<nint, bool>>(data)(a));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Call2(nint instance, nint a, nint b, nint data) => Run(() => Target<Func<nint, nint, bool>>(data)(a, b));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Call3(nint instance, nint a, nint b, nint c, nint data) => Run(() => Target<Func<nint, nint, nint, bool>>(data)(a, b, c));

    private static T Target<T>(nint data)
        where T : Delegate => (T)GCHandle.FromIntPtr(data).Target!;

    private static int Run(Func<bool> handler)
    {
        try
        {
            return handler() ? 1 : 0;
        }
        catch (Exception e)
        {
            MainLoop.OnError(e);
            return 0;
        }
    }
}
