using VirtViewer.Ovirt;

namespace VirtViewer.ConnectionFiles;

/// <summary>What a connection file (<c>.vv</c>) says. Null and empty mean that it does not.</summary>
public sealed record ConnectionFile
{
    public required ConnectionKind Kind { get; init; }

    public string? Host { get; init; }

    public int? Port { get; init; }

    public int? TlsPort { get; init; }

    public string? UnixPath { get; init; }

    public string? UserName { get; init; }

    public string? Password { get; init; }

    public string? Title { get; init; }

    public bool IsFullScreen { get; init; }

    /// <summary>Key combinations by the name of their action.</summary>
    public IReadOnlyDictionary<string, string> Hotkeys { get; init; } = new Dictionary<string, string>();

    /// <summary>Certificates to trust, PEM.</summary>
    public string? Certificates { get; init; }

    public string? HostSubject { get; init; }

    public string? TlsCiphers { get; init; }

    public IReadOnlyList<string> SecureChannels { get; init; } = [];

    public IReadOnlyList<string> DisabledChannels { get; init; } = [];

    public int? ColorDepth { get; init; }

    public IReadOnlyList<string> DisabledEffects { get; init; } = [];

    public bool? EnablesSmartcard { get; init; }

    public bool? EnablesUsbRedirection { get; init; }

    public bool? SharesUsbAutomatically { get; init; }

    public string? UsbFilter { get; init; }

    public string? UsbRedirectOnConnect { get; init; }

    public string? Proxy { get; init; }

    /// <summary>The engine that manages the guest; null when there is none, or nothing to log in with.</summary>
    public OvirtAccess? Ovirt { get; init; }

    public bool DeletesItself { get; init; }

    /// <summary>The least version of the viewer.</summary>
    public string? Version { get; init; }

    /// <summary>The least version of the viewer on an OS, by its short id; wins over <see cref="Version"/>.</summary>
    public IReadOnlyDictionary<string, string> Versions { get; init; } = new Dictionary<string, string>();

    public string? NewerVersionUrl { get; init; }

    /// <summary>The operating system of the guest: our extension <c>x-os-id</c>.</summary>
    public string? OsId { get; init; }

    /// <summary>What to show for it: never the password.</summary>
    public override string ToString() =>
        UnixPath is not null ? $"{Kind} {UnixPath}" : $"{Kind} {Host}{(Port is null ? "" : $":{Port}")}{(TlsPort is null ? "" : $" TLS {TlsPort}")}";

    /// <summary>The version this viewer would have to have but has not; null when it is good enough.</summary>
    /// <param name="ownVersion">The version of the viewer.</param>
    /// <param name="ownOs">The short id of the OS it was built for; null when not known.</param>
    public string? VersionThatIsMissing(string ownVersion, string? ownOs)
    {
        var needed = ownOs is not null && Versions.TryGetValue(ownOs, out var special) ? special : Version;
        return needed is not null && ViewerVersion.Compare(ownVersion, needed) < 0 ? needed : null;
    }
}
