using System.Runtime.InteropServices;
using System.Text;

namespace VirtViewer_Tests.Desktop;

/// <summary>Drops files on a window as a file manager does: the source of a drag by the XDND protocol, version 5.</summary>
internal static unsafe partial class FileDrop
{
    private const string Library = "libX11.so.6";
    private const int ClientMessage = 33;
    private const int SelectionRequest = 30;
    private const int SelectionNotify = 31;

    /// <summary>Drops files at a place of the screen that belongs to a window.</summary>
    public static void On(TestDesktop desktop, string window, int x, int y, params string[] files)
    {
        var display = XOpenDisplay(desktop.Environment["DISPLAY"]!);
        var target = nuint.Parse(window, System.Globalization.CultureInfo.InvariantCulture);
        var source = XCreateSimpleWindow(display, XDefaultRootWindow(display), 0, 0, 1, 1, 0, 0, 0);
        nint Atom(string name) => XInternAtom(display, name, 0);
        var list = Atom("text/uri-list");
        _ = XSetSelectionOwner(display, Atom("XdndSelection"), source, 0);
        Send(Atom("XdndEnter"), 5 << 24, list, 0, 0);
        Send(Atom("XdndPosition"), 0, (x << 16) | y, 0, Atom("XdndActionCopy"));
        var data = Encoding.UTF8.GetBytes(string.Concat(files.Select(file => new Uri(file) + "\r\n")));
        var (hasDropped, isFinished) = (false, false);

        // Room for the largest of all events, in words of the machine.
        var e = stackalloc nint[24];
        Wait.Until(
            () =>
            {
                while (XPending(display) > 0)
                {
                    _ = XNextEvent(display, e);
                    var type = *(int*)e;
                    if (type == SelectionRequest)
                    {
                        Answer(e);
                    }
                    else if (type == ClientMessage && e[5] == Atom("XdndStatus") && (e[8] & 1) != 0 && !hasDropped)
                    {
                        hasDropped = true;
                        Send(Atom("XdndDrop"), 0, 0, 0, 0);
                    }
                    else if (type == ClientMessage && e[5] == Atom("XdndFinished"))
                    {
                        isFinished = true;
                    }
                }

                return isFinished;
            },
            "the drop to be taken",
            () => hasDropped ? "dropped" : "not accepted");
        _ = XCloseDisplay(display);

        // XClientMessageEvent: type, serial, send_event, display, window, message_type, format, data.
        void Send(nint message, nint b, nint c, nint d, nint action)
        {
            var sent = stackalloc nint[24];
            new Span<nint>(sent, 24).Clear();
            (sent[0], sent[4], sent[5], sent[6]) = (ClientMessage, (nint)target, message, 32);
            (sent[7], sent[8], sent[9], sent[10], sent[11]) = ((nint)source, b, c, d, action);
            _ = XSendEvent(display, target, 0, 0, sent);
            _ = XFlush(display);
        }

        // XSelectionRequestEvent: type, serial, send_event, display, owner, requestor, selection, target, property, time.
        void Answer(nint* request)
        {
            var answer = stackalloc nint[24];
            new Span<nint>(answer, 24).Clear();
            (answer[0], answer[4], answer[5], answer[6], answer[7], answer[8]) = (SelectionNotify, request[5], request[6], request[7], request[8], request[9]);
            fixed (byte* bytes = data)
            {
                _ = XChangeProperty(display, (nuint)request[5], request[8], request[7], 8, 0, bytes, data.Length);
            }

            _ = XSendEvent(display, (nuint)request[5], 0, 0, answer);
            _ = XFlush(display);
        }
    }

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint XOpenDisplay(string name);

    [LibraryImport(Library)]
    private static partial int XCloseDisplay(nint display);

    [LibraryImport(Library)]
    private static partial nuint XDefaultRootWindow(nint display);

    [LibraryImport(Library)]
    private static partial nuint XCreateSimpleWindow(nint display, nuint parent, int x, int y, uint width, uint height, uint border, nuint borderColour, nuint background);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint XInternAtom(nint display, string name, int onlyIfExists);

    [LibraryImport(Library)]
    private static partial int XSetSelectionOwner(nint display, nint selection, nuint owner, nuint time);

    [LibraryImport(Library)]
    private static partial int XChangeProperty(nint display, nuint window, nint property, nint type, int format, int mode, byte* data, int count);

    [LibraryImport(Library)]
    private static partial int XSendEvent(nint display, nuint window, int propagate, nint mask, nint* e);

    [LibraryImport(Library)]
    private static partial int XPending(nint display);

    [LibraryImport(Library)]
    private static partial int XNextEvent(nint display, nint* e);

    [LibraryImport(Library)]
    private static partial int XFlush(nint display);
}
