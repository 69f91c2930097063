using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace VirtViewer.Interop;

// The clipboard.
public static unsafe partial class Gtk
{
    [LibraryImport(NativeLibraries.Gtk)]
    private static partial nint gtk_clipboard_get(nint selection);

    [LibraryImport(NativeLibraries.Gtk, StringMarshalling = StringMarshalling.Utf8)]
    private static partial void gtk_clipboard_set_text(nint clipboard, string text, int length);

    [LibraryImport(NativeLibraries.Gdk, StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint gdk_atom_intern(string name, [MarshalAs(UnmanagedType.Bool)] bool onlyExisting);

    [LibraryImport(NativeLibraries.Gtk)]
    private static partial void gtk_clipboard_request_text(nint clipboard, nint callback, nint data);

    private static nint Clipboard => gtk_clipboard_get(gdk_atom_intern("CLIPBOARD", false));

    /// <summary>Puts a text on the clipboard.</summary>
    public static void SetClipboard(string text) => gtk_clipboard_set_text(Clipboard, text, -1);

    /// <summary>Asks whoever owns the clipboard for its text; nothing happens when it has none.</summary>
    public static void AskClipboard(Action<string> take) =>
        gtk_clipboard_request_text(Clipboard, (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, void>)&TakeText, Callbacks.Own(take));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void TakeText(nint clipboard, nint text, nint data)
    {
        var handle = GCHandle.FromIntPtr(data);
        try
        {
            if (GLib.Text(text) is { Length: > 0 } found)
            {
                ((Action<string>)handle.Target!)(found);
            }
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
