using VirtViewer.Interop;
using VirtViewer.Monitors;

namespace VirtViewer.Windows;

/// <summary>The size of a window: it follows the guest and the zoom.</summary>
internal sealed class WindowSizing
{
    /// <summary>How often a window manager is asked for a size that it does not give.</summary>
    private const int MostTries = 10;

    /// <summary>How often is looked whether a window has been laid out, which a busy machine is slow with.</summary>
    private const int MostLooks = 100;

    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(100);

    private readonly ViewerWindow _window;
    private readonly nint _area;
    private (int Width, int Height) _last;
    private int _tries;
    private int _looks;

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

    /// <summary>Zooms by some percent from what is really shown, or from what will be as soon as the window has the size it was told to have.</summary>
    public void ZoomBy(int step)
    {
        if (_looks == 0 && _window.Display is { IsReady: true, Width: > 0 } display)
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
        var least = _window.Display is { IsReady: true, Width: > 0 } display ? ZoomLevel.LeastFor(display.Width, display.Height) : ZoomLevel.Least;
        Zoom = Math.Clamp(zoom, least, ZoomLevel.Most);
        _window.Display?.TakeZoom(Zoom);
        FollowGuest();
    }

    /// <summary>Gives the window the size of the guest times the zoom.</summary>
    public void FollowGuest()
    {
        _tries = MostTries;
        _looks = MostLooks;
        MainLoop.Post(Fit);
    }

    /// <summary>
    /// Header and notice are what the window is larger by than the screen. That is known only when they have been laid out, so the result is
    /// looked at again a little later.
    /// </summary>
    private void Fit()
    {
        if (_tries == 0 || _looks == 0 || _window.IsFullScreen || _window.Display is not { IsReady: true, Width: > 0 } display
            || !Gtk.gtk_widget_get_mapped(_window.Handle))
        {
            return;
        }

        var wanted = (
            Math.Max(display.Width * Zoom / 100, ZoomLevel.SmallestDisplay.Width),
            Math.Max(display.Height * Zoom / 100, ZoomLevel.SmallestDisplay.Height));
        var shown = (Gtk.gtk_widget_get_allocated_width(_area), Gtk.gtk_widget_get_allocated_height(_area));
        if (shown == wanted)
        {
            // From here on the size is the user's.
            _looks = 0;
            return;
        }

        _looks--;
        Gtk.gtk_window_get_size(_window.Handle, out var width, out var height);
        if (WindowFit.SizeFor((width, height), shown, wanted) is { } size)
        {
            _tries--;
            Gtk.gtk_window_resize(_window.Handle, size.Width, size.Height);
        }

        MainLoop.After(LookAgain, () =>
        {
            Fit();
            return false;
        });
    }
}
