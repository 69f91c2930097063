using System.Buffers.Binary;
using Osinfo.Loading;

namespace Osinfo.Snapshot;

/// <summary>A compiled database, opened. Of its texts and entities none is read before it is asked for.</summary>
internal sealed class SnapshotFile
{
    private readonly List<Section> _sections = [];
    private readonly List<SectionTag> _tags = [];

    /// <param name="bytes">The file.</param>
    /// <param name="isTrusted">Whether it is part of the program, so that the checksum is not worked out.</param>
    /// <exception cref="InvalidDataException">It is no compiled database, of another version, or broken.</exception>
    internal SnapshotFile(SnapshotBytes bytes, bool isTrusted)
    {
        CheckHeader(bytes.Span, isTrusted);
        var all = new Section(bytes, 0, bytes.Length);
        for (long start = SnapshotFormat.HeaderLength; start < bytes.Length;)
        {
            var length = all.UInt32(start + sizeof(uint));
            _tags.Add((SectionTag)all.UInt32(start));
            _sections.Add(all.Part(start + 2 * sizeof(uint), length));
            start += 2 * sizeof(uint) + length;
        }

        Strings = new StringTable(Required(SectionTag.Strings));
        Records = new RecordTable(Required(SectionTag.Records), Strings);
        Files = new FileTable(Required(SectionTag.Files), Strings);
        ShortIds = new ShortIdTable(Required(SectionTag.ShortIds), Strings);
        Diagnostics = new DiagnosticTable(Required(SectionTag.Diagnostics), Strings);
        Entities = [.. _sections.Where((_, i) => _tags[i] == SectionTag.Entities).Select(section => new EntityTable(section, Strings))];
        Stamps = Find(SectionTag.Stamps) is { } stamps ? new TreeStamps(stamps, Strings, Files) : null;
    }

    internal StringTable Strings { get; }

    internal RecordTable Records { get; }

    internal FileTable Files { get; }

    internal ShortIdTable ShortIds { get; }

    internal DiagnosticTable Diagnostics { get; }

    /// <summary>Null when it was not made from a directory.</summary>
    internal TreeStamps? Stamps { get; }

    private List<EntityTable> Entities { get; }

    internal EntityTable EntitiesOf(string kind) => Entities.Find(table => table.Kind == kind) ?? throw Section.Broken();

    internal Section? Find(SectionTag tag) => _tags.IndexOf(tag) is >= 0 and var index ? _sections[index] : null;

    /// <summary>The records of one entity put together, as reading the files does.</summary>
    internal RawEntity ReadEntity(EntityTable table, int index, PreferredLanguages languages)
    {
        var records = table.Records(index);
        var entity = Records.Read(records[0], languages);
        foreach (var record in records.AsSpan(1))
        {
            entity = entity.With(Records.Read(record, languages));
        }

        return entity;
    }

    private Section Required(SectionTag tag) =>
        Find(tag) ?? throw new InvalidDataException($"the compiled database is broken: the part '{tag}' is missing");

    private static void CheckHeader(ReadOnlySpan<byte> bytes, bool isTrusted)
    {
        if (bytes.Length < SnapshotFormat.HeaderLength || !bytes.StartsWith(SnapshotFormat.Magic))
        {
            throw new InvalidDataException("this is no compiled database: it does not begin with OSINFODB");
        }

        var version = BinaryPrimitives.ReadUInt32LittleEndian(bytes[SnapshotFormat.VersionOffset..]);
        if (version != SnapshotFormat.Version)
        {
            throw new InvalidDataException($"the compiled database has the format {version}, expected {SnapshotFormat.Version}");
        }

        if (BinaryPrimitives.ReadUInt64LittleEndian(bytes[SnapshotFormat.LengthOffset..]) != (ulong)bytes.Length)
        {
            throw new InvalidDataException("the compiled database is broken: its length is not the one it should have");
        }

        if (!isTrusted && BinaryPrimitives.ReadUInt32LittleEndian(bytes[SnapshotFormat.ChecksumOffset..])
            != SnapshotFormat.Checksum(bytes[SnapshotFormat.ChecksummedFrom..]))
        {
            throw new InvalidDataException("the compiled database is broken: its checksum is wrong");
        }
    }
}
