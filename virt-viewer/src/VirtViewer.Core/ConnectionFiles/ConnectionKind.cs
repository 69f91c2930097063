namespace VirtViewer.ConnectionFiles;

/// <summary>The protocol of a display.</summary>
public enum ConnectionKind
{
    Vnc,
    Spice,

    /// <summary>None by itself: an engine of oVirt tells which one.</summary>
    Ovirt,
}
