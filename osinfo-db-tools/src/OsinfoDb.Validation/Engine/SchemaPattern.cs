using System.Text;
using System.Text.RegularExpressions;

namespace OsinfoDb.Validation.Engine;

/// <summary>Regular expressions of XML Schema (part 2, appendix F): they fit the whole text, and know no anchors.</summary>
internal static class SchemaPattern
{
    private const string NameStart = @"\p{L}_:";
    private const string NameRest = @"\p{L}\p{M}\p{Nd}_:.\-\u00b7";

    private static readonly TimeSpan Timeout = TimeSpan.FromMilliseconds(500);

    /// <summary>The words of a pattern that is a list of words (<c>true|false</c>), else null.</summary>
    internal static string[]? Words(string pattern) =>
        pattern.Contains('|', StringComparison.Ordinal) && pattern.All(c => char.IsAsciiLetterOrDigit(c) || c is '|' or '-' or '_')
            ? pattern.Split('|')
            : null;

    internal static Regex Compile(string pattern) => new($@"\A(?:{Translate(pattern)})\z", RegexOptions.CultureInvariant, Timeout);

    private static string Translate(string pattern)
    {
        var result = new StringBuilder(pattern.Length + 16);
        var classes = 0;
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            if (c == '\\' && i + 1 < pattern.Length)
            {
                result.Append(TranslateEscape(pattern[++i], classes > 0));
                continue;
            }

            classes += c switch { '[' => 1, ']' => -1, _ => 0 };
            result.Append(c switch
            {
                '.' when classes == 0 => @"[^\n\r]",
                '^' or '$' when classes == 0 => $"\\{c}",
                _ => c.ToString(),
            });
        }

        return result.ToString();
    }

    private static string TranslateEscape(char c, bool isInClass) => (c, isInClass) switch
    {
        // A word there is all but punctuation, separators and control characters, hence also symbols such as '+'.
        ('w', true) => @"\p{L}\p{M}\p{N}\p{S}",
        ('w', false) => @"[\p{L}\p{M}\p{N}\p{S}]",
        ('W', true) => @"\p{P}\p{Z}\p{C}",
        ('W', false) => @"[^\p{L}\p{M}\p{N}\p{S}]",
        ('s', true) => @" \t\n\r",
        ('s', false) => @"[ \t\n\r]",
        ('S', false) => @"[^ \t\n\r]",
        ('i', true) => NameStart,
        ('c', true) => NameRest,
        ('i', false) => $"[{NameStart}]",
        ('c', false) => $"[{NameRest}]",
        ('I', false) => $"[^{NameStart}]",
        ('C', false) => $"[^{NameRest}]",
        _ => $"\\{c}",
    };
}
