using VirtViewer.ConnectionFiles;
using VirtViewer.Domains;

namespace VirtViewer.Sessions;

/// <summary>Where a display is and how to get there: the ways that are set are tried in the order of the properties.</summary>
internal sealed record Endpoint
{
    public required ConnectionKind Kind { get; init; }

    /// <summary>Opens a connection that is already authenticated, one for each call; null when nobody hands out any.</summary>
    public Func<int>? Attach { get; init; }

    /// <summary>The host to go through with SSH.</summary>
    public LibvirtUri? Tunnel { get; init; }

    public string? UnixPath { get; init; }

    /// <summary>The address as the user gave it.</summary>
    public string? Uri { get; init; }

    public ConnectionFile? File { get; init; }

    public string? Host { get; init; }

    public int? Port { get; init; }

    public int? TlsPort { get; init; }

    /// <summary>What the user asked for when that is neither address nor file of a display; null otherwise.</summary>
    public string? Origin { get; init; }

    /// <summary>What to call it in messages.</summary>
    public string Name => Uri ?? Origin ?? UnixPath ?? File?.UnixPath
        ?? (Host is not null ? $"{Host}:{Port ?? TlsPort}" : Attach is not null ? "libvirt" : "?");
}
