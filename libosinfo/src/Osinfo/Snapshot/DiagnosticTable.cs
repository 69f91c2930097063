namespace Osinfo.Snapshot;

/// <summary>
/// What reading the files found: their number, then for each how bad it is, the message, the path (or none), the line (or 0), and the
/// number of the file, from 1 on, or 0 when it was found before any file was read. Behind that, in their order, the kind and id of
/// everything that is referred to but not defined.
/// </summary>
internal sealed class DiagnosticTable
{
    private const int EntryLength = 5 * sizeof(uint);
    private const int ReferenceLength = 2 * sizeof(uint);

    private readonly Section _section;
    private readonly StringTable _strings;
    private readonly int _count;
    private readonly long _references;

    internal DiagnosticTable(Section section, StringTable strings)
    {
        (_section, _strings) = (section, strings);
        _count = section.Count(0, EntryLength);
        _references = sizeof(uint) + (long)_count * EntryLength;
        UndefinedCount = section.Count(_references, ReferenceLength);
    }

    internal int UndefinedCount { get; }

    /// <summary>Whether anything concerns a file.</summary>
    internal bool HasFiles => _count > Of(-1).Count();

    /// <summary>What concerns a file, by its number from 0 on; or, for -1, none. Paths are relative.</summary>
    internal IEnumerable<LoadDiagnostic> Of(int file)
    {
        for (var i = 0; i < _count; i++)
        {
            var start = sizeof(uint) + (long)i * EntryLength;
            if (_section.UInt32(start + 4 * sizeof(uint)) == file + 1)
            {
                var line = _section.UInt32(start + 3 * sizeof(uint));
                yield return new LoadDiagnostic(
                    (LoadSeverity)_section.UInt32(start),
                    _strings[_section.UInt32(start + sizeof(uint))],
                    _strings.Optional(_section.UInt32(start + 2 * sizeof(uint))),
                    line == 0 ? null : (int)line);
            }
        }
    }

    internal (string Kind, string Id) Undefined(int index)
    {
        var start = _references + sizeof(uint) + (long)index * ReferenceLength;
        return (_strings[_section.UInt32(start)], _strings[_section.UInt32(start + sizeof(uint))]);
    }

    internal static void Write(
        BinaryWriter writer,
        IReadOnlyList<(LoadDiagnostic Diagnostic, int File)> diagnostics,
        IReadOnlyList<(string Kind, string Id)> undefined,
        StringTableWriter strings)
    {
        writer.Write((uint)diagnostics.Count);
        foreach (var (diagnostic, file) in diagnostics)
        {
            writer.Write((uint)diagnostic.Severity);
            writer.Write(strings.NumberOf(diagnostic.Message));
            writer.Write(strings.NumberOfOptional(diagnostic.Path));
            writer.Write((uint)(diagnostic.Line ?? 0));
            writer.Write((uint)(file + 1));
        }

        writer.Write((uint)undefined.Count);
        foreach (var (kind, id) in undefined)
        {
            writer.Write(strings.NumberOf(kind));
            writer.Write(strings.NumberOf(id));
        }
    }
}
