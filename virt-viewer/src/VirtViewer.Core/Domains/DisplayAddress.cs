using System.Net;
using VirtViewer.ConnectionFiles;
using VirtViewer.Localisation;

namespace VirtViewer.Domains;

/// <summary>Where the screen of a domain can be reached.</summary>
public sealed record DisplayAddress
{
    private const string LocalHost = "localhost";

    public required ConnectionKind Kind { get; init; }

    /// <summary>The host; null when it listens on no port.</summary>
    public string? Host { get; init; }

    public int? Port { get; init; }

    public int? TlsPort { get; init; }

    /// <summary>The path of the socket; null when there is none.</summary>
    public string? UnixPath { get; init; }

    /// <summary>The host to tunnel through; null for a direct connection.</summary>
    public LibvirtUri? Tunnel { get; init; }

    /// <summary>Whether the only way is that libvirt hands out a connection.</summary>
    public bool NeedsAttach => Host is null && UnixPath is null;

    /// <summary>Works out how to reach the screen of a running domain.</summary>
    /// <param name="graphics">What the domain describes.</param>
    /// <param name="libvirt">Where libvirt is.</param>
    /// <param name="isDirect">Whether SSH must not be used.</param>
    /// <exception cref="InvalidDataException">There is no screen, it is of an unknown type, or it cannot be reached from here.</exception>
    public static DisplayAddress Resolve(IReadOnlyList<GraphicsDescription> graphics, LibvirtUri libvirt, bool isDirect)
    {
        ArgumentNullException.ThrowIfNull(graphics);
        ArgumentNullException.ThrowIfNull(libvirt);
        if (graphics is not [var first, ..])
        {
            throw new InvalidDataException(Phrase.Of("cannot determine the graphics type of the guest: it has no screen"));
        }

        var kind = first.Type.ToLowerInvariant() switch
        {
            "vnc" => ConnectionKind.Vnc,
            "spice" => ConnectionKind.Spice,
            _ => throw new InvalidDataException(Phrase.Of("unsupported graphics type '{0}', expected spice or vnc", first.Type)),
        };
        var tunnel = libvirt.IsSsh && !isDirect ? libvirt : null;
        var tlsPort = kind == ConnectionKind.Spice ? first.TlsPort : null;
        if (first.Port is null && tlsPort is null)
        {
            if (first.Socket is not null && !IsReachable(LocalHost, libvirt, tunnel is not null))
            {
                throw NotReachable(libvirt, first.Socket);
            }

            return new DisplayAddress { Kind = kind, UnixPath = first.Socket, Tunnel = first.Socket is null ? null : tunnel };
        }

        var address = first.Address;
        if (address is null || IsWildcard(address))
        {
            address = tunnel is null ? libvirt.Host : LocalHost;
        }

        if (!IsReachable(address, libvirt, tunnel is not null))
        {
            throw NotReachable(libvirt, address);
        }

        return new DisplayAddress { Kind = kind, Host = address, Port = first.Port, TlsPort = tlsPort, Tunnel = tunnel };
    }

    private static InvalidDataException NotReachable(LibvirtUri libvirt, string address) => new(Phrase.Of(
        "the guest on {0} shows its screen to that host only ({1}): use a libvirt address with +ssh, or --attach", libvirt.Host, address));

    private static bool IsReachable(string address, LibvirtUri libvirt, bool isTunnelled) =>
        isTunnelled || libvirt.Transport is null or "unix" || !IsLoopback(address) || IsLoopback(libvirt.Host);

    private static bool IsWildcard(string address) =>
        IPAddress.TryParse(address, out var parsed) && (parsed.Equals(IPAddress.Any) || parsed.Equals(IPAddress.IPv6Any));

    private static bool IsLoopback(string address) =>
        address == LocalHost || (IPAddress.TryParse(address, out var parsed) && IPAddress.IsLoopback(parsed));
}
