using Osinfo.Loading;

namespace Osinfo.Snapshot;

/// <summary>Collects records; the counterpart of <see cref="RecordTable"/>.</summary>
internal sealed class RecordTableWriter : IDisposable
{
    private readonly StringTableWriter _strings;
    private readonly MemoryStream _records;
    private readonly BinaryWriter _writer;
    private readonly List<uint> _ends = [0];

    /// <param name="strings">Where the texts go.</param>
    /// <param name="capacity">How many bytes to expect.</param>
    internal RecordTableWriter(StringTableWriter strings, int capacity)
    {
        _records = new MemoryStream(capacity);
        _strings = strings;
        _writer = new BinaryWriter(_records);
    }

    public void Dispose() => _writer.Dispose();

    internal uint Count => (uint)_ends.Count - 1;

    /// <summary>The number of the record.</summary>
    internal uint Add(RawEntity entity)
    {
        EntityRecord.Write(_writer, entity, _strings);
        _ends.Add((uint)_records.Position);
        return Count - 1;
    }

    internal void Write(BinaryWriter writer)
    {
        writer.Write(Count);
        _ends.ForEach(writer.Write);
        writer.Write(_records.GetBuffer().AsSpan(0, (int)_records.Length));
    }
}
