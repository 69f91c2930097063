using System.Text;
using System.Text.RegularExpressions;

namespace OsinfoDb.Validation.Engine;

/// <summary>A regular expression of XML Schema (part 2, appendix F): it fits the whole text, and knows no anchors.</summary>
internal sealed class SchemaPattern(string pattern)
{
    private const string NameStart = @"\p{L}_:";
    private const string NameRest = @"\p{L}\p{M}\p{Nd}_:.\-\u00b7";

    // The ordinary engine is quicker to begin with. How long it takes depends on the text, and on a busy machine on luck.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    private readonly string[]? _words = Words(pattern);
    private readonly Regex _quick = new(Anchored(pattern), RegexOptions.CultureInvariant, Patience);
    private readonly Lazy<Regex> _linear = new(() => new Regex(Anchored(pattern), RegexOptions.CultureInvariant | RegexOptions.NonBacktracking));

    /// <summary>Whether all of a text fits; the time it takes grows with the length of the text, whatever the pattern.</summary>
    internal bool Fits(string text)
    {
        if (_words is not null)
        {
            return _words.Contains(text);
        }

        try
        {
            return _quick.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return FitsLinearly(text);
        }
    }

    /// <summary>The same by the engine that never looks at a character twice.</summary>
    internal bool FitsLinearly(string text) => _linear.Value.IsMatch(text);

    /// <summary>The words of a pattern that is a list of words (<c>true|false</c>), else null.</summary>
    internal static string[]? Words(string pattern) =>
        pattern.Contains('|', StringComparison.Ordinal) && pattern.All(c => char.IsAsciiLetterOrDigit(c) || c is '|' or '-' or '_')
            ? pattern.Split('|')
            : null;

    private static string Anchored(string pattern) => $@"\A(?:{Translate(pattern)})\z";

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
