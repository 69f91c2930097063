using System.Buffers.Binary;

namespace Osinfo.Snapshot;

/// <summary>A part of the bytes of a compiled database. Whatever lies outside of it is broken data.</summary>
internal readonly record struct Section(SnapshotBytes Bytes, int Start, int Length)
{
    internal ReadOnlySpan<byte> Span => Bytes.Span.Slice(Start, Length);

    internal uint UInt32(long offset) =>
        offset >= 0 && offset <= Length - sizeof(uint)
            ? BinaryPrimitives.ReadUInt32LittleEndian(Bytes.Span[(Start + (int)offset)..])
            : throw Broken();

    internal long Int64(long offset) =>
        offset >= 0 && offset <= Length - sizeof(long)
            ? BinaryPrimitives.ReadInt64LittleEndian(Bytes.Span[(Start + (int)offset)..])
            : throw Broken();

    /// <summary>A number of things that follow, each of at least that length.</summary>
    internal int Count(long offset, int lengthOfOne)
    {
        var count = UInt32(offset);
        return count <= (Length - offset - sizeof(uint)) / lengthOfOne ? (int)count : throw Broken();
    }

    internal Section Part(long start, long length) =>
        start >= 0 && length >= 0 && start <= Length - length ? this with { Start = Start + (int)start, Length = (int)length } : throw Broken();

    internal SnapshotCursor Read(long start = 0) => start >= 0 && start <= Length ? new(Span[(int)start..]) : throw Broken();

    internal static InvalidDataException Broken() => new("the compiled database is broken: something lies outside of its place");
}
