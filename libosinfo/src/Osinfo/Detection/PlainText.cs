using System.Text;

namespace Osinfo.Detection;

/// <summary>Patterns that stand for one text: without any character that means something else, or with all of these escaped.</summary>
internal static class PlainText
{
    private const string SpecialCharacters = ".[]{}()*+?^$|";

    /// <summary>The text that a pattern stands for; null when it may match more than one.</summary>
    internal static string? Of(string pattern)
    {
        var text = new StringBuilder(pattern.Length);
        for (var i = 0; i < pattern.Length; i++)
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

        return text.ToString();
    }
}
