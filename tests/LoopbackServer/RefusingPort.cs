using System.Net;
using System.Net.Sockets;

namespace Loopback;

/// <summary>
/// A port of 127.0.0.1 where connections are refused. It is taken, so that no other test gets it meanwhile, but nobody listens.
/// </summary>
public sealed class RefusingPort : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

    public RefusingPort() => _socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));

    /// <summary>The address of a path.</summary>
    public string AddressOf(string path) => $"http://{_socket.LocalEndPoint}{path}";

    public void Dispose() => _socket.Dispose();
}
