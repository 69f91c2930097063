using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace VirtViewer.Interop;

/// <summary>Runs managed code on the thread of the GLib main loop. May be called from any thread.</summary>
public static unsafe class MainLoop
{
    private const int DefaultPriority = 0;
    private const int IdlePriority = 200;

    /// <summary>Told of exceptions in handlers, which must not reach the C code that called them.</summary>
    public static Action<Exception> OnError { get; set; } = static e => Console.Error.WriteLine(e);

    /// <summary>Runs something once, as soon as the loop is idle.</summary>
    public static void Post(Action action) =>
        _ = GLib.g_idle_add_full(IdlePriority, Function, Callbacks.Own(() =>
        {
            action();
            return false;
        }), Callbacks.Destroy);

    /// <summary>Runs something after some time, again as long as it returns true. The number stops it early.</summary>
    public static uint After(TimeSpan delay, Func<bool> action) =>
        GLib.g_timeout_add_full(DefaultPriority, (uint)delay.TotalMilliseconds, Function, Callbacks.Own(action), Callbacks.Destroy);

    /// <summary>Runs something when the process gets a signal, as long as it returns true.</summary>
    public static void OnSignal(int signal, Func<bool> action) =>
        _ = GLib.g_unix_signal_add_full(DefaultPriority, signal, Function, Callbacks.Own(action), Callbacks.Destroy);

    /// <summary>Runs something on the thread of the loop and waits for its result. Must not be called on that thread.</summary>
    public static T Ask<T>(Func<T> question)
    {
        var answer = new TaskCompletionSource<T>();
        Post(() =>
        {
            try
            {
                answer.SetResult(question());
            }
            catch (Exception e)
            {
                answer.SetException(e);
            }
        });
        return answer.Task.GetAwaiter().GetResult();
    }

    private static nint Function => (nint)(delegate* unmanaged[Cdecl]<nint, int>)&Call;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Call(nint data)
    {
        try
        {
            return ((Func<bool>)GCHandle.FromIntPtr(data).Target!)() ? 1 : 0;
        }
        catch (Exception e)
        {
            OnError(e);
            return 0;
        }
    }
}
