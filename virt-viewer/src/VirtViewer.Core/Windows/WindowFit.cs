namespace VirtViewer.Windows;

/// <summary>The size that a window needs so that the screen in it has the size that is wanted, all in pixels.</summary>
public static class WindowFit
{
    /// <summary>What is around the screen, such as a notice, keeps its size.</summary>
    /// <param name="window">The size of the window as it is.</param>
    /// <param name="screen">The size of the screen in it as it was laid out last.</param>
    /// <param name="wanted">The size that the screen is to have.</param>
    /// <returns>
    /// Null when the screen is larger than its window: it was laid out for another size of it, as when full screen has just been left, and nothing
    /// can be told until it is laid out again.
    /// </returns>
    public static (int Width, int Height)? SizeFor((int Width, int Height) window, (int Width, int Height) screen, (int Width, int Height) wanted) =>
        window.Width < screen.Width || window.Height < screen.Height
            ? null
            : (window.Width - screen.Width + wanted.Width, window.Height - screen.Height + wanted.Height);
}
