namespace VirtViewer.Localisation;

/// <summary>
/// Every text a user sees goes through here. The source is the English text, as in gettext; <c>po/extract</c> collects the arguments of
/// <see cref="Of(string)"/>, <see cref="Later"/> and <see cref="Count"/> into <c>po/virt-viewer.pot</c>.
/// </summary>
public static class Phrase
{
    /// <summary>Looks a text up in the catalogue of the user's language. The programs set it to gettext of the C library.</summary>
    public static Func<string, string> Lookup { get; set; } = text => text;

    /// <summary>As <see cref="Lookup"/> for a text with a number in it: singular, plural, the number.</summary>
    public static Func<string, string, long, string> LookupPlural { get; set; } = (one, many, count) => count == 1 ? one : many;

    /// <summary>
    /// The text as it is, for a table that is made before the language is known: who shows it passes it to <see cref="Of(string)"/>.
    /// </summary>
    public static string Later(string text) => text;

    /// <summary>The text in the user's language.</summary>
    public static string Of(string text) => Lookup(text);

    /// <summary>The text in the user's language, with <c>{0}</c> and so on filled in.</summary>
    public static string Of(string text, params ReadOnlySpan<object?> values) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, Lookup(text), values);

    /// <summary>
    /// A date as it is written in the user's language. The catalogue says how: the C library writes years with two digits in many languages.
    /// </summary>
    public static string Date(DateOnly date) => Of("{0:yyyy-MM-dd}", date);

    /// <summary>The form of the text that goes with the number, filled in.</summary>
    public static string Count(string one, string many, long count, params ReadOnlySpan<object?> values) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, LookupPlural(one, many, count), values);
}
