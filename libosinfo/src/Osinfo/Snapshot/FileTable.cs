namespace Osinfo.Snapshot;

/// <summary>
/// The files, in the order a walk through the tree meets them: their number, then for each its path (with a leading slash), whether it is
/// empty, its first record and the number of its records.
/// </summary>
internal sealed class FileTable
{
    private const int EntryLength = 4 * sizeof(uint);

    private readonly Section _section;
    private readonly StringTable _strings;

    internal FileTable(Section section, StringTable strings)
    {
        (_section, _strings) = (section, strings);
        Count = section.Count(0, EntryLength);
    }

    internal int Count { get; }

    internal Entry this[int index]
    {
        get
        {
            var start = Start(index);
            return new Entry(
                _strings[_section.UInt32(start)],
                _section.UInt32(start + sizeof(uint)) != 0,
                _section.UInt32(start + 2 * sizeof(uint)),
                _section.UInt32(start + 3 * sizeof(uint)));
        }
    }

    /// <summary>Whether any of them is empty.</summary>
    internal bool HasEmpty
    {
        get
        {
            for (var i = 0; i < Count; i++)
            {
                if (_section.UInt32(Start(i) + sizeof(uint)) != 0)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>The path as it is written to the system.</summary>
    internal ReadOnlySpan<byte> Path(int index) => _strings.Utf8((int)_section.UInt32(Start(index)));

    internal static void Write(BinaryWriter writer, IReadOnlyList<Entry> files, StringTableWriter strings)
    {
        writer.Write((uint)files.Count);
        foreach (var file in files)
        {
            writer.Write(strings.NumberOf(file.Path));
            writer.Write(file.IsEmpty ? 1u : 0u);
            writer.Write(file.FirstRecord);
            writer.Write(file.RecordCount);
        }
    }

    private static long Start(int index) => sizeof(uint) + (long)index * EntryLength;

    internal sealed record Entry(string Path, bool IsEmpty, uint FirstRecord, uint RecordCount);
}
