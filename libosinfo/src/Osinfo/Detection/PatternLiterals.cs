namespace Osinfo.Detection;

/// <summary>
/// What can be told about a pattern without running it: the text that everything it matches starts with, and how many characters it
/// pins down, which is how specific it is.
/// </summary>
internal readonly record struct PatternLiterals(string Prefix, int LiteralLength)
{
    internal static PatternLiterals Of(string pattern)
    {
        var position = 0;
        var length = CountAlternatives(pattern, ref position);
        return new PatternLiterals(FindPrefix(pattern), length);
    }

    /// <summary>The literal characters of the alternatives up to the end of the group: of several alternatives the fewest count.</summary>
    private static int CountAlternatives(string pattern, ref int position)
    {
        int? fewest = null;
        var current = 0;
        var last = 0;
        while (position < pattern.Length && pattern[position] != ')')
        {
            var c = pattern[position++];
            switch (c)
            {
                case '|':
                    fewest = Math.Min(fewest ?? int.MaxValue, current);
                    (current, last) = (0, 0);
                    continue;
                case '?' or '*':
                    current -= last;
                    last = 0;
                    continue;
                case '{':
                    current -= pattern.AsSpan(position).StartsWith("0") ? last : 0;
                    SkipTo(pattern, '}', ref position);
                    last = 0;
                    continue;
                case '(':
                    last = CountGroup(pattern, ref position);
                    break;
                case '[':
                    position++;
                    SkipTo(pattern, ']', ref position);
                    last = 0;
                    break;
                case '\\' when position < pattern.Length:
                    last = char.IsAsciiLetterOrDigit(pattern[position++]) ? 0 : 1;
                    break;
                case '.' or '+' or '^' or '$':
                    last = 0;
                    break;
                default:
                    last = 1;
                    break;
            }

            current += last;
        }

        return Math.Min(fewest ?? int.MaxValue, current);
    }

    private static int CountGroup(string pattern, ref int position)
    {
        var isAssertion = pattern.AsSpan(position).StartsWith("?") && !pattern.AsSpan(position).StartsWith("?:");
        var length = CountAlternatives(pattern, ref position);
        position++;
        return isAssertion ? 0 : length;
    }

    private static void SkipTo(string pattern, char end, ref int position)
    {
        while (position < pattern.Length && pattern[position] != end)
        {
            position += pattern[position] == '\\' ? 2 : 1;
        }

        position++;
    }

    /// <summary>The leading characters without meaning of their own; none when alternatives at the top level make them optional.</summary>
    private static string FindPrefix(string pattern)
    {
        if (HasTopLevelAlternatives(pattern))
        {
            return "";
        }

        var start = pattern.StartsWith('^') ? 1 : 0;
        var prefix = new System.Text.StringBuilder();
        for (var i = start; i < pattern.Length; i++)
        {
            var c = pattern[i];
            if (c == '\\' && i + 1 < pattern.Length && !char.IsAsciiLetterOrDigit(pattern[i + 1]))
            {
                c = pattern[++i];
            }
            else if (".[](){}*+?^$|\\".Contains(c))
            {
                break;
            }

            if (i + 1 < pattern.Length && pattern[i + 1] is '?' or '*' or '{')
            {
                break;
            }

            prefix.Append(c);
        }

        return prefix.ToString();
    }

    private static bool HasTopLevelAlternatives(string pattern)
    {
        var depth = 0;
        for (var i = 0; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '|' when depth == 0:
                    return true;
                case '(':
                    depth++;
                    break;
                case ')':
                    depth--;
                    break;
                case '[':
                    i = EndOfClass(pattern, i);
                    break;
                case '\\':
                    i = EndOfEscape(pattern, i);
                    break;
            }
        }

        return false;
    }

    /// <summary>The place of the bracket that closes a class; a bracket that comes first is a member of it.</summary>
    private static int EndOfClass(string pattern, int start)
    {
        var first = pattern.AsSpan(start + 1).StartsWith("^") ? start + 2 : start + 1;
        for (var i = first; i < pattern.Length; i++)
        {
            if (pattern[i] == ']' && i > first)
            {
                return i;
            }

            i = pattern[i] == '\\' ? EndOfEscape(pattern, i)
                : pattern.AsSpan(i).StartsWith("[:") && pattern.IndexOf(":]", i, StringComparison.Ordinal) is > 0 and var end ? end + 1
                : i;
        }

        return pattern.Length;
    }

    /// <summary>The place of the last character of an escape, which is one character or, after <c>\Q</c>, all up to <c>\E</c>.</summary>
    private static int EndOfEscape(string pattern, int start)
    {
        if (!pattern.AsSpan(start + 1).StartsWith("Q"))
        {
            return start + 1;
        }

        var end = pattern.IndexOf("\\E", start, StringComparison.Ordinal);
        return end < 0 ? pattern.Length : end + 1;
    }
}
