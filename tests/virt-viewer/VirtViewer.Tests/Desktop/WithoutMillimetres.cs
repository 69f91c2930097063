using System.Buffers.Binary;
using System.Net.Sockets;

namespace VirtViewer_Tests.Desktop;

/// <summary>
/// Stands between a bridge and Debian's agent and takes the millimetres of monitors out of what comes for the agent: spice-gtk 0.42 tells them
/// always, and spice-vdagentd 0.22 refuses a list that is longer for them ("invalid message size for VDAgentMonitorsConfig"). Everything else passes
/// unchanged (spice-protocol: VDIChunkHeader, VDAgentMessage, VDAgentMonitorsConfig).
/// </summary>
internal sealed class WithoutMillimetres : IDisposable
{
    private const uint Monitors = 2;
    private const uint HasMillimetres = 2;
    private const int MonitorLength = 20;
    private const int ChunkHeader = 8;
    private const int MessageHeader = 20;
    private const int SizeOffset = 16;
    private const int ListHeader = 8;

    private readonly Socket _listener = NewSocket();
    private readonly string _bridge;
    private readonly Task _serving;

    /// <param name="path">Where the agent connects to.</param>
    /// <param name="bridge">The socket of the bridge.</param>
    public WithoutMillimetres(string path, string bridge)
    {
        _bridge = bridge;
        _listener.Bind(new UnixDomainSocketEndPoint(path));
        _listener.Listen();
        _serving = Serve();
    }

    public void Dispose()
    {
        _listener.Dispose();
        _serving.ContinueWith(_ => { }, TaskScheduler.Default).Wait();
    }

    /// <summary>Until one of both has ended.</summary>
    private async Task Serve()
    {
        var socket = NewSocket();
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(_bridge));
        using var bridge = new NetworkStream(socket, ownsSocket: true);
        using var agent = new NetworkStream(await _listener.AcceptAsync(), ownsSocket: true);
        await Task.WhenAny(agent.CopyToAsync(bridge), Pass(bridge, agent));
    }

    private static async Task Pass(Stream from, Stream to)
    {
        var header = new byte[ChunkHeader];
        while (true)
        {
            await from.ReadExactlyAsync(header);
            var chunk = new byte[BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(4))];
            await from.ReadExactlyAsync(chunk);
            chunk = Shorten(chunk);
            BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(4), chunk.Length);
            await to.WriteAsync((byte[])[.. header, .. chunk]);
        }
    }

    /// <summary>A list of monitors is short enough for one chunk.</summary>
    private static byte[] Shorten(byte[] chunk)
    {
        var isList = chunk.Length > MessageHeader + ListHeader && BinaryPrimitives.ReadUInt32LittleEndian(chunk.AsSpan(4)) == Monitors
            && chunk.Length == MessageHeader + BinaryPrimitives.ReadInt32LittleEndian(chunk.AsSpan(SizeOffset));
        if (!isList)
        {
            return chunk;
        }

        var length = ListHeader + (BinaryPrimitives.ReadInt32LittleEndian(chunk.AsSpan(MessageHeader)) * MonitorLength);
        var flags = BinaryPrimitives.ReadUInt32LittleEndian(chunk.AsSpan(MessageHeader + 4));
        BinaryPrimitives.WriteUInt32LittleEndian(chunk.AsSpan(MessageHeader + 4), flags & ~HasMillimetres);
        BinaryPrimitives.WriteInt32LittleEndian(chunk.AsSpan(SizeOffset), length);
        return chunk[..(MessageHeader + length)];
    }

    private static Socket NewSocket() => new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
}
