using System.Text;
using Osinfo.Snapshot;

namespace Osinfo.Detection;

/// <summary>
/// What the entries of the database ask for, and how to find the few that a medium or tree may fit without going through all.
/// Every entry hangs on one <em>anchor</em>: a text that must be in one of the fields, at its start or anywhere; of those its patterns
/// have, the one that it shares with the fewest others. So an entry can only fit when its anchor is there.
/// </summary>
internal sealed class SignatureIndex
{
    internal const int FieldCount = 4;
    internal const int EntryLength = (4 + FieldCount) * sizeof(uint) + sizeof(long);
    internal const uint BroadFlag = 1;

    private readonly Section _section;
    private readonly StringTable _strings;
    private readonly AnchorTable[] _atStart;
    private readonly AnchorTable[] _anywhere;
    private readonly long _always;

    internal SignatureIndex(Section section, StringTable strings)
    {
        (_section, _strings) = (section, strings);
        Count = section.Count(0, EntryLength);
        var offset = sizeof(uint) + (long)Count * EntryLength;
        _atStart = ReadTables();
        _anywhere = ReadTables();
        _always = offset;

        AnchorTable[] ReadTables()
        {
            var tables = new AnchorTable[FieldCount];
            for (var i = 0; i < tables.Length; i++)
            {
                tables[i] = new AnchorTable(section, offset, strings);
                offset = tables[i].End;
            }

            return tables;
        }
    }

    internal int Count { get; }

    /// <summary>The index of entities that were not compiled.</summary>
    internal static SignatureIndex Of(IReadOnlyList<Os> oses, Func<Os, IEnumerable<SignatureFacts>> facts)
    {
        var strings = new StringTableWriter(capacity: 0);
        var index = ToSection(writer => SignatureIndexWriter.Write(writer, oses, facts, strings));
        return new SignatureIndex(index, new StringTable(ToSection(strings.Write)));

        static Section ToSection(Action<BinaryWriter> write)
        {
            using var content = new MemoryStream();
            using var writer = new BinaryWriter(content);
            write(writer);
            writer.Flush();
            return new Section(new SnapshotBytes(content.ToArray()), 0, (int)content.Length);
        }
    }

    /// <summary>The place of the system of an entry.</summary>
    internal int OsOf(int number) => (int)Value(number, 0);

    /// <summary>The place of an entry in its system.</summary>
    internal int PartOf(int number) => (int)Value(number, 1);

    internal SignatureFacts FactsOf(int number)
    {
        var patterns = new string?[FieldCount];
        for (var i = 0; i < patterns.Length; i++)
        {
            patterns[i] = _strings.Optional(Value(number, 4 + i));
        }

        var size = _section.Int64(Start(number) + (4 + FieldCount) * sizeof(uint));
        return new(_strings.Optional(Value(number, 3)), (Value(number, 2) & BroadFlag) != 0, patterns, size == 0 ? null : size);
    }

    /// <summary>The numbers of the entries that may fit, in order; all others do not.</summary>
    /// <param name="evidence">What was read.</param>
    /// <param name="mayBeInside">Whether patterns may fit behind other text.</param>
    internal IReadOnlyList<int> FindCandidates(Evidence evidence, bool mayBeInside)
    {
        var found = new HashSet<int>();
        for (var field = 0; field < FieldCount; field++)
        {
            foreach (var value in evidence.Values[field].Where(Pattern.IsReadable))
            {
                var bytes = Encoding.UTF8.GetBytes(value);
                for (var start = 0; start <= bytes.Length; start++)
                {
                    if (start == 0 || mayBeInside)
                    {
                        _atStart[field].AddPrefixesOf(bytes.AsSpan(start), found);
                    }

                    _anywhere[field].AddPrefixesOf(bytes.AsSpan(start), found);
                }
            }
        }

        for (var i = _section.Count(_always, sizeof(uint)); i > 0; i--)
        {
            found.Add((int)_section.UInt32(_always + (long)i * sizeof(uint)));
        }

        var result = found.ToList();
        result.Sort();
        return result is [] || (result[0] >= 0 && result[^1] < Count) ? result : throw Section.Broken();
    }

    private uint Value(int number, int index) => _section.UInt32(Start(number) + index * sizeof(uint));

    private static long Start(int number) => sizeof(uint) + (long)number * EntryLength;
}
