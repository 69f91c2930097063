namespace VirtViewer.ConnectionFiles;

/// <summary>The protocol of a display.</summary>
public enum ConnectionKind
{
    Vnc,
    Spice,
}
