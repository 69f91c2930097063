using System.Net;
using System.Net.Sockets;

namespace VirtViewer_Tests.Desktop;

/// <summary>A proxy that passes connections on (HTTP CONNECT): tinyproxy.</summary>
internal sealed class Proxy : IDisposable
{
    private readonly Program _proxy;

    /// <param name="desktop">Whose files they are.</param>
    /// <param name="credentials">User and password; null when everybody is let through.</param>
    public Proxy(TestDesktop desktop, string? credentials = null)
    {
        Port = Guest.FreePort();
        var file = desktop.Write($"proxy-{Port}.conf", $"""
            Port {Port}
            Listen 127.0.0.1
            Timeout 600
            LogLevel Connect
            {(credentials is null ? "" : $"BasicAuth {credentials}")}

            """);
        _proxy = new Program("tinyproxy", ["-d", "-c", file]);
        Wait.Until(IsListening, "the proxy", () => _proxy.Output + _proxy.Error);
    }

    public int Port { get; }

    /// <summary>How many connections it has passed on to a port.</summary>
    public int PassedOn(int port) => (_proxy.Output + _proxy.Error).Split($"CONNECT 127.0.0.1:{port} ").Length - 1;

    public void Dispose() => _proxy.Dispose();

    private bool IsListening()
    {
        using var client = new TcpClient();
        try
        {
            client.Connect(IPAddress.Loopback, Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
