using VirtViewer.Interop;
using VirtViewer.Monitors;

namespace VirtViewer.Windows;

/// <summary>The size of a window: it follows the guest and the zoom.</summary>
internal sealed class WindowSizing
{
    private readonly ViewerWindow _window;
    private readonly nint _area;
    private (int Width, int Height) _last;

    /// <param name="window">The window.</param>
    /// <param name="area">The widget in it that the screen fills.</param>
    public WindowSizing(ViewerWindow window, nint area)
    {
        _window = window;
        _area = area;
        Signals.On(area, "size-allocate", _ =>
        {
            var size = (Gtk.gtk_widget_get_allocated_width(area), Gtk.gtk_widget_get_allocated_height(area));
            if (size != _last)
            {
                _last = size;
                Changed?.Invoke();
            }

            return false;
        });
    }

    /// <summary>The area for the screen has another size.</summary>
    public event Action? Changed;

    /// <summary>The zoom that was asked for; remembered while there is no screen.</summary>
    public int Zoom { get; set; } = ZoomLevel.Normal;

    /// <summary>The place of the screen in pixels of the guest, as the window shows it.</summary>
    public Rectangle WantedByWindow
    {
        get
        {
            var scale = Gtk.gtk_widget_get_scale_factor(_area);
            return new Rectangle(0, 0, _last.Width * scale * 100 / Zoom, _last.Height * scale * 100 / Zoom);
        }
    }

    /// <summary>Zooms by some percent from what is really shown.</summary>
    public void ZoomBy(int step)
    {
        if (_window.Display is { IsReady: true } display)
        {
            var effective = Math.Min(ZoomLevel.Effective(_last.Width, display.Width), ZoomLevel.Effective(_last.Height, display.Height));
            SetZoom(effective + step);
        }
        else
        {
            SetZoom(Zoom + step);
        }
    }

    public void SetZoom(int zoom)
    {
        var least = _window.Display is { IsReady: true } display ? ZoomLevel.LeastFor(display.Width, display.Height) : ZoomLevel.Least;
        Zoom = Math.Clamp(zoom, least, ZoomLevel.Most);
        FollowGuest();
    }

    /// <summary>Gives the window the size of the guest times the zoom.</summary>
    public void FollowGuest()
    {
        if (_window.IsFullScreen || _window.Display is not { IsReady: true, Width: > 0 } display)
        {
            return;
        }

        // In a moment, when header and notice have their size: they are what the window is larger by.
        MainLoop.Post(() =>
        {
            if (_window.IsFullScreen || _window.Display != display || !Gtk.gtk_widget_get_mapped(_window.Handle))
            {
                return;
            }

            Gtk.gtk_window_get_size(_window.Handle, out var width, out var height);
            var (moreWidth, moreHeight) = (width - Gtk.gtk_widget_get_allocated_width(_area), height - Gtk.gtk_widget_get_allocated_height(_area));
            Gtk.gtk_window_resize(_window.Handle,
                Math.Max(display.Width * Zoom / 100, ZoomLevel.SmallestDisplay.Width) + moreWidth,
                Math.Max(display.Height * Zoom / 100, ZoomLevel.SmallestDisplay.Height) + moreHeight);
        });
    }
}
