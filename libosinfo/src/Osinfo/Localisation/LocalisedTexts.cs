namespace Osinfo;

/// <summary>
/// Chooses among the texts of one element: a translation wins when the user reads its language, the better one over the worse;
/// otherwise the first text counts, whatever its language. Empty text counts as absent.
/// </summary>
internal sealed class LocalisedTexts(ParameterTable table, PreferredLanguages languages)
{
    // An element has a handful of texts.
    private readonly List<string> _seen = [];
    private Dictionary<string, int>? _ranks;

    internal void Take(string key, string? language, string text)
    {
        if (language is not null && languages.Rank(language) is { } rank)
        {
            TakeTranslation(key, text, rank);
        }
        else if (!_seen.Contains(key))
        {
            _seen.Add(key);
            if (text.Length > 0 && _ranks?.ContainsKey(key) != true)
            {
                table.Put(key, [text]);
            }
        }
    }

    private void TakeTranslation(string key, string text, int rank)
    {
        _ranks ??= [];
        if (text.Length > 0 && !(_ranks.TryGetValue(key, out var best) && best <= rank))
        {
            _ranks[key] = rank;
            table.Put(key, [text]);
        }
    }
}
