using System.Buffers.Binary;
using System.Net.Sockets;

namespace VirtViewer_Tests.Desktop;

/// <summary>
/// What the kernel does for a descriptor of a USB device (linux/usbdevice_fs.h). libumockdev-preload sends each ioctl here and reads and writes
/// the memory of the program as it is told, in messages of three words.
/// </summary>
internal sealed class UsbHandle(UsbDevice device, Socket socket)
{
    private const int WordLength = 8;
    private const int UrbLength = 56;
    private const int SetupLength = 8;
    private const byte ControlUrb = 2;
    private const byte FromDevice = 0x80;

    private const int Again = 11;
    private const int Busy = 16;
    private const int NoDevice = 19;
    private const int Invalid = 22;
    private const int NotThatIoctl = 25;
    private const int NoData = 61;
    private const int Unlinked = -2;
    private const int Shutdown = -108;

    /// <summary>How long a program waits that asks for what is done before anything is: the node is always ready for <c>poll</c>.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(20);

    private readonly List<Urb> _pending = [];
    private readonly Queue<(Urb Urb, int Status, byte[] Data, int Count)> _done = [];
    private readonly object _gate = new();
    private bool _isPulled;

    private enum Command
    {
        Ioctl = 1,
        Done = 3,
        ReadMemory = 5,
        WriteMemory = 6,
    }

    /// <summary>The number of the ioctl, without its direction and length.</summary>
    private enum Request
    {
        SetInterface = 0x5504,
        SetConfiguration = 0x5505,
        GetDriver = 0x5508,
        SubmitUrb = 0x550a,
        DiscardUrb = 0x550b,
        ReapUrbNow = 0x550d,
        ClaimInterface = 0x550f,
        ReleaseInterface = 0x5510,
        DriverIoctl = 0x5512,
        Reset = 0x5514,
        ClearHalt = 0x5515,
        GetCapabilities = 0x551a,
    }

    /// <summary>Begins to answer.</summary>
    public void Start() => new Thread(Serve) { IsBackground = true }.Start();

    /// <summary>Sends something from an endpoint; false when nobody waits for it.</summary>
    public bool Send(byte endpoint, byte[] data)
    {
        lock (_gate)
        {
            if (_pending.FirstOrDefault(urb => urb.Endpoint == endpoint) is not { } waiting)
            {
                return false;
            }

            Finish(waiting, 0, data, data.Length);
            return true;
        }
    }

    /// <summary>The device has gone.</summary>
    public void Pull()
    {
        lock (_gate)
        {
            _isPulled = true;
            foreach (var urb in _pending.ToArray())
            {
                Finish(urb, Shutdown, [], 0);
            }
        }
    }

    private void Serve()
    {
        try
        {
            using (socket)
            {
                while (true)
                {
                    var message = Receive(3 * WordLength);
                    var request = (Request)(Word(message, 1) & 0xffff);
                    var error = Handle(request, Word(message, 2));
                    Say(Command.Done, error == 0 ? 0 : -1, error);
                }
            }
        }
        catch (Exception e) when (e is EndOfStreamException or SocketException)
        {
            // Closed.
        }
    }

    /// <summary>Does what is asked for; the number of the error, 0 for none.</summary>
    private int Handle(Request request, long argument)
    {
        if (_isPulled && request is not (Request.ReapUrbNow or Request.DiscardUrb))
        {
            return NoDevice;
        }

        switch (request)
        {
            case Request.GetCapabilities:
                Write(argument, BitConverter.GetBytes(0));
                return 0;
            case Request.ClaimInterface:
                return device.IsTaken ? Busy : 0;
            case Request.GetDriver:
                return NoData;
            case Request.SubmitUrb:
                Submit(argument);
                return 0;
            case Request.DiscardUrb:
                return Discard(argument);
            case Request.ReapUrbNow:
                return Reap(argument);
            case Request.SetInterface or Request.SetConfiguration or Request.ReleaseInterface or Request.DriverIoctl or Request.Reset or Request.ClearHalt:
                return 0;
            default:
                return NotThatIoctl;
        }
    }

    private void Submit(long address)
    {
        var bytes = Read(address, UrbLength);
        var urb = new Urb(address, BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(16)), bytes[1], bytes[0] == ControlUrb);
        var length = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(24));
        if (urb.IsControl)
        {
            Begin(urb, device.Answer(Read(urb.Buffer, SetupLength)));
        }
        else if ((urb.Endpoint & FromDevice) != 0)
        {
            Begin(urb, device.Storage?.Give());
        }
        else
        {
            device.Storage?.Take(Read(urb.Buffer, length));
            Begin(urb, [], length);
        }
    }

    /// <summary>A transfer begins; it ends at once when there is an answer.</summary>
    private void Begin(Urb urb, byte[]? answer, int? taken = null)
    {
        lock (_gate)
        {
            _pending.Add(urb);
            if (answer is not null)
            {
                Finish(urb, 0, answer, taken ?? answer.Length);
            }
        }
    }

    private int Discard(long address)
    {
        lock (_gate)
        {
            if (_pending.Find(urb => urb.Address == address) is not { } found)
            {
                return Invalid;
            }

            Finish(found, Unlinked, [], 0);
            return 0;
        }
    }

    private void Finish(Urb urb, int status, byte[] data, int count)
    {
        _pending.Remove(urb);
        _done.Enqueue((urb, status, data, count));
        Monitor.Pulse(_gate);
    }

    private int Reap(long argument)
    {
        (Urb Urb, int Status, byte[] Data, int Count) next;
        lock (_gate)
        {
            if (_done.Count == 0)
            {
                Monitor.Wait(_gate, Patience);
            }

            if (!_done.TryDequeue(out next))
            {
                return Again;
            }
        }

        Write(next.Urb.Buffer + (next.Urb.IsControl ? SetupLength : 0), next.Data);
        Write(next.Urb.Address + 4, BitConverter.GetBytes(next.Status));
        Write(next.Urb.Address + 28, BitConverter.GetBytes(next.Count));
        Write(argument, BitConverter.GetBytes(next.Urb.Address));
        return 0;
    }

    private byte[] Read(long address, int length)
    {
        Say(Command.ReadMemory, address, length);
        return Receive(length);
    }

    private void Write(long address, byte[] bytes)
    {
        if (bytes.Length > 0)
        {
            Say(Command.WriteMemory, address, bytes.Length);
            socket.Send(bytes);
        }
    }

    private void Say(Command command, long first, long second)
    {
        var message = new byte[3 * WordLength];
        BinaryPrimitives.WriteInt64LittleEndian(message, (long)command);
        BinaryPrimitives.WriteInt64LittleEndian(message.AsSpan(WordLength), first);
        BinaryPrimitives.WriteInt64LittleEndian(message.AsSpan(2 * WordLength), second);
        socket.Send(message);
    }

    private byte[] Receive(int length)
    {
        var bytes = new byte[length];
        for (var done = 0; done < length;)
        {
            var count = socket.Receive(bytes.AsSpan(done));
            done += count > 0 ? count : throw new EndOfStreamException();
        }

        return bytes;
    }

    private static long Word(byte[] message, int index) => BinaryPrimitives.ReadInt64LittleEndian(message.AsSpan(index * WordLength));

    /// <summary>A transfer: where the program has it, where its data, for which endpoint.</summary>
    private sealed record Urb(long Address, long Buffer, byte Endpoint, bool IsControl);
}
