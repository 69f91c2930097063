using VirtViewer.Interop;

namespace VirtViewer.Sessions;

/// <summary>A text console of the guest, in a terminal.</summary>
internal sealed class ConsoleDisplay : Display
{
    private readonly nint _channel;

    public ConsoleDisplay(nint channel, int number, string name)
        : base(Vte.vte_terminal_new(), number)
    {
        _channel = channel;
        ConsoleName = name;
        Gtk.gtk_widget_set_hexpand(Widget, true);
        Gtk.gtk_widget_set_vexpand(Widget, true);
        Signals.On(Widget, "commit", (text, length) =>
        {
            SpicePort.Write(_channel, GLib.Bytes(text, (int)length));
            return false;
        });
        BeReady();
    }

    public override string ConsoleName { get; }

    public override bool SendsKeys => false;

    /// <summary>Shows what came from the guest.</summary>
    public void Feed(ReadOnlySpan<byte> bytes) => Vte.Feed(Widget, bytes);

    /// <summary>The size of the letters follows the zoom.</summary>
    public override void TakeZoom(int percent) => Vte.vte_terminal_set_font_scale(Widget, percent / 100.0);

    public override void SendValues(ReadOnlySpan<uint> keys)
    {
    }

    public override void Release()
    {
    }

    public override nint TakePicture() => 0;

    protected override void SetReleaseValues(ReadOnlySpan<uint> keys)
    {
    }
}
