using Osinfo.Snapshot;

namespace Osinfo.Detection;

/// <summary>
/// Texts by their bytes, each with the entries that hang on it: the number of texts, of entries; for each text its number, the place plus one of
/// the longest other text it starts with (or 0), where its entries begin, how many they are; then the entries.
/// </summary>
internal sealed class AnchorTable
{
    internal const int AnchorLength = 4 * sizeof(uint);

    private readonly Section _section;
    private readonly StringTable _strings;
    private readonly int _count;
    private readonly long _anchors;
    private readonly long _entries;

    internal AnchorTable(Section section, long start, StringTable strings)
    {
        (_section, _strings) = (section, strings);
        _count = section.Count(start, AnchorLength);
        _anchors = start + 2 * sizeof(uint);
        _entries = _anchors + (long)_count * AnchorLength;
        End = _entries + section.UInt32(start + sizeof(uint)) * (long)sizeof(uint);
        _ = section.Part(start, End - start);
    }

    /// <summary>Where it ends.</summary>
    internal long End { get; }

    /// <summary>Adds the entries of all texts with which the value starts.</summary>
    internal void AddPrefixesOf(ReadOnlySpan<byte> value, HashSet<int> entries)
    {
        // All texts with which the value starts are, like it, not before the last that is not behind it, and start that one, too.
        for (var anchor = FindLastNotBehind(value); anchor >= 0;)
        {
            if (value.StartsWith(Text(anchor)))
            {
                AddEntries(anchor, entries);
            }

            var parent = (int)Value(anchor, 1) - 1;
            anchor = parent < anchor ? parent : throw Section.Broken();
        }
    }

    private void AddEntries(int anchor, HashSet<int> entries)
    {
        var first = _entries + Value(anchor, 2) * (long)sizeof(uint);
        var end = first + Value(anchor, 3) * (long)sizeof(uint);
        for (var i = end <= End ? first : throw Section.Broken(); i < end; i += sizeof(uint))
        {
            entries.Add((int)_section.UInt32(i));
        }
    }

    private int FindLastNotBehind(ReadOnlySpan<byte> value)
    {
        var (low, high) = (0, _count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = Text(middle).SequenceCompareTo(value) <= 0 ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }

    private ReadOnlySpan<byte> Text(int anchor) => _strings.Utf8((int)Value(anchor, 0));

    private uint Value(int anchor, int index) => _section.UInt32(_anchors + (long)anchor * AnchorLength + index * sizeof(uint));
}
