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
            foreach (var operation in operations)
            {
                WriteOperation(writer, operation, strings);
            }

            return;
        }

        writer.Write7BitEncodedInt(table.Count << 1);
        for (var i = 0; i < table.Count; i++)
        {
            WriteText(writer, table.At(i).Key, strings);
            WriteTexts(writer, table.At(i).Value, strings);
        }
    }

    private static void WriteOperation(BinaryWriter writer, ParameterOperation operation, StringTableWriter strings)
    {
        WriteText(writer, operation.Key, strings);
        writer.Write((byte)((operation.IsText ? IsText : 0) | (operation.Language is null ? 0 : HasLanguage)));
        if (operation.Language is not null)
        {
            WriteText(writer, operation.Language, strings);
        }

        WriteTexts(writer, operation.Values, strings);
    }

    private static void WriteTexts(BinaryWriter writer, string[] texts, StringTableWriter strings)
    {
        writer.Write7BitEncodedInt(texts.Length);
        foreach (var text in texts)
        {
            WriteText(writer, text, strings);
        }
    }

    private static void WriteText(BinaryWriter writer, string text, StringTableWriter strings) =>
        writer.Write7BitEncodedInt((int)strings.NumberOf(text));

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
