using VirtViewer.Interop;
using VirtViewer.Monitors;
using VirtViewer.Sessions;
using VirtViewer.Windows;

namespace VirtViewer.Application;

// Where the displays of the guest are and how large: an agent in the guest arranges them as the windows are.
internal sealed partial class ViewerApplication
{
    /// <summary>The mapping for which the guest has been told the monitors; null when it has not.</summary>
    private IReadOnlyDictionary<int, int>? _arrangedMapping;

    public override void Arranged()
    {
        if (_session is not { HasAgent: true } session)
        {
            _arrangedMapping = null;
            return;
        }

        if (!ResizesGuest)
        {
            return;
        }

        if (IsApplicationFullScreen)
        {
            ArrangeOnMonitors(session);
            return;
        }

        var shown = _windows.Values.Where(window => window.Display is { IsReady: true, ConsoleName: null } && window.IsVisible).ToArray();
        if (shown.Any(window => window.Sizing.WantedByWindow is { Width: 0 } or { Height: 0 }))
        {
            // One of them has not been laid out yet; this is called again when it has.
            return;
        }

        session.Arrange(DisplayLayout.Shifted(shown.All(window => window.IsFullScreen)
            ? shown.ToDictionary(window => window.Number, PlaceOf)
            : DisplayLayout.InOneRow(shown.ToDictionary(window => window.Number, window => window.Sizing.WantedByWindow with { X = window.Number }))));
    }

    /// <summary>Once for a mapping: what the guest does with its displays later is its own business.</summary>
    private void ArrangeOnMonitors(Session session)
    {
        if (ReferenceEquals(_arrangedMapping, _mapping))
        {
            return;
        }

        _arrangedMapping = _mapping;
        foreach (var window in _windows.Values.Where(window => window.Display is { ConsoleName: null } && !_mapping!.ContainsKey(window.Number)))
        {
            session.Enable(window.Number, false);
        }

        foreach (var display in _mapping!.Keys)
        {
            session.Enable(display, true);
        }

        session.Arrange(DisplayLayout.Shifted(_mapping.Select(entry => (entry.Key, Monitor: Gdk.Monitor(entry.Value)))
            .Where(entry => entry.Monitor != 0).ToDictionary(entry => entry.Key, entry => InPixels(entry.Monitor))));
    }

    private static Rectangle PlaceOf(ViewerWindow window) =>
        InPixels(Gdk.gdk_display_get_monitor_at_window(Gdk.gdk_display_get_default(), Gtk.gtk_widget_get_window(window.Handle)));

    private static Rectangle InPixels(nint monitor)
    {
        var (x, y, width, height) = Gdk.MonitorGeometry(monitor);
        var scale = Gdk.gdk_monitor_get_scale_factor(monitor);
        return new Rectangle(x * scale, y * scale, width * scale, height * scale);
    }
}
