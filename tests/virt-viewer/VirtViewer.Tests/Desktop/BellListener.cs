using System.Runtime.InteropServices;

namespace VirtViewer_Tests.Desktop;

/// <summary>Counts how often the bell of a display rings, by the keyboard extension of X (XKBlib.h).</summary>
internal sealed unsafe partial class BellListener : IDisposable
{
    private const string Library = "libX11.so.6";
    private const uint CoreKeyboard = 0x100;
    private const nuint BellNotifyMask = 1 << 8;

    private readonly nint _display;
    private readonly int _event;
    private int _count;

    public BellListener(TestDesktop desktop)
    {
        _display = XOpenDisplay(desktop.Environment["DISPLAY"]!);
        var (major, minor) = (1, 0);
        Assert.NotEqual(0, XkbQueryExtension(_display, out _, out _event, out _, ref major, ref minor));
        Assert.NotEqual(0, XkbSelectEvents(_display, CoreKeyboard, BellNotifyMask, BellNotifyMask));
        _ = XSync(_display, 0);
    }

    public int Count
    {
        get
        {
            // Room for the largest of all events, in words of the machine.
            var e = stackalloc nint[24];
            while (XPending(_display) > 0)
            {
                _ = XNextEvent(_display, e);
                _count += *(int*)e == _event ? 1 : 0;
            }

            return _count;
        }
    }

    public void Dispose() => _ = XCloseDisplay(_display);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint XOpenDisplay(string name);

    [LibraryImport(Library)]
    private static partial int XCloseDisplay(nint display);

    [LibraryImport(Library)]
    private static partial int XkbQueryExtension(nint display, out int opcode, out int events, out int errors, ref int major, ref int minor);

    [LibraryImport(Library)]
    private static partial int XkbSelectEvents(nint display, uint device, nuint affected, nuint values);

    [LibraryImport(Library)]
    private static partial int XSync(nint display, int discards);

    [LibraryImport(Library)]
    private static partial int XPending(nint display);

    [LibraryImport(Library)]
    private static partial int XNextEvent(nint display, nint* e);
}
