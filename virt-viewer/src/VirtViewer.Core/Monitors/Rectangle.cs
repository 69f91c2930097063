namespace VirtViewer.Monitors;

/// <summary>A place on the desktop, in pixels.</summary>
public readonly record struct Rectangle(int X, int Y, int Width, int Height);
