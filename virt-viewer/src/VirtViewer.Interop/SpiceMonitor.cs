namespace VirtViewer.Interop;

/// <summary>A head of a SPICE display channel.</summary>
public readonly record struct SpiceMonitor(int Id, int X, int Y, int Width, int Height);
