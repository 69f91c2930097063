namespace Osinfo;

/// <summary>
/// Chooses among the texts of one element: a translation wins when the user reads its language, the better one over the worse;
/// otherwise the first text counts, whatever its language. Empty text counts as absent.
/// </summary>
internal sealed class LocalisedTexts(ParameterTable table, PreferredLanguages languages)
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private Dictionary<string, int>? _ranks;

    internal void Take(string key, string? language, string text)
    {
        if (language is not null && languages.Rank(language) is { } rank)
        {
            TakeTranslation(key, text, rank);
        }
        else if (_seen.Add(key) && text.Length > 0 && _ranks?.ContainsKey(key) != true)
        {
            table.Put(key, [text]);
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
