using System.Text;

namespace Osinfo.Snapshot;

/// <summary>
/// The entities of one kind, in the order they have when the files are read: the kind, how many are defined, how many there are with those
/// that are only referred to, which come last; then four lists: the ids, the entities by the bytes of their id, where the records of each
/// that is defined begin in the fourth, which holds their records: first that of the master, then those of fragments.
/// </summary>
internal sealed class EntityTable
{
    private const int HeaderLength = 4 * sizeof(uint);

    private readonly Section _section;
    private readonly StringTable _strings;
    private readonly long _sorted;
    private readonly long _starts;
    private readonly long _records;

    internal EntityTable(Section section, StringTable strings)
    {
        (_section, _strings) = (section, strings);
        Kind = strings[section.UInt32(0)];
        DefinedCount = section.Count(sizeof(uint), 3 * sizeof(uint));
        Count = section.Count(2 * sizeof(uint), 2 * sizeof(uint));
        _sorted = HeaderLength + (long)Count * sizeof(uint);
        _starts = HeaderLength + 2L * Count * sizeof(uint);
        _records = _starts + (DefinedCount + 1L) * sizeof(uint);
        _ = DefinedCount <= Count ? section.UInt32(_records - sizeof(uint)) : throw Section.Broken();
    }

    internal string Kind { get; }

    internal int DefinedCount { get; }

    internal int Count { get; }

    internal string Id(int index) => _strings[_section.UInt32(HeaderLength + (long)index * sizeof(uint))];

    /// <summary>The place of the entity with that id; -1 when there is none.</summary>
    internal int Find(string id)
    {
        var wanted = Encoding.UTF8.GetBytes(id);
        var (low, high) = (0, Count - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var index = _section.UInt32(_sorted + (long)middle * sizeof(uint));
            if (index >= Count)
            {
                throw Section.Broken();
            }

            var order = _strings.Utf8((int)_section.UInt32(HeaderLength + index * (long)sizeof(uint))).SequenceCompareTo(wanted);
            if (order == 0)
            {
                return (int)index;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    /// <summary>The records of an entity that is defined.</summary>
    internal int[] Records(int index)
    {
        var start = _section.UInt32(_starts + (long)index * sizeof(uint));
        var end = _section.UInt32(_starts + (index + 1L) * sizeof(uint));
        var records = start < end && end - start <= _section.Length ? new int[end - start] : throw Section.Broken();
        for (var i = 0; i < records.Length; i++)
        {
            records[i] = (int)_section.UInt32(_records + (long)(start + i) * sizeof(uint));
        }

        return records;
    }

    /// <param name="writer">Where to.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="ids">The ids, those that are defined first.</param>
    /// <param name="records">The records of each that is defined.</param>
    /// <param name="strings">Where the texts go.</param>
    internal static void Write(
        BinaryWriter writer, string kind, IReadOnlyList<string> ids, IReadOnlyList<IReadOnlyList<uint>> records, StringTableWriter strings)
    {
        writer.Write(strings.NumberOf(kind));
        writer.Write((uint)records.Count);
        writer.Write((uint)ids.Count);
        writer.Write(0u);
        foreach (var id in ids)
        {
            writer.Write(strings.NumberOf(id));
        }

        foreach (var index in Utf8Order.Sort(ids))
        {
            writer.Write((uint)index);
        }

        var end = 0u;
        writer.Write(end);
        foreach (var ofEntity in records)
        {
            end += (uint)ofEntity.Count;
            writer.Write(end);
        }

        foreach (var record in records.SelectMany(ofEntity => ofEntity))
        {
            writer.Write(record);
        }
    }
}
