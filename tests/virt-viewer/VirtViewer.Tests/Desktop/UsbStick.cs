using System.Buffers.Binary;

namespace VirtViewer_Tests.Desktop;

/// <summary>What is behind the two endpoints of a stick for files: commands of SCSI in the envelopes of USB mass storage, bulk only.</summary>
internal sealed class UsbStick(byte[] contents)
{
    private const int SectorLength = 512;
    private const int CommandLength = 31;
    private const uint CommandSignature = 0x43425355;
    private const uint StatusSignature = 0x53425355;

    private readonly Queue<byte[]> _answers = [];

    private enum Command
    {
        TestUnitReady = 0,
        RequestSense = 3,
        Inquiry = 0x12,
        ReadCapacity = 0x25,
        Read = 0x28,
    }

    /// <summary>Whether any of the contents was read.</summary>
    public bool WasRead { get; private set; }

    /// <summary>Takes a command; the answers are there at once.</summary>
    public void Take(ReadOnlySpan<byte> envelope)
    {
        if (envelope.Length != CommandLength || BinaryPrimitives.ReadUInt32LittleEndian(envelope) != CommandSignature)
        {
            return;
        }

        var wanted = BinaryPrimitives.ReadInt32LittleEndian(envelope[8..]);
        var answer = Answer(envelope[15..]);
        var data = answer is null ? [] : answer[..Math.Min(answer.Length, wanted)];
        if (data.Length > 0)
        {
            _answers.Enqueue(data);
        }

        var status = new byte[13];
        BinaryPrimitives.WriteUInt32LittleEndian(status, StatusSignature);
        envelope.Slice(4, 4).CopyTo(status.AsSpan(4));
        BinaryPrimitives.WriteInt32LittleEndian(status.AsSpan(8), wanted - data.Length);
        status[12] = (byte)(answer is null ? 1 : 0);
        _answers.Enqueue(status);
    }

    /// <summary>What it sends next; null when there is nothing.</summary>
    public byte[]? Give() => _answers.TryDequeue(out var answer) ? answer : null;

    /// <summary>The data of a command; null when it does not know it.</summary>
    private byte[]? Answer(ReadOnlySpan<byte> command)
    {
        switch ((Command)command[0])
        {
            case Command.TestUnitReady:
                return [];
            case Command.RequestSense:
                return [0x70, 0, 0, 0, 0, 0, 0, 10, .. new byte[10]];
            case Command.Inquiry:
                return [0, 0x80, 4, 2, 31, 0, 0, 0, .. "Kingston"u8, .. "DataTraveler 3.0"u8, .. "1.0 "u8];
            case Command.ReadCapacity:
                var capacity = new byte[8];
                BinaryPrimitives.WriteInt32BigEndian(capacity, (contents.Length / SectorLength) - 1);
                BinaryPrimitives.WriteInt32BigEndian(capacity.AsSpan(4), SectorLength);
                return capacity;
            case Command.Read:
                WasRead = true;
                var first = BinaryPrimitives.ReadInt32BigEndian(command[2..]) * SectorLength;
                return contents.AsSpan(first, BinaryPrimitives.ReadUInt16BigEndian(command[7..]) * SectorLength).ToArray();
            default:
                return null;
        }
    }
}
