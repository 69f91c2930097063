using System.Text;
using System.Text.RegularExpressions;

namespace Osinfo.Detection;

/// <summary>
/// Turns the patterns of the database, which are written for PCRE without Unicode classes, into those of .NET: <c>\d</c>, <c>\w</c>,
/// <c>\s</c> and <c>\h</c> mean ASCII, <c>[:alpha:]</c> and its like are classes, a bracket within brackets is a character, <c>\Q…\E</c>
/// quotes, <c>(?P&lt;x&gt;…)</c> names a group. What .NET has no counterpart for stays as it is and does not compile.
/// </summary>
internal static class PatternDialect
{
    private const char LastCharacter = '\uffff';

    private static readonly Dictionary<char, (string Members, string Others)> Classes = new()
    {
        ['d'] = ("0-9", $"\\0-/:-{LastCharacter}"),
        ['w'] = ("a-zA-Z0-9_", $"\\0-/:-@\\[-^`{{-{LastCharacter}"),
        ['s'] = (" \\t\\n\\v\\f\\r", $"\\0-\\x08\\x0e-\\x1f!-{LastCharacter}"),
        ['h'] = (" \\t", $"\\0-\\x08\\n-\\x1f!-{LastCharacter}"),
    };

    private static readonly Dictionary<string, string> PosixClasses = new(StringComparer.Ordinal)
    {
        ["alpha"] = "a-zA-Z",
        ["digit"] = "0-9",
        ["alnum"] = "a-zA-Z0-9",
        ["upper"] = "A-Z",
        ["lower"] = "a-z",
        ["xdigit"] = "0-9a-fA-F",
        ["space"] = " \\t\\n\\v\\f\\r",
        ["blank"] = " \\t",
        ["word"] = "a-zA-Z0-9_",
        ["punct"] = "!-/:-@\\[-`{-~",
        ["print"] = " -~",
        ["graph"] = "!-~",
        ["cntrl"] = "\\x00-\\x1f\\x7f",
    };

    internal static string ToDotNet(string pattern)
    {
        var result = new StringBuilder(pattern.Length + 16);
        for (var i = 0; i < pattern.Length;)
        {
            i = pattern[i] switch
            {
                '[' => WriteClass(pattern, i, result),
                '\\' when i + 1 < pattern.Length => WriteEscape(pattern, i, isInClass: false, result),
                '(' when pattern.AsSpan(i).StartsWith("(?P<") => Write("(?<", i + "(?P<".Length, result),
                var c => Write(c.ToString(), i + 1, result),
            };
        }

        return result.ToString();
    }

    /// <summary>Writes the class whose bracket stands at the start; returns the place behind it.</summary>
    private static int WriteClass(string pattern, int start, StringBuilder result)
    {
        var i = Write("[", start + 1, result);
        if (i < pattern.Length && pattern[i] == '^')
        {
            i = Write("^", i + 1, result);
        }

        // A closing bracket in the first place is a member.
        if (i < pattern.Length && pattern[i] == ']')
        {
            i = Write("\\]", i + 1, result);
        }

        while (i < pattern.Length && pattern[i] != ']')
        {
            i = pattern[i] switch
            {
                '[' when FindPosixClass(pattern, i) is { } posix => Write(posix.Members, i + posix.Length, result),
                '[' => Write("\\[", i + 1, result),
                '\\' when i + 1 < pattern.Length => WriteEscape(pattern, i, isInClass: true, result),
                var c => Write(c.ToString(), i + 1, result),
            };
        }

        return i < pattern.Length ? Write("]", i + 1, result) : i;
    }

    /// <summary>Writes the escape that stands at the start; returns the place behind it.</summary>
    private static int WriteEscape(string pattern, int start, bool isInClass, StringBuilder result)
    {
        var c = pattern[start + 1];
        if (c == 'Q')
        {
            var end = pattern.IndexOf("\\E", start, StringComparison.Ordinal);
            var quoted = end < 0 ? pattern[(start + 2)..] : pattern[(start + 2)..end];
            return Write(isInClass ? EscapeMembers(quoted) : Regex.Escape(quoted), end < 0 ? pattern.Length : end + 2, result);
        }

        if (!Classes.TryGetValue(char.ToLowerInvariant(c), out var known))
        {
            return Write(pattern.Substring(start, 2), start + 2, result);
        }

        var members = char.IsAsciiLetterUpper(c) ? known.Others : known.Members;
        return Write(isInClass ? members : $"[{members}]", start + 2, result);
    }

    private static string EscapeMembers(string text) => string.Concat(text.Select(c => char.IsAsciiLetterOrDigit(c) ? $"{c}" : $"\\{c}"));

    private static (string Members, int Length)? FindPosixClass(string pattern, int start)
    {
        var end = pattern.IndexOf(":]", start, StringComparison.Ordinal);
        return end > start + 1 && pattern[start + 1] == ':' && PosixClasses.TryGetValue(pattern[(start + 2)..end], out var members)
            ? (members, end + 2 - start)
            : null;
    }

    private static int Write(string text, int next, StringBuilder result)
    {
        result.Append(text);
        return next;
    }
}
