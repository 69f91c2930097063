using System.Buffers.Binary;
using System.Text;
using Osinfo.Detection;

namespace Osinfo.Snapshot;

/// <summary>Makes the compiled form of a database in a directory.</summary>
internal static class SnapshotCompiler
{
    private const int MaxAttempts = 600;

    /// <summary>Of the rights that its directory gives.</summary>
    private const UnixFileMode MostRights =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    internal static IReadOnlyList<LoadDiagnostic> CompileResource(string directory, Stream output)
    {
        var source = CompiledSource.Read(directory);
        if (!source.HasErrors)
        {
            output.Write(ToBytes(source, stamps: null));
        }

        return source.Diagnostics;
    }

    internal static IReadOnlyList<LoadDiagnostic> CompileInPlace(string directory)
    {
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(directory));
        var path = Path.Join(root, DatabaseSnapshot.RelativePath);
        if (!Directory.Exists(root))
        {
            return CompiledSource.Read(root).Diagnostics;
        }

        // Before the times are taken: it changes those of the root.
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var stamps = SourceStamps.Take(root);
        var source = CompiledSource.Read(root);
        if (source.HasErrors)
        {
            File.Delete(path);
            return source.Diagnostics;
        }

        var content = ToBytes(source, stamps);
        var temporary = path + ".new";
        using (var output = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.Delete))
        {
            WaitForNewTime(output, temporary, stamps.Latest);
            if (!SourceStamps.Take(root).Equals(stamps) || !stamps.Covers(source))
            {
                throw new IOException($"the database in {root} is being changed by another program");
            }

            output.SetLength(0);
            output.Write(content);
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(output.SafeFileHandle, File.GetUnixFileMode(Path.GetDirectoryName(path)!) & MostRights);
            }

            output.Flush();
            File.Move(temporary, path, overwrite: true);
        }

        return source.Diagnostics;
    }

    /// <summary>
    /// Clocks of file systems tick, some once in two seconds. A change within the tick in which the database was read would not be seen,
    /// so the compiled form is finished in a later one.
    /// </summary>
    private static void WaitForNewTime(FileStream output, string path, long latest)
    {
        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            output.WriteByte(0);
            output.Flush();
            if (FileStamp.Of(path) is { } stamp && stamp.Modified > latest)
            {
                return;
            }

            Thread.Sleep(Pause);
        }

        throw new IOException("files of the database have times in the future, so that changes of them could not be seen");
    }

    private static byte[] ToBytes(CompiledSource source, SourceStamps? stamps)
    {
        var strings = new StringTableWriter();
        var sections = new List<(SectionTag Tag, byte[] Content)>();
        var records = new RecordTableWriter(strings);
        var (files, recordsOf) = AddRecords(source, records);
        Add(SectionTag.Files, writer => FileTable.Write(writer, files, strings));
        Add(SectionTag.Records, records.Write);
        foreach (var (kind, ids) in source.Entities)
        {
            var defined = source.Raw.Entities(kind).Keys.Select(id => recordsOf[(kind, id)]).ToList();
            Add(SectionTag.Entities, writer => EntityTable.Write(writer, kind, ids, defined, strings));
        }

        Add(SectionTag.ShortIds, writer => ShortIdTable.Write(writer, source.Database.Oses, strings));
        Add(SectionTag.Diagnostics, writer => DiagnosticTable.Write(writer, source.FileDiagnostics, source.Undefined, strings));
        Add(SectionTag.Media, writer => SignatureIndexWriter.Write(
            writer, source.Database.Oses, os => os.Media.Select(MediaSignatures.Facts), strings));
        Add(SectionTag.Trees, writer => SignatureIndexWriter.Write(
            writer, source.Database.Oses, os => os.Trees.Select(TreeSignatures.Facts), strings));
        if (stamps is not null)
        {
            Add(SectionTag.Stamps, writer => TreeStamps.Write(writer, stamps.Directories, stamps.Files, strings));
        }

        // The last to be known, the first to be looked at.
        Add(SectionTag.Strings, strings.Write);
        return Join(sections);

        void Add(SectionTag tag, Action<BinaryWriter> write)
        {
            var content = new MemoryStream();
            using var writer = new BinaryWriter(content, Encoding.UTF8);
            write(writer);
            writer.Flush();
            sections.Add((tag, content.ToArray()));
        }
    }

    /// <summary>One record for each entity of each file, in the order in which the files are read.</summary>
    private static (FileTable.Entry[] Files, Dictionary<(string Kind, string Id), List<uint>> RecordsOf) AddRecords(
        CompiledSource source, RecordTableWriter records)
    {
        var entries = new FileTable.Entry[source.Files.Count];
        var recordsOf = new Dictionary<(string Kind, string Id), List<uint>>();
        foreach (var number in source.ReadingOrder)
        {
            var first = records.Count;
            foreach (var entity in source.EntitiesOf[number])
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

    private static byte[] Join(List<(SectionTag Tag, byte[] Content)> sections)
    {
        using var content = new MemoryStream();
        using var writer = new BinaryWriter(content);
        writer.Write(SnapshotFormat.Magic);
        writer.Write(SnapshotFormat.Version);
        writer.Write(0u);
        writer.Write((ulong)(SnapshotFormat.HeaderLength + sections.Sum(section => 2L * sizeof(uint) + section.Content.Length)));
        foreach (var (tag, bytes) in sections)
        {
            writer.Write((uint)tag);
            writer.Write((uint)bytes.Length);
            writer.Write(bytes);
        }

        writer.Flush();
        var result = content.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(
            result.AsSpan(SnapshotFormat.ChecksumOffset), SnapshotFormat.Checksum(result.AsSpan(SnapshotFormat.ChecksummedFrom)));
        return result;
    }
}
