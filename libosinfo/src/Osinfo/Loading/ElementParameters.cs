namespace Osinfo.Loading;

/// <summary>
/// Collects the parameters of one element by the rules of the C library: of children with one name the first counts, empty text counts
/// as absent, white space stays, and a translation wins when the user reads its language, the better one over the worse.
/// </summary>
internal sealed class ElementParameters(ParameterTable table, PreferredLanguages languages)
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private Dictionary<string, int>? _ranks;

    internal ParameterTable Table => table;

    /// <summary>Takes the current element as the text of a parameter.</summary>
    internal void ReadText(ElementCursor cursor) => ReadText(cursor, cursor.Name);

    internal void ReadText(ElementCursor cursor, string key)
    {
        var language = cursor.Language;
        var text = cursor.ReadText();
        if (language is not null && languages.Rank(language) is { } rank)
        {
            TakeTranslation(key, text, rank);
        }
        else if (_seen.Add(key) && text.Length > 0 && _ranks?.ContainsKey(key) != true)
        {
            table.Set(key, text);
        }
    }

    /// <summary>Takes the current element as one of several values.</summary>
    internal void AddText(ElementCursor cursor)
    {
        var key = cursor.Name;
        if (cursor.ReadText() is { Length: > 0 } text)
        {
            table.Add(key, text);
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
            var line = cursor.Error($"<{key}> is empty, expected a text");
            table.Add(key, cursor.ReadText() is { Length: > 0 } text ? text : throw line);
        }
    }

    private void TakeTranslation(string key, string text, int rank)
    {
        _ranks ??= [];
        if (text.Length > 0 && !(_ranks.TryGetValue(key, out var best) && best <= rank))
        {
            _ranks[key] = rank;
            table.Set(key, text);
        }
    }
}
