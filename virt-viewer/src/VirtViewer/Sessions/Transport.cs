using System.Net.Sockets;
using VirtViewer.Domains;
using VirtViewer.Interop;
using VirtViewer.Localisation;

namespace VirtViewer.Sessions;

/// <summary>Opens connections for the display libraries: handed out by libvirt, through SSH, or to a UNIX socket.</summary>
internal sealed class Transport(Endpoint endpoint)
{
    private readonly List<SshTunnel> _tunnels = [];

    /// <summary>What SSH has complained of; null when it has not.</summary>
    public string? Complaint => _tunnels.Select(tunnel => tunnel.Complaint).FirstOrDefault(complaint => complaint is not null);

    /// <summary>Opens one; null when the library should connect by itself.</summary>
    /// <exception cref="InvalidDataException">It cannot be opened; the message is for the user.</exception>
    public int? Open()
    {
        if (endpoint.Attach?.Invoke() is >= 0 and var attached)
        {
            return attached;
        }

        if (endpoint.Tunnel is { } host)
        {
            var tunnel = SshTunnel.Open(SshCommand.Arguments(host, endpoint.UnixPath, endpoint.Host, endpoint.Port ?? endpoint.TlsPort));
            _tunnels.Add(tunnel);
            return tunnel.Descriptor;
        }

        return endpoint.UnixPath is { } path ? OpenSocket(path) : null;
    }

    private static int OpenSocket(string path)
    {
        try
        {
            using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            socket.Connect(new UnixDomainSocketEndPoint(path));
            return Descriptors.Duplicate(socket.Handle);
        }
        catch (ArgumentException e)
        {
            throw new InvalidDataException(Phrase.Of("the path of the socket is too long: {0}", path), e);
        }
        catch (SocketException e)
        {
            throw new InvalidDataException(Phrase.Of("cannot connect to the socket {0}: {1}", path, e.Message), e);
        }
    }
}
