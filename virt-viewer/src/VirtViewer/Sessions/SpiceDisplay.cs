using VirtViewer.Interop;

namespace VirtViewer.Sessions;

/// <summary>One head of a SPICE display channel.</summary>
internal sealed class SpiceDisplay : Display
{
    public SpiceDisplay(nint session, int channel, int head, bool hasInputs)
        : base(SpiceGtk.WithoutGrabs(() => Create(session, channel, head, hasInputs)), channel + head)
    {
        Gtk.gtk_widget_set_hexpand(Widget, true);
        Gtk.gtk_widget_set_vexpand(Widget, true);
        Signals.On(Widget, "mouse-grab", isGrabbed =>
        {
            GrabPointer((int)isGrabbed != 0);
            return false;
        });
        Signals.OnNotify(Widget, "ready", LookWhetherReady);
        Signals.OnNotify(Widget, "height-request", AllowSmallWindows);
        AllowSmallWindows();
    }

    /// <summary>The head has this size now.</summary>
    public void TakeSize(int width, int height)
    {
        Resize(width, height);
        LookWhetherReady();
    }

    public override void SendValues(ReadOnlySpan<uint> keys) => SpiceGtk.SendKeys(Widget, keys);

    public override void Release()
    {
        SpiceGtk.spice_display_mouse_ungrab(Widget);
        SpiceGtk.spice_display_keyboard_ungrab(Widget);
    }

    public override nint TakePicture() => SpiceGtk.spice_display_get_pixbuf(Widget);

    protected override void SetReleaseValues(ReadOnlySpan<uint> keys) => SpiceGtk.SetGrabKeys(Widget, keys);

    private static nint Create(nint session, int channel, int head, bool hasInputs)
    {
        var widget = SpiceGtk.spice_display_new_with_monitor(session, channel, head);
        GObject.Set(widget, "scaling", true);
        GObject.Set(widget, "resize-guest", false);
        GObject.Set(widget, "grab-keyboard", true);
        GObject.Set(widget, "grab-mouse", true);
        GObject.Set(widget, "disable-inputs", !hasInputs);
        return widget;
    }

    /// <summary>A widget that scales asks for 640x480 at least; the guest may be smaller, and so may the window.</summary>
    private void AllowSmallWindows()
    {
        if (GObject.GetInt(Widget, "height-request") > 0)
        {
            Gtk.gtk_widget_set_size_request(Widget, -1, -1);
        }
    }

    private void LookWhetherReady()
    {
        if (Width > 0 && GObject.GetBool(Widget, "ready"))
        {
            BeReady();
        }
    }
}
