using System.Text;

namespace Osinfo.Snapshot;

/// <summary>The short ids of all operating systems by their bytes: their number, then for each its text and the place of its system.</summary>
internal sealed class ShortIdTable
{
    private const int EntryLength = 2 * sizeof(uint);

    private readonly Section _section;
    private readonly StringTable _strings;
    private readonly int _count;

    internal ShortIdTable(Section section, StringTable strings)
    {
        (_section, _strings) = (section, strings);
        _count = section.Count(0, EntryLength);
    }

    /// <summary>The places of the systems that have that short id, in their order.</summary>
    internal IReadOnlyList<int> Find(string shortId)
    {
        var wanted = Encoding.UTF8.GetBytes(shortId);
        var (low, high) = (0, _count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = Compare(middle, wanted) < 0 ? (middle + 1, high) : (low, middle);
        }

        var found = new List<int>();
        for (; low < _count && Compare(low, wanted) == 0; low++)
        {
            found.Add((int)_section.UInt32(sizeof(uint) + (long)low * EntryLength + sizeof(uint)));
        }

        return found;
    }

    internal static void Write(BinaryWriter writer, IEnumerable<Os> oses, StringTableWriter strings)
    {
        var all = oses.SelectMany((os, place) => os.ShortIds.Distinct(StringComparer.Ordinal).Select(id => (Id: id, Place: place))).ToList();
        writer.Write((uint)all.Count);
        foreach (var index in Utf8Order.Sort([.. all.Select(entry => entry.Id)]))
        {
            writer.Write(strings.NumberOf(all[index].Id));
            writer.Write((uint)all[index].Place);
        }
    }

    private int Compare(int index, byte[] wanted) =>
        _strings.Utf8((int)_section.UInt32(sizeof(uint) + (long)index * EntryLength)).SequenceCompareTo(wanted);
}
