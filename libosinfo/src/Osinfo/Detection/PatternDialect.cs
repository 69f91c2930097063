using System.Text;

namespace Osinfo.Detection;

/// <summary>
/// Turns the patterns of the database, which are written for PCRE without Unicode classes, into those of .NET: <c>\d</c>, <c>\w</c> and
/// <c>\s</c> mean ASCII, <c>[:alpha:]</c> and its like are classes, and <c>\Q…\E</c> quotes.
/// </summary>
internal static class PatternDialect
{
    private const string Digits = "0-9";
    private const string Word = "a-zA-Z0-9_";
    private const string Space = " \\t\\n\\v\\f\\r";

    internal static string ToDotNet(string pattern)
    {
        var result = new StringBuilder(pattern.Length + 16);
        var inClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            if (c == '\\' && i + 1 < pattern.Length)
            {
                i = Escape(pattern, i, inClass, result);
            }
            else if (inClass && c == '[' && PosixClass(pattern, i) is { } posix)
            {
                result.Append(posix.Members);
                i += posix.Length - 1;
            }
            else
            {
                inClass = c switch
                {
                    '[' => true,
                    ']' => false,
                    _ => inClass,
                };
                result.Append(c);
            }
        }

        return result.ToString();
    }

    /// <summary>Writes the escape that starts there; returns the place of its last character.</summary>
    private static int Escape(string pattern, int start, bool inClass, StringBuilder result)
    {
        var c = pattern[start + 1];
        if (c == 'Q')
        {
            var end = pattern.IndexOf("\\E", start, StringComparison.Ordinal);
            var quoted = end < 0 ? pattern[(start + 2)..] : pattern[(start + 2)..end];
            result.Append(System.Text.RegularExpressions.Regex.Escape(quoted));
            return end < 0 ? pattern.Length - 1 : end + 1;
        }

        var members = char.ToLowerInvariant(c) switch
        {
            'd' => Digits,
            'w' => Word,
            's' => Space,
            _ => null,
        };
        result.Append((members, inClass, char.IsAsciiLetterUpper(c)) switch
        {
            (null, _, _) or (_, true, true) => pattern.Substring(start, 2),
            (_, true, false) => members,
            (_, false, false) => $"[{members}]",
            (_, false, true) => $"[^{members}]",
        });
        return start + 1;
    }

    private static (string Members, int Length)? PosixClass(string pattern, int start)
    {
        var end = pattern.IndexOf(":]", start, StringComparison.Ordinal);
        if (end < 0 || start + 1 >= pattern.Length || pattern[start + 1] != ':')
        {
            return null;
        }

        var members = pattern[(start + 2)..end] switch
        {
            "alpha" => "a-zA-Z",
            "digit" => Digits,
            "alnum" => "a-zA-Z0-9",
            "upper" => "A-Z",
            "lower" => "a-z",
            "xdigit" => "0-9a-fA-F",
            "space" => Space,
            "blank" => " \\t",
            "word" => Word,
            "punct" => "!-/:-@\\[-`{-~",
            "print" => " -~",
            "graph" => "!-~",
            "cntrl" => "\\x00-\\x1f\\x7f",
            _ => null,
        };
        return members is null ? null : (members, end + 2 - start);
    }
}
