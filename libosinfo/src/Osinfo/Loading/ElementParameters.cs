namespace Osinfo.Loading;

/// <summary>
/// Collects the parameters of one element by the rules of the C library: of children with one name the first counts, empty text counts
/// as absent, white space stays; <see cref="LocalisedTexts"/> chooses the language.
/// </summary>
internal sealed class ElementParameters(ParameterTable table, PreferredLanguages languages, Action<string, int> warn)
{
    private readonly LocalisedTexts _texts = new(table, languages);

    internal ParameterTable Table => table;

    /// <summary>Takes the current element as the text of a parameter.</summary>
    internal void ReadText(ElementCursor cursor) => ReadText(cursor, cursor.Name);

    internal void ReadText(ElementCursor cursor, string key)
    {
        var (name, language, line) = (cursor.Name, cursor.Language, cursor.Line);
        var text = cursor.ReadText();
        if (language is not null && text.Length == 0)
        {
            warn($"<{name}> for the language '{language}' is empty", line);
        }

        table.Operations?.Add(new ParameterOperation(key, [text], language, IsText: true));
        _texts.Take(key, language, text);
    }

    /// <summary>Takes the current element where, unlike elsewhere, of repeated elements the last one counts.</summary>
    internal void ReadLastText(ElementCursor cursor, string key)
    {
        if (cursor.ReadText() is { Length: > 0 } text)
        {
            table.Set(key, text);
        }
    }

    /// <summary>Takes the current element as one of several values.</summary>
    internal void AddText(ElementCursor cursor)
    {
        var (key, line) = (cursor.Name, cursor.Line);
        if (cursor.ReadText() is { Length: > 0 } text)
        {
            table.Add(key, text);
        }
        else
        {
            warn($"<{key}> is empty", line);
        }
    }

    /// <summary>Takes the attribute, when it is there, as it stands.</summary>
    internal void ReadAttribute(ElementCursor cursor, string attribute, string key)
    {
        if (cursor.Attribute(attribute) is { } value)
        {
            table.Set(key, value);
        }
    }

    /// <summary>Takes the current element when it is one of the site's own (<c>x-…</c>); all others are left alone.</summary>
    internal void ReadCustom(ElementCursor cursor)
    {
        var key = cursor.Name;
        if (key.StartsWith("x-", StringComparison.Ordinal))
        {
            var empty = cursor.Error($"<{key}> is empty, expected a text");
            table.Add(key, cursor.ReadOwnText() is { Length: > 0 } text ? text : throw empty);
        }
    }
}
