using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace VirtViewer_Tests.Desktop;

/// <summary>
/// The agent of SPICE in the guest, played at the far end of a bridge: chunks and messages as the protocol of the agent has them
/// (spice-protocol, vd_agent.h). It answers what an agent answers, and keeps what it has received.
/// </summary>
internal sealed class SpiceAgent : IDisposable
{
    private const int ChunkHeader = 8;
    private const int MessageHeader = 20;
    private const int MostInChunk = 2048;
    private const uint Utf8 = 1;
    private const string Known = "capabilities";

    /// <summary>Monitors, answers, clipboard on demand and with selections, monitors that may be missing, with positions.</summary>
    private const uint Capabilities = (1 << 1) | (1 << 2) | (1 << 5) | (1 << 6) | (1 << 7) | (1 << 12);

    private readonly Socket _socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly Task _reading;
    private readonly Lock _gate = new();
    private readonly List<string> _received = [];

    public SpiceAgent(string path)
    {
        _socket.Connect(new UnixDomainSocketEndPoint(path));
        _reading = Task.Run(Read);
        Announce(wantsAnswer: true);
    }

    private enum Kind : uint
    {
        Monitors = 2,
        Reply = 3,
        Clipboard = 4,
        Capabilities = 6,
        ClipboardGrab = 7,
        ClipboardRequest = 8,
        FileStart = 10,
        FileStatus = 11,
        FileData = 12,
    }

    /// <summary>Whether it takes no files.</summary>
    public bool RefusesFiles { get; set; }

    /// <summary>Everything of interest that was received, a line each.</summary>
    public IReadOnlyList<string> Received
    {
        get
        {
            lock (_gate)
            {
                return [.. _received];
            }
        }
    }

    public string State => string.Join("; ", Received);

    /// <summary>Waits until the client knows what the agent can.</summary>
    public void WaitForClient() => WaitFor(Known);

    public void WaitFor(string line) => Wait.Until(() => Received.Contains(line), $"the agent to receive '{line}'", () => State);

    /// <summary>Says that a file has arrived; the client waits for it.</summary>
    public void Thank(string file)
    {
        WaitFor("whole " + file);
        Answer(_files.Single(known => known.Value.Name == file).Key, 3);
    }

    public void Dispose()
    {
        _socket.Dispose();
        _reading.ContinueWith(_ => { }, TaskScheduler.Default).Wait();
    }

    private void Read()
    {
        var pending = new List<byte>();
        try
        {
            while (true)
            {
                var header = Receive(ChunkHeader);
                pending.AddRange(Receive(Number(header, 4)));
                while (pending.Count >= MessageHeader && Number([.. pending.Take(MessageHeader)], 16) is var size && pending.Count >= MessageHeader + size)
                {
                    var message = pending.Take(MessageHeader + size).ToArray();
                    pending.RemoveRange(0, MessageHeader + size);
                    Take((Kind)Number(message, 4), message[MessageHeader..]);
                }
            }
        }
        catch (SocketException)
        {
        }
        catch (ObjectDisposedException)
        {
        }
        catch (EndOfStreamException)
        {
        }
    }

    private void Take(Kind kind, byte[] data)
    {
        switch (kind)
        {
            case Kind.Capabilities when Number(data, 0) != 0:
                Announce(wantsAnswer: true);
                break;
            case Kind.Capabilities:
                Note(Known);
                break;
            case Kind.Monitors:
                Note("monitors " + string.Join(' ', Enumerable.Range(0, Number(data, 0)).Select(i => 8 + (i * 20))
                    .Where(at => Number(data, at) > 0).Select(at => $"{Number(data, at + 4)}x{Number(data, at)}+{Number(data, at + 12)}+{Number(data, at + 16)}")));
                Send(Kind.Reply, [.. UInt((uint)Kind.Monitors), .. UInt(1)]);
                break;
            case Kind.ClipboardGrab:
                Note("copied");
                Send(Kind.ClipboardRequest, [.. UInt(0), .. UInt(Utf8)]);
                break;
            case Kind.Clipboard:
                Note("text " + Encoding.UTF8.GetString(data, 8, data.Length - 8));
                break;
            default:
                TakeFile(kind, data);
                break;
        }
    }

    private readonly Dictionary<int, (string Name, int Size, List<byte> Data)> _files = [];

    private void TakeFile(Kind kind, byte[] data)
    {
        var id = Number(data, 0);
        switch (kind)
        {
            case Kind.FileStart:
                var lines = Encoding.UTF8.GetString(data, 4, data.Length - 4).Split('\n').Select(line => line.TrimEnd('\0').Split('=', 2))
                    .Where(pair => pair.Length == 2).ToDictionary(pair => pair[0], pair => pair[1]);
                _files[id] = (lines["name"], int.Parse(lines["size"], System.Globalization.CultureInfo.InvariantCulture), []);
                Note("file " + lines["name"]);
                Answer(id, RefusesFiles ? 2u : 0);
                break;
            case Kind.FileData when _files.TryGetValue(id, out var file):
                file.Data.AddRange(data.Skip(12));
                if (file.Data.Count >= file.Size)
                {
                    Note("whole " + file.Name);
                }

                break;
            case Kind.FileStatus:
                Note("status " + Number(data, 4));
                break;
        }
    }

    private void Answer(int file, uint status) => Send(Kind.FileStatus, [.. UInt((uint)file), .. UInt(status)]);

    private void Note(string line)
    {
        lock (_gate)
        {
            _received.Add(line);
        }
    }

    private void Send(Kind kind, byte[] data)
    {
        byte[] message = [.. UInt(1), .. UInt((uint)kind), .. UInt(0), .. UInt(0), .. UInt((uint)data.Length), .. data];
        foreach (var chunk in message.Chunk(MostInChunk))
        {
            _socket.Send([.. UInt(1), .. UInt((uint)chunk.Length), .. chunk]);
        }
    }

    private void Announce(bool wantsAnswer) => Send(Kind.Capabilities, [.. UInt(wantsAnswer ? 1u : 0), .. UInt(Capabilities)]);

    private byte[] Receive(int count)
    {
        var result = new byte[count];
        for (var at = 0; at < count;)
        {
            var read = _socket.Receive(result, at, count - at, SocketFlags.None);
            at += read > 0 ? read : throw new EndOfStreamException();
        }

        return result;
    }

    private static int Number(byte[] data, int at) => BinaryPrimitives.ReadInt32LittleEndian(data.AsSpan(at));

    private static byte[] UInt(uint value) => BitConverter.GetBytes(value);
}
