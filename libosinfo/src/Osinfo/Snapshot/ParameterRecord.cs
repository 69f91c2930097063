namespace Osinfo.Snapshot;

/// <summary>
/// A table of parameters: keys with their values; or, where texts have languages, the steps by which it came to be, which are taken again
/// for the languages of the user.
/// </summary>
internal static class ParameterRecord
{
    private const byte IsText = 1;
    private const byte HasLanguage = 2;

    internal static ParameterTable Read(ref SnapshotCursor cursor, StringTable strings, PreferredLanguages languages)
    {
        var head = cursor.ReadNumber();
        return (head & 1) == 0 ? ReadValues(ref cursor, head >> 1, strings) : Replay(ref cursor, head >> 1, strings, languages);
    }

    internal static void Write(BinaryWriter writer, ParameterTable table, StringTableWriter strings)
    {
        if (table.Operations is { } operations)
        {
            writer.Write7BitEncodedInt((operations.Count << 1) | 1);
            operations.ForEach(WriteOperation);
            return;
        }

        writer.Write7BitEncodedInt(table.Count << 1);
        for (var i = 0; i < table.Count; i++)
        {
            Number(table.At(i).Key);
            Values(table.At(i).Value);
        }

        void WriteOperation(ParameterOperation operation)
        {
            Number(operation.Key);
            writer.Write((byte)((operation.IsText ? IsText : 0) | (operation.Language is null ? 0 : HasLanguage)));
            if (operation.Language is not null)
            {
                Number(operation.Language);
            }

            Values(operation.Values);
        }

        void Values(string[] values)
        {
            writer.Write7BitEncodedInt(values.Length);
            Array.ForEach(values, Number);
        }

        void Number(string text) => writer.Write7BitEncodedInt((int)strings.NumberOf(text));
    }

    private static ParameterTable ReadValues(ref SnapshotCursor cursor, int count, StringTable strings)
    {
        var table = new ParameterTable();
        for (var i = 0; i < count; i++)
        {
            var key = strings[cursor.ReadNumber()];
            table.Append(key, ReadTexts(ref cursor, strings));
        }

        return table;
    }

    private static ParameterTable Replay(ref SnapshotCursor cursor, int count, StringTable strings, PreferredLanguages languages)
    {
        var table = new ParameterTable();
        var texts = new LocalisedTexts(table, languages);
        for (var i = 0; i < count; i++)
        {
            var key = strings[cursor.ReadNumber()];
            var flags = cursor.ReadByte();
            var language = (flags & HasLanguage) == 0 ? null : strings[cursor.ReadNumber()];
            var values = ReadTexts(ref cursor, strings);
            if ((flags & IsText) == 0)
            {
                table.Put(key, values);
            }
            else
            {
                texts.Take(key, language, values is [var text, ..] ? text : throw Section.Broken());
            }
        }

        return table;
    }

    private static string[] ReadTexts(ref SnapshotCursor cursor, StringTable strings)
    {
        var texts = new string[cursor.ReadCount()];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = strings[cursor.ReadNumber()];
        }

        return texts;
    }
}
