using System.Buffers.Binary;
using System.Net.Sockets;

namespace VirtViewer_Tests.Desktop;

/// <summary>Plays the smart-card reader of a guest behind a socket, in the protocol of libcacard (vscard_common.h).</summary>
internal sealed class CardReader : IDisposable
{
    /// <summary>A card is in the reader: it sends its answer to reset.</summary>
    public const int Inserted = 5;

    /// <summary>The card was taken out.</summary>
    public const int Removed = 6;

    private const int Error = 2;
    private const int Added = 3;
    private const int HeaderLength = 12;

    private readonly Socket _socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly List<int> _messages = [];
    private readonly Task _reading;

    public CardReader(string path)
    {
        _socket.Connect(new UnixDomainSocketEndPoint(path));
        _reading = Task.Run(Read);
    }

    /// <summary>Waits until a message has come so many times.</summary>
    public void WaitFor(int message, int times) => Wait.Until(() => Messages.Count(known => known == message) >= times, $"message {message}", () => string.Join(' ', Messages));

    public void Dispose()
    {
        _socket.Dispose();
        _reading.Wait();
    }

    private int[] Messages
    {
        get
        {
            lock (_messages)
            {
                return [.. _messages];
            }
        }
    }

    private void Read()
    {
        try
        {
            using var stream = new NetworkStream(_socket);
            var header = new byte[HeaderLength];
            while (true)
            {
                stream.ReadExactly(header);
                var type = BinaryPrimitives.ReadInt32BigEndian(header);
                stream.ReadExactly(new byte[BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(8))]);
                lock (_messages)
                {
                    _messages.Add(type);
                }

                if (type is Added or Inserted or Removed)
                {
                    Confirm(stream, header);
                }
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // The guest is gone.
        }
    }

    /// <summary>An error of code 0 is success.</summary>
    private static void Confirm(NetworkStream stream, byte[] header)
    {
        var answer = new byte[HeaderLength + 4];
        BinaryPrimitives.WriteInt32BigEndian(answer, Error);
        header.AsSpan(4, 4).CopyTo(answer.AsSpan(4));
        BinaryPrimitives.WriteInt32BigEndian(answer.AsSpan(8), 4);
        stream.Write(answer);
    }
}
