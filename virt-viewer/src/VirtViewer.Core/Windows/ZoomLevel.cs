namespace VirtViewer.Windows;

/// <summary>The arithmetic of zoom, in percent.</summary>
public static class ZoomLevel
{
    public const int Least = 10;

    public const int Most = 400;

    public const int Normal = 100;

    public const int Step = 10;

    /// <summary>The display area never gets smaller than this, in pixels.</summary>
    public static readonly (int Width, int Height) SmallestDisplay = (320, 200);

    /// <summary>The zoom that is really in effect for a guest of some width shown in a widget of some width.</summary>
    public static int Effective(int widgetWidth, int guestWidth) =>
        guestWidth <= 0 ? Normal : (int)Math.Round(100.0 * widgetWidth / guestWidth, MidpointRounding.AwayFromZero);

    /// <summary>The smallest zoom at which a guest of this size still fills the smallest display area.</summary>
    public static int LeastFor(int guestWidth, int guestHeight)
    {
        if (guestWidth <= 0 || guestHeight <= 0)
        {
            return Least;
        }

        var ratio = Math.Max((double)SmallestDisplay.Width / guestWidth, (double)SmallestDisplay.Height / guestHeight);
        return Math.Clamp(10 * (int)Math.Ceiling(10 * ratio), Least, Normal);
    }

    /// <summary>Keeps a zoom in the range that is allowed.</summary>
    public static int Clamp(int zoom) => Math.Clamp(zoom, Least, Most);
}
