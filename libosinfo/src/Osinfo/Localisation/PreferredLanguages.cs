namespace Osinfo;

/// <summary>
/// The languages a user reads, best first, expanded from locale names such as <c>de_AT.UTF-8@euro</c> to everything they may be
/// called (<c>de_AT</c>, <c>de</c>…).
/// </summary>
internal sealed class PreferredLanguages
{
    private static readonly string[] Variables = ["LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"];

    private readonly List<string> _names = [];

    internal PreferredLanguages(IEnumerable<string> locales)
    {
        foreach (var name in locales.SelectMany(Expand).Where(name => !_names.Contains(name)))
        {
            _names.Add(name);
        }
    }

    /// <summary>All names, best first.</summary>
    internal IReadOnlyList<string> Names => _names;

    internal static IReadOnlyList<string> FromEnvironment(Func<string, string?> variable) =>
        Variables.Select(variable).FirstOrDefault(value => !string.IsNullOrEmpty(value))
            ?.Split(':', StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>How good a language is: 0 is best; null when the user does not read it.</summary>
    internal int? Rank(string language)
    {
        var index = _names.IndexOf(language);
        return index < 0 ? null : index;
    }

    /// <summary>ll_TT.CS@mod: every combination of the parts that are there, most specific first.</summary>
    private static IEnumerable<string> Expand(string locale)
    {
        var (rest, modifier) = Split(locale, '@');
        (rest, var codeset) = Split(rest, '.');
        (var language, var territory) = Split(rest, '_');

        string[] modifiers = modifier.Length > 0 ? [modifier, ""] : [""];
        string[] territories = territory.Length > 0 ? [territory, ""] : [""];
        string[] codesets = codeset.Length > 0 ? [codeset, ""] : [""];

        return from m in modifiers from t in territories from c in codesets select language + t + c + m;
    }

    private static (string Head, string Tail) Split(string text, char separator)
    {
        var index = text.IndexOf(separator, StringComparison.Ordinal);
        return index < 0 ? (text, "") : (text[..index], text[index..]);
    }
}
