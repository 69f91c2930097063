using System.Text;

namespace Osinfo.CommandLine;

/// <summary>Text that came from outside, made harmless for a terminal.</summary>
public static class TerminalText
{
    /// <summary>
    /// Control characters become <c>\xNN</c>, those that turn the direction of text or are invisible become <c>\uNNNN</c>; all other text
    /// stays as it is.
    /// </summary>
    public static string Escape(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            _ = c switch
            {
                _ when char.IsControl(c) => result.Append($"\\x{(int)c:x2}"),
                '\u2028' or '\u2029' or (>= '\u200b' and <= '\u200f') or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069') =>
                    result.Append($"\\u{(int)c:x4}"),
                _ => result.Append(c),
            };
        }

        return result.ToString();
    }
}
