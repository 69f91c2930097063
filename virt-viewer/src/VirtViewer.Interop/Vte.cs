using System.Runtime.InteropServices;

namespace VirtViewer.Interop;

/// <summary>The terminal widget.</summary>
public static unsafe partial class Vte
{
    [LibraryImport(NativeLibraries.Vte)]
    public static partial nint vte_terminal_new();

    [LibraryImport(NativeLibraries.Vte)]
    private static partial void vte_terminal_feed(nint terminal, byte* data, nint length);

    [LibraryImport(NativeLibraries.Vte)]
    public static partial void vte_terminal_set_font_scale(nint terminal, double scale);

    /// <summary>Shows what came from the other side.</summary>
    public static void Feed(nint terminal, ReadOnlySpan<byte> bytes)
    {
        fixed (byte* data = bytes)
        {
            vte_terminal_feed(terminal, data, bytes.Length);
        }
    }
}
