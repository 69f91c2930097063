namespace VirtViewer.Ovirt;

/// <summary>What a connection file says of the engine that manages the guest (group <c>[ovirt]</c>).</summary>
public sealed record OvirtAccess
{
    /// <summary>The engine: a host, or an address without scheme.</summary>
    public required string Host { get; init; }

    /// <summary>The id of the virtual machine.</summary>
    public required string VmId { get; init; }

    /// <summary>The cookie of a session (engine 3.6); null when there is none.</summary>
    public string? SessionId { get; init; }

    /// <summary>The token of a single sign-on (engine 4.0 and later); null when there is none.</summary>
    public string? SsoToken { get; init; }

    /// <summary>Certificates to trust for the engine, PEM; null trusts those of the system.</summary>
    public string? Certificates { get; init; }

    /// <summary>Whether to see what administrators see, not only the user's own machines.</summary>
    public bool IsAdmin { get; init; }

    /// <summary>Never the secrets.</summary>
    public override string ToString() => $"oVirt {Host} {VmId}";
}
