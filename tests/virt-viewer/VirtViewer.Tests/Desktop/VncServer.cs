using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace VirtViewer_Tests.Desktop;

/// <summary>A VNC server that says what guests say too rarely: RFB 3.8 (RFC 6143) without authentication, with a white picture.</summary>
internal sealed class VncServer : IDisposable
{
    public const int Width = 500;
    public const int Height = 300;

    private readonly TcpListener _listener;
    private readonly TaskCompletionSource<NetworkStream> _client = new();
    private readonly List<string> _texts = [];
    private volatile bool _hasPicture;

    public VncServer()
    {
        Port = Guest.FreePort();
        _listener = new TcpListener(IPAddress.Loopback, Port);
        _listener.Start();
        _ = Task.Run(Serve);
    }

    public int Port { get; }

    /// <summary>The texts that the viewer has sent from its clipboard.</summary>
    public IReadOnlyList<string> Texts
    {
        get
        {
            lock (_texts)
            {
                return [.. _texts];
            }
        }
    }

    /// <summary>Whether the viewer has asked for the picture and got it.</summary>
    public bool HasPicture => _hasPicture;

    /// <summary>Rings the bell (section 7.6.3).</summary>
    public void Ring() => Send([2]);

    /// <summary>Puts a text on the clipboard of the viewer (section 7.6.4).</summary>
    public void Cut(string text) => Send([3, 0, 0, 0, .. Int(text.Length), .. Encoding.Latin1.GetBytes(text)]);

    /// <summary>Gives the pointer a picture that has nothing in it (section 7.8.1).</summary>
    public void HidePointer() => Send([0, 0, .. Short(1), .. Short(0), .. Short(0), .. Short(8), .. Short(8), .. Int(-239), .. new byte[(4 * 8 * 8) + 8]]);

    public void Dispose()
    {
        _listener.Dispose();
        if (_client.Task.IsCompletedSuccessfully)
        {
            _client.Task.Result.Dispose();
        }
    }

    private void Send(byte[] message)
    {
        lock (_client)
        {
            _client.Task.Result.Write(message);
        }
    }

    private void Serve()
    {
        try
        {
            var stream = _listener.AcceptTcpClient().GetStream();
            stream.Write("RFB 003.008\n"u8);
            Read(stream, 12);

            // One security type, none; it is fine.
            stream.Write([1, 1]);
            Read(stream, 1);
            stream.Write(Int(0));
            Read(stream, 1);
            byte[] format = [32, 24, 0, 1, 0, 255, 0, 255, 0, 255, 16, 8, 0, 0, 0, 0];
            stream.Write([.. Short(Width), .. Short(Height), .. format, .. Int(6), .. "played"u8]);
            _client.SetResult(stream);
            while (true)
            {
                Take(stream, Read(stream, 1)[0]);
            }
        }
        catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException)
        {
            // The viewer or the test is over.
        }
    }

    private void Take(NetworkStream stream, byte message)
    {
        switch (message)
        {
            case 0: // SetPixelFormat
                Read(stream, 19);
                break;
            case 2: // SetEncodings
                Read(stream, 4 * BinaryPrimitives.ReadUInt16BigEndian(Read(stream, 3).AsSpan(1)));
                break;
            case 3: // FramebufferUpdateRequest: the picture once, nothing changes later
                Read(stream, 9);
                if (!_hasPicture)
                {
                    Send([0, 0, .. Short(1), .. Short(0), .. Short(0), .. Short(Width), .. Short(Height), .. Int(0), .. Enumerable.Repeat((byte)255, 4 * Width * Height)]);
                    _hasPicture = true;
                }

                break;
            case 4: // KeyEvent
                Read(stream, 7);
                break;
            case 5: // PointerEvent
                Read(stream, 5);
                break;
            case 6: // ClientCutText
                var text = Encoding.Latin1.GetString(Read(stream, BinaryPrimitives.ReadInt32BigEndian(Read(stream, 7).AsSpan(3))));
                lock (_texts)
                {
                    _texts.Add(text);
                }

                break;
            default:
                throw new IOException($"message {message}");
        }
    }

    private static byte[] Read(NetworkStream stream, int count)
    {
        var bytes = new byte[count];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static byte[] Short(int value) => [(byte)(value >> 8), (byte)value];

    private static byte[] Int(int value) => [.. Short(value >> 16), .. Short(value & 0xffff)];
}
