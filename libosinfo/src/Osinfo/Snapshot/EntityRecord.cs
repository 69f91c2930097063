using Osinfo.Loading;

namespace Osinfo.Snapshot;

/// <summary>
/// One entity of one file: kind, id, whether the file defines it, its parameters, its parts. A part is read when one of them is asked for.
/// </summary>
internal static class EntityRecord
{
    internal static RawEntity Read(Section record, StringTable strings, PreferredLanguages languages)
    {
        var cursor = record.Read();
        var kind = strings[cursor.ReadNumber()];
        var id = strings[cursor.ReadNumber()];
        var hasMaster = cursor.ReadByte() != 0;
        var parameters = ParameterRecord.Read(ref cursor, strings, languages);
        var parts = cursor.Position;
        return new RawEntity(kind, id, parameters, () => ReadParts(record, parts, strings, languages)) { HasMaster = hasMaster };
    }

    internal static void Write(BinaryWriter writer, RawEntity entity, StringTableWriter strings)
    {
        Number(entity.Kind);
        Number(entity.Id);
        writer.Write(entity.HasMaster);
        ParameterRecord.Write(writer, entity.Parameters, strings);
        writer.Write7BitEncodedInt(entity.Parts.Count);
        foreach (var part in entity.Parts)
        {
            Number(part.Name);
            Number(part.Id);
            writer.Write7BitEncodedInt(part.References.Count);
            foreach (var reference in part.References)
            {
                Number(reference);
            }

            ParameterRecord.Write(writer, part.Parameters, strings);
        }

        void Number(string text) => writer.Write7BitEncodedInt((int)strings.NumberOf(text));
    }

    private static List<RawPart> ReadParts(Section record, int start, StringTable strings, PreferredLanguages languages)
    {
        var cursor = record.Read(start);
        var count = cursor.ReadCount();
        var parts = new List<RawPart>(count);
        for (var i = 0; i < count; i++)
        {
            var name = strings[cursor.ReadNumber()];
            var id = strings[cursor.ReadNumber()];
            var references = new string[cursor.ReadCount()];
            for (var j = 0; j < references.Length; j++)
            {
                references[j] = strings[cursor.ReadNumber()];
            }

            parts.Add(new RawPart(name, id, ParameterRecord.Read(ref cursor, strings, languages), references));
        }

        return parts;
    }
}
