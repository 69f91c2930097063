using System.Buffers.Binary;
using System.Net.Sockets;

namespace VirtViewer_Tests.Desktop;

/// <summary>Stands between a viewer and a daemon of libvirt: it can be cut, and knows which calls have passed (libvirt's RPC protocol).</summary>
internal sealed class LibvirtRelay : IDisposable
{
    /// <summary>VIR_KEEPALIVE: the program whose first procedure is the ping.</summary>
    public const uint KeepAlive = 0x6b656570;

    public const uint Ping = 1;

    /// <summary>REMOTE: what the calls of libvirt go to.</summary>
    public const uint Remote = 0x20008086;

    /// <summary>REMOTE_PROC_CONNECT_DOMAIN_EVENT_CALLBACK_REGISTER_ANY.</summary>
    public const uint RegisterForEvents = 316;

    private const int HeaderLength = 28;
    private const int LongestMessage = 32 * 1024 * 1024;
    private const uint TypeReply = 1;

    private readonly string _path;
    private readonly string _daemon;
    private readonly List<Socket> _open = [];
    private readonly HashSet<Socket> _deaf = [];
    private readonly List<(bool FromClient, uint Program, uint Procedure, uint Type)> _passed = [];
    private Socket? _listener;

    /// <param name="path">Where it listens.</param>
    /// <param name="daemon">The socket of the daemon.</param>
    public LibvirtRelay(string path, string daemon)
    {
        (_path, _daemon) = (path, daemon);
        Resume();
    }

    /// <summary>How often somebody has tried to connect.</summary>
    public int Attempts { get; private set; }

    /// <summary>How many such calls the client has sent.</summary>
    public int Calls(uint program, uint procedure) => Count(message => message is { FromClient: true } && message.Program == program && message.Procedure == procedure);

    /// <summary>How many answers to such calls the client has got.</summary>
    public int Replies(uint program, uint procedure) =>
        Count(message => message is { FromClient: false, Type: TypeReply } && message.Program == program && message.Procedure == procedure);

    /// <summary>Ends all connections and accepts no other.</summary>
    public void Cut()
    {
        lock (_open)
        {
            _listener?.Dispose();
            _listener = null;
            File.Delete(_path);
            _open.ForEach(socket => socket.Dispose());
            _open.Clear();
        }
    }

    /// <summary>Passes nothing on from now on of what is connected now, and does not tell.</summary>
    public void Swallow()
    {
        lock (_open)
        {
            _deaf.UnionWith(_open);
        }
    }

    /// <summary>Accepts connections again.</summary>
    public void Resume()
    {
        lock (_open)
        {
            _listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            _listener.Bind(new UnixDomainSocketEndPoint(_path));
            _listener.Listen();
            var listener = _listener;
            Task.Run(() => Accept(listener));
        }
    }

    public void Dispose() => Cut();

    private int Count(Func<(bool FromClient, uint Program, uint Procedure, uint Type), bool> predicate)
    {
        lock (_passed)
        {
            return _passed.Count(predicate);
        }
    }

    private async Task Accept(Socket listener)
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptAsync();
                Attempts++;
                Connect(client);
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // It has been cut.
        }
    }

    private void Connect(Socket client)
    {
        var daemon = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            daemon.Connect(new UnixDomainSocketEndPoint(_daemon));
        }
        catch (SocketException)
        {
            daemon.Dispose();
            client.Dispose();
            return;
        }

        lock (_open)
        {
            if (_listener is null)
            {
                client.Dispose();
                daemon.Dispose();
                return;
            }

            _open.AddRange([client, daemon]);
        }

        _ = Task.Run(() => Pass(client, daemon, isFromClient: true));
        _ = Task.Run(() => Pass(daemon, client, isFromClient: false));
    }

    /// <summary>A message is its length, then program, version, procedure, type, serial, status, then the rest.</summary>
    private async Task Pass(Socket from, Socket to, bool isFromClient)
    {
        try
        {
            await using var source = new NetworkStream(from);
            await using var target = new NetworkStream(to);
            var header = new byte[HeaderLength];
            while (true)
            {
                await source.ReadExactlyAsync(header);
                var length = BinaryPrimitives.ReadInt32BigEndian(header);
                Assert.InRange(length, HeaderLength, LongestMessage);
                var rest = new byte[length - HeaderLength];
                await source.ReadExactlyAsync(rest);
                lock (_open)
                {
                    if (_deaf.Contains(from))
                    {
                        continue;
                    }
                }

                await target.WriteAsync((byte[])[.. header, .. rest]);
                lock (_passed)
                {
                    _passed.Add((isFromClient, Field(4), Field(12), Field(16)));
                }
            }

            uint Field(int offset) => BinaryPrimitives.ReadUInt32BigEndian(header.AsSpan(offset));
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // One of them has ended, or it has been cut.
        }
        finally
        {
            from.Dispose();
            to.Dispose();
        }
    }
}
