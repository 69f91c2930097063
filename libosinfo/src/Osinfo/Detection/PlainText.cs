using System.Text;

namespace Osinfo.Detection;

/// <summary>
/// A pattern that stands for one text, at the start of a value or anywhere: without any character that means something else, or with all of
/// these escaped.
/// </summary>
internal sealed record PlainText(string Text, bool IsAtStart)
{
    private const string SpecialCharacters = ".[]{}()*+?^$|";

    /// <summary>Null when a pattern may match more than one text.</summary>
    internal static PlainText? Of(string pattern)
    {
        var isAtStart = pattern.StartsWith('^');
        var text = new StringBuilder(pattern.Length);
        for (var i = isAtStart ? 1 : 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            if (SpecialCharacters.Contains(c))
            {
                return null;
            }

            if (c == '\\')
            {
                i++;
                if (i == pattern.Length || !char.IsAscii(pattern[i]) || char.IsAsciiLetterOrDigit(pattern[i]))
                {
                    return null;
                }
            }

            text.Append(pattern[i]);
        }

        return new PlainText(text.ToString(), isAtStart);
    }

    /// <summary>The place where a value has it; -1 for none.</summary>
    internal int FindIn(string value) =>
        !IsAtStart ? value.IndexOf(Text, StringComparison.Ordinal)
        : value.StartsWith(Text, StringComparison.Ordinal) ? 0
        : -1;
}
