using VirtViewer.Domains;

namespace VirtViewer.CommandLine;

/// <summary>What the user asked for on the command line.</summary>
public sealed record ViewerOptions
{
    public required ViewerProgram Program { get; init; }

    /// <summary>The domain, the address or the file; null when none was given.</summary>
    public string? Target { get; init; }

    public bool IsVerbose { get; init; }

    public bool IsDebugging { get; init; }

    /// <summary>Initial zoom in percent.</summary>
    public int Zoom { get; init; } = 100;

    public bool IsFullScreen { get; init; }

    /// <summary>The list of hotkeys as given; null leaves the defaults.</summary>
    public string? Hotkeys { get; init; }

    /// <summary>The list of keys to change as given; null changes none.</summary>
    public string? Keymap { get; init; }

    public bool IsKiosk { get; init; }

    /// <summary>Whether kiosk mode ends with the connection.</summary>
    public bool QuitsKioskOnDisconnect { get; init; }

    /// <summary>Whether a VNC server is asked to let others stay connected.</summary>
    public bool IsShared { get; init; }

    /// <summary>Whether the guest is asked to follow the size of the window.</summary>
    public bool ResizesGuest { get; init; } = true;

    /// <summary>Whether the local pointer is always drawn.</summary>
    public bool AlwaysLocalCursor { get; init; }

    /// <summary>The libvirt connection; null for libvirt's own default.</summary>
    public string? Connect { get; init; }

    public bool Waits { get; init; }

    public bool Reconnects { get; init; }

    /// <summary>Never through SSH.</summary>
    public bool IsDirect { get; init; }

    /// <summary>Ask libvirt for an open connection to the display.</summary>
    public bool Attaches { get; init; }

    /// <summary>As what <see cref="Target"/> may be understood.</summary>
    public DomainSelection Selection { get; init; }

    /// <summary>Report instead of opening a window.</summary>
    public bool ReportsOs { get; init; }

    /// <summary>Whether the report is JSON.</summary>
    public bool ReportsAsJson { get; init; }

    /// <summary>Title of the windows as given; null when none was.</summary>
    public string? Title { get; init; }

    /// <summary>Id or short id of the guest's operating system; null when not given.</summary>
    public string? OsId { get; init; }

    /// <summary>A file with certificates to trust for engines of oVirt; null trusts those of the system.</summary>
    public string? OvirtCaFile { get; init; }

    /// <summary>What GTK, gtk-vnc and spice-gtk are to be told, as words of a command line.</summary>
    public IReadOnlyList<string> ToolkitArguments { get; init; } = [];
}
