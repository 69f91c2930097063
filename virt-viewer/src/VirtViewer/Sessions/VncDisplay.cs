using VirtViewer.Interop;

namespace VirtViewer.Sessions;

/// <summary>The only screen of a VNC session.</summary>
internal sealed class VncDisplay : Display
{
    private static readonly TimeSpan ResizeDelay = TimeSpan.FromSeconds(1);

    public VncDisplay(SessionOptions options)
        : base(GtkVnc.vnc_display_new(), 0)
    {
        GtkVnc.vnc_display_set_scaling(Widget, true);
        GtkVnc.vnc_display_set_keep_aspect_ratio(Widget, true);
        GtkVnc.vnc_display_set_keyboard_grab(Widget, true);
        GtkVnc.vnc_display_set_pointer_grab(Widget, true);
        GtkVnc.vnc_display_set_force_size(Widget, false);
        GtkVnc.vnc_display_set_allow_resize(Widget, options.ResizesGuest);
        GtkVnc.vnc_display_set_pointer_local(Widget, options.AlwaysLocalCursor);
        GtkVnc.vnc_display_set_shared_flag(Widget, options.IsShared);
        Gtk.gtk_widget_set_hexpand(Widget, true);
        Gtk.gtk_widget_set_vexpand(Widget, true);
        Signals.On(Widget, "vnc-desktop-resize", (width, height) =>
        {
            Resize((int)width, (int)height);
            return false;
        });
        Signals.On(Widget, "vnc-pointer-grab", () => GrabPointer(true));
        Signals.On(Widget, "vnc-pointer-ungrab", () => GrabPointer(false));
    }

    /// <summary>
    /// The widget asks the server for the size of its window half a second later, also when it is gone: gtk-vnc 1.3 forgets to stop that timer. It
    /// is let go only when that is over.
    /// </summary>
    public override void Dispose()
    {
        GtkVnc.vnc_display_set_allow_resize(Widget, false);
        MainLoop.After(ResizeDelay, () =>
        {
            base.Dispose();
            return false;
        });
    }

    public override void SendValues(ReadOnlySpan<uint> keys) => GtkVnc.SendKeys(Widget, keys);

    public override void Release() => GtkVnc.vnc_display_force_grab(Widget, false);

    public override nint TakePicture() => GtkVnc.vnc_display_get_pixbuf(Widget);

    /// <summary>The connection is let in: the picture follows.</summary>
    public void Initialise()
    {
        Resize(GtkVnc.vnc_display_get_width(Widget), GtkVnc.vnc_display_get_height(Widget));
        BeReady();
    }

    protected override void SetReleaseValues(ReadOnlySpan<uint> keys) => GtkVnc.SetGrabKeys(Widget, keys);
}
