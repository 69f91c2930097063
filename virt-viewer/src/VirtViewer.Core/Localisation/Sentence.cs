using System.Globalization;

namespace VirtViewer.Localisation;

/// <summary>Reasons stand after a colon on the terminal, so they begin with a small letter; in a dialog they stand alone.</summary>
public static class Sentence
{
    /// <summary>Names that are written with a small letter wherever they stand.</summary>
    private static readonly string[] SmallNames = ["libvirt"];

    /// <summary>The text with a capital letter, unless it begins with a name or with what is no word: a path, a file, an address.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var end = text.IndexOf(' ', StringComparison.Ordinal);
        var word = end < 0 ? text : text[..end];
        return word.Length > 0 && word.All(char.IsLower) && !SmallNames.Contains(word) ? char.ToUpper(word[0], CultureInfo.CurrentCulture) + text[1..] : text;
    }
}
