using System.Buffers.Binary;
using System.Text;
using Osinfo.Detection;

namespace Osinfo.Snapshot;

/// <summary>The compiled form of what files say; the times of the tree they are in come last.</summary>
internal sealed class SnapshotWriter
{
    private const int SectionHeaderLength = 2 * sizeof(uint);

    /// <summary>About what the records of one file take, and about what its texts take.</summary>
    private const int BytesOfFile = 768;

    private readonly StringTableWriter _strings;
    private readonly List<(SectionTag Tag, ReadOnlyMemory<byte> Content)> _sections = [];

    internal SnapshotWriter(CompiledSource source)
    {
        _strings = new StringTableWriter(source.Contents.Count * BytesOfFile);
        using var records = new RecordTableWriter(_strings, source.Contents.Count * BytesOfFile);
        var (files, recordsOf) = AddRecords(source, records);
        Add(SectionTag.Files, writer => FileTable.Write(writer, files, _strings));
        Add(SectionTag.Records, records.Write);
        foreach (var (kind, ids) in source.Entities)
        {
            var defined = source.Raw.Entities(kind).Keys.Select(id => recordsOf[(kind, id)]).ToList();
            Add(SectionTag.Entities, writer => EntityTable.Write(writer, kind, ids, defined, _strings));
        }

        Add(SectionTag.ShortIds, writer => ShortIdTable.Write(writer, source.Database.Oses, _strings));
        Add(SectionTag.Diagnostics, writer => DiagnosticTable.Write(writer, source.FileDiagnostics, source.Undefined, _strings));
        Add(SectionTag.Media, writer => SignatureIndexWriter.Write(
            writer, source.Database.Oses, os => os.Media.Select(MediaSignatures.Facts), _strings));
        Add(SectionTag.Trees, writer => SignatureIndexWriter.Write(
            writer, source.Database.Oses, os => os.Trees.Select(TreeSignatures.Facts), _strings));
    }

    /// <summary>The whole of it, once.</summary>
    /// <param name="stamps">The times of the tree; null when it is not to be held against one.</param>
    internal byte[] ToBytes(SourceStamps? stamps)
    {
        if (stamps is not null)
        {
            Add(SectionTag.Stamps, writer => TreeStamps.Write(writer, stamps.Directories, stamps.Files, _strings));
        }

        // The last to be known, the first to be looked at.
        Add(SectionTag.Strings, _strings.Write);
        return Join();
    }

    private void Add(SectionTag tag, Action<BinaryWriter> write)
    {
        var content = new MemoryStream();
        using var writer = new BinaryWriter(content, Encoding.UTF8, leaveOpen: true);
        write(writer);
        writer.Flush();
        _sections.Add((tag, content.GetBuffer().AsMemory(0, (int)content.Length)));
    }

    /// <summary>One record for each entity of each file, in the order in which the files are read.</summary>
    private static (FileTable.Entry[] Files, Dictionary<(string Kind, string Id), List<uint>> RecordsOf) AddRecords(
        CompiledSource source, RecordTableWriter records)
    {
        var entries = new FileTable.Entry[source.Files.Count];
        var recordsOf = new Dictionary<(string Kind, string Id), List<uint>>();
        foreach (var (number, entities) in source.Contents)
        {
            var first = records.Count;
            foreach (var entity in entities)
            {
                if (!recordsOf.TryGetValue((entity.Kind, entity.Id), out var ofEntity))
                {
                    recordsOf[(entity.Kind, entity.Id)] = ofEntity = [];
                }

                ofEntity.Add(records.Add(entity));
            }

            var file = source.Files[number];
            entries[number] = new(file.RelativePath!, file.IsEmpty, first, records.Count - first);
        }

        return (entries, recordsOf);
    }

    private byte[] Join()
    {
        var result = new byte[SnapshotFormat.HeaderLength + _sections.Sum(section => SectionHeaderLength + section.Content.Length)];
        var rest = result.AsSpan();
        SnapshotFormat.Magic.CopyTo(rest);
        BinaryPrimitives.WriteUInt32LittleEndian(rest[SnapshotFormat.VersionOffset..], SnapshotFormat.Version);
        BinaryPrimitives.WriteUInt64LittleEndian(rest[SnapshotFormat.LengthOffset..], (ulong)result.Length);
        rest = rest[SnapshotFormat.HeaderLength..];
        foreach (var (tag, content) in _sections)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(rest, (uint)tag);
            BinaryPrimitives.WriteUInt32LittleEndian(rest[sizeof(uint)..], (uint)content.Length);
            content.Span.CopyTo(rest[SectionHeaderLength..]);
            rest = rest[(SectionHeaderLength + content.Length)..];
        }

        BinaryPrimitives.WriteUInt32LittleEndian(
            result.AsSpan(SnapshotFormat.ChecksumOffset), SnapshotFormat.Checksum(result.AsSpan(SnapshotFormat.ChecksummedFrom)));
        return result;
    }
}
