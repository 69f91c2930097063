using System.Runtime.InteropServices;

namespace VirtViewer.Interop;

// Events of the pointer, and the kind of a message.
public static unsafe partial class Gtk
{
    public const int MessageInfo = 0;
    public const int MessageWarning = 1;

    private const int EnterAndLeave = (1 << 12) | (1 << 13);
    private const int NotifyInferior = 2;

    [LibraryImport(NativeLibraries.Gtk)]
    private static partial void gtk_widget_add_events(nint widget, int events);

    [LibraryImport(NativeLibraries.Gtk)]
    private static partial void gtk_info_bar_set_message_type(nint bar, int type);

    /// <summary>Asks to be told when the pointer comes and goes.</summary>
    public static void AddCrossingEvents(nint widget) => gtk_widget_add_events(widget, EnterAndLeave);

    /// <summary>Whether a crossing event only tells that the pointer went to a part of the same widget (GdkEventCrossing.detail).</summary>
    public static bool IsCrossingInside(nint @event) => *(int*)(@event + 76) == NotifyInferior;

    public static void SetMessageType(nint bar, int type) => gtk_info_bar_set_message_type(bar, type);
}
