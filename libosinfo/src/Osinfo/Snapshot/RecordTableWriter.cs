using System.Buffers;
using Osinfo.Loading;

namespace Osinfo.Snapshot;

/// <summary>Collects records; the counterpart of <see cref="RecordTable"/>.</summary>
internal sealed class RecordTableWriter(StringTableWriter strings)
{
    private readonly ArrayBufferWriter<byte> _records = new();
    private readonly List<uint> _ends = [0];

    internal uint Count => (uint)_ends.Count - 1;

    /// <summary>The number of the record.</summary>
    internal uint Add(RawEntity entity)
    {
        using var record = new MemoryStream();
        using var writer = new BinaryWriter(record);
        EntityRecord.Write(writer, entity, strings);
        writer.Flush();
        _records.Write(record.GetBuffer().AsSpan(0, (int)record.Length));
        _ends.Add((uint)_records.WrittenCount);
        return Count - 1;
    }

    internal void Write(BinaryWriter writer)
    {
        writer.Write(Count);
        _ends.ForEach(writer.Write);
        writer.Write(_records.WrittenSpan);
    }
}
