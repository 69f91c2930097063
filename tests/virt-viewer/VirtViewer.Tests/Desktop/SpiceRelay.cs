using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace VirtViewer_Tests.Desktop;

/// <summary>
/// Stands between a viewer and a real SPICE server and tells the viewer other heads than the server does: everything else passes unchanged
/// (spice-protocol: SpiceLinkHeader, SpiceMiniDataHeader, SpiceMsgDisplayMonitorsConfig).
/// </summary>
internal sealed class SpiceRelay : IDisposable
{
    private const byte DisplayChannel = 2;
    private const ushort MonitorsConfig = 317;
    private const int LinkHeaderLength = 16;
    private const int ChannelTypeOffset = 4;
    private const int MessageHeaderLength = 6;
    private const int HeadLength = 28;
    private const int ListHeaderLength = 4;

    private readonly TcpListener _listener;
    private readonly int _server;
    private readonly Func<int, int, Heads> _tell;
    private readonly List<Socket> _sockets = [];

    /// <param name="server">The port of the server.</param>
    /// <param name="tell">What to tell when the server tells a screen of some width and height.</param>
    public SpiceRelay(int server, Func<int, int, Heads> tell)
    {
        (_server, _tell) = (server, tell);
        Port = Guest.FreePort();
        _listener = new TcpListener(IPAddress.Loopback, Port);
        _listener.Start();
        _ = Task.Run(Accept);
    }

    /// <summary>Where it listens.</summary>
    public int Port { get; }

    public void Dispose()
    {
        _listener.Dispose();
        lock (_sockets)
        {
            _sockets.ForEach(socket => socket.Dispose());
        }
    }

    private async Task Accept()
    {
        await Quietly(async () =>
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync();
                _ = Task.Run(() => Quietly(() => Serve(client)));
            }
        });
    }

    private async Task Serve(TcpClient client)
    {
        using var server = new TcpClient();
        await server.ConnectAsync(IPAddress.Loopback, _server);
        lock (_sockets)
        {
            _sockets.AddRange([client.Client, server.Client]);
        }

        using (client)
        {
            var (near, far) = (client.GetStream(), server.GetStream());
            var channel = (await PassLink(near, far))[ChannelTypeOffset];
            var there = near.CopyToAsync(far);
            await Task.WhenAny(there, channel == DisplayChannel ? PassDisplay(far, near) : far.CopyToAsync(near));
        }
    }

    /// <summary>Passes a link message, or the answer to one.</summary>
    private static async Task<byte[]> PassLink(Stream from, Stream to)
    {
        var header = await Pass(from, to, LinkHeaderLength);
        return await Pass(from, to, BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(12)));
    }

    private async Task PassDisplay(Stream from, Stream to)
    {
        await PassLink(from, to);

        // Whether the client is let in.
        await Pass(from, to, 4);
        var header = new byte[MessageHeaderLength];
        while (true)
        {
            await from.ReadExactlyAsync(header);
            var body = new byte[BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(2))];
            await from.ReadExactlyAsync(body);
            if (BinaryPrimitives.ReadUInt16LittleEndian(header) == MonitorsConfig)
            {
                body = Rewrite(body);
                BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(2), body.Length);
            }

            await to.WriteAsync((byte[])[.. header, .. body]);
        }
    }

    /// <summary>The server's list has one head, whose surface is that of all heads.</summary>
    private byte[] Rewrite(byte[] list)
    {
        var real = list.AsSpan(ListHeaderLength);
        var told = _tell(BinaryPrimitives.ReadInt32LittleEndian(real[8..]), BinaryPrimitives.ReadInt32LittleEndian(real[12..]));
        var result = new byte[ListHeaderLength + (told.All.Length * HeadLength)];
        BinaryPrimitives.WriteUInt16LittleEndian(result, (ushort)told.All.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(result.AsSpan(2), told.Most);
        foreach (var (i, head) in told.All.Index())
        {
            var entry = result.AsSpan(ListHeaderLength + (i * HeadLength));
            real[4..8].CopyTo(entry[4..]);
            foreach (var (offset, value) in new[] { (0, head.Id), (8, head.Width), (12, head.Height), (16, head.X), (20, head.Y) })
            {
                BinaryPrimitives.WriteInt32LittleEndian(entry[offset..], value);
            }
        }

        return result;
    }

    private static async Task<byte[]> Pass(Stream from, Stream to, int count)
    {
        var bytes = new byte[count];
        await from.ReadExactlyAsync(bytes);
        await to.WriteAsync(bytes);
        return bytes;
    }

    /// <summary>The end of one side is the end of the other.</summary>
    private static async Task Quietly(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException)
        {
            // The test, the viewer or the guest is over.
        }
    }
}

/// <summary>A head of a display channel.</summary>
internal readonly record struct Head(int Id, int X, int Y, int Width, int Height);

/// <summary>The heads of a display channel.</summary>
/// <param name="Most">How many there may be.</param>
/// <param name="All">Those there are.</param>
internal sealed record Heads(ushort Most, params Head[] All);
