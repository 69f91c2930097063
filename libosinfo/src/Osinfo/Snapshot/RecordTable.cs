using Osinfo.Loading;

namespace Osinfo.Snapshot;

/// <summary>
/// What the files say, one record for each entity of each file: their number, where each starts, and where the last ends, then the
/// records (<see cref="EntityRecord"/>).
/// </summary>
internal sealed class RecordTable
{
    private readonly Section _section;
    private readonly Section _records;
    private readonly StringTable _strings;

    internal RecordTable(Section section, StringTable strings)
    {
        _section = section;
        _strings = strings;
        Count = section.Count(0, sizeof(uint));
        var start = sizeof(uint) * (2L + Count);
        _records = section.Part(start, section.Length - start);
    }

    internal int Count { get; }

    internal RawEntity Read(int index, PreferredLanguages languages)
    {
        if ((uint)index >= (uint)Count)
        {
            throw Section.Broken();
        }

        var start = _section.UInt32(sizeof(uint) * (1L + index));
        var end = _section.UInt32(sizeof(uint) * (2L + index));
        return EntityRecord.Read(_records.Part(start, (long)end - start), _strings, languages);
    }
}
