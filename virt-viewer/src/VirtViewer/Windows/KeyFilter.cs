using VirtViewer.Interop;
using VirtViewer.Sessions;

namespace VirtViewer.Windows;

/// <summary>Changes or blocks keys on their way to the guest.</summary>
internal static class KeyFilter
{
    public static void Attach(Display display, IReadOnlyDictionary<uint, IReadOnlyList<uint>> keymap, bool tells)
    {
        if (keymap.Count == 0 && !tells)
        {
            return;
        }

        Signals.On(display.Widget, "key-press-event", @event => Handle(@event, isPress: true));
        Signals.On(display.Widget, "key-release-event", @event => Handle(@event, isPress: false));

        bool Handle(nint @event, bool isPress)
        {
            if (!Gdk.gdk_event_get_keyval(@event, out var key))
            {
                return false;
            }

            if (tells && isPress)
            {
                Console.Error.WriteLine($"key 0x{key:x} {Gdk.KeyName(key)}");
            }

            if (!keymap.TryGetValue(key, out var targets))
            {
                return false;
            }

            if (isPress && targets.Count > 0)
            {
                display.SendValues([.. targets]);
            }

            return true;
        }
    }
}
