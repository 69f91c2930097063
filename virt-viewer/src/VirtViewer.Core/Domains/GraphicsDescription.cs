namespace VirtViewer.Domains;

/// <summary>How a domain shows its screen.</summary>
/// <param name="Type">The protocol as the description names it.</param>
public sealed record GraphicsDescription(string Type)
{
    /// <summary>The TCP port; null when there is none yet.</summary>
    public int? Port { get; init; }

    /// <summary>The TCP port for TLS; null when there is none.</summary>
    public int? TlsPort { get; init; }

    /// <summary>The address it listens on; null when the description does not say.</summary>
    public string? Address { get; init; }

    /// <summary>The UNIX socket it listens on.</summary>
    public string? Socket { get; init; }
}
