namespace Osinfo.Snapshot;

/// <summary>Goes forward through bytes that <see cref="BinaryWriter"/> wrote.</summary>
internal ref struct SnapshotCursor(ReadOnlySpan<byte> bytes)
{
    private const int MaxNumberLength = 5;
    private const int BitsOfByte = 7;

    private readonly ReadOnlySpan<byte> _bytes = bytes;

    internal int Position { get; private set; }

    internal byte ReadByte() => Position < _bytes.Length ? _bytes[Position++] : throw Section.Broken();

    /// <summary>A number as <see cref="BinaryWriter.Write7BitEncodedInt"/> writes it, never negative.</summary>
    internal int ReadNumber()
    {
        var value = 0u;
        for (var i = 0; i < MaxNumberLength; i++)
        {
            var part = ReadByte();
            value |= (uint)(part & 0x7f) << (i * BitsOfByte);
            if (part < 0x80)
            {
                return value <= int.MaxValue ? (int)value : throw Section.Broken();
            }
        }

        throw Section.Broken();
    }

    /// <summary>A number of things that follow, each of at least one byte.</summary>
    internal int ReadCount()
    {
        var count = ReadNumber();
        return count <= _bytes.Length - Position ? count : throw Section.Broken();
    }
}
