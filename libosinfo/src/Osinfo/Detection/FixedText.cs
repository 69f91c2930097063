using System.Text;

namespace Osinfo.Detection;

/// <summary>
/// Finds texts that are in everything a pattern matches: the one it starts with, and the longest anywhere. Only characters outside of
/// groups are looked at, and where the meaning of the rest is in doubt it ends: less is always right.
/// </summary>
internal static class FixedText
{
    /// <summary>Escapes that stand for one character or a place, and have nothing behind them that belongs to them.</summary>
    private const string PlainEscapes = "dDwWsShHbBAZzG";

    internal static (string Prefix, string Longest) Find(string pattern)
    {
        if (HasTopLevelAlternatives(pattern))
        {
            return ("", "");
        }

        string? prefix = null;
        var longest = "";
        var run = new StringBuilder();
        for (var i = pattern.StartsWith('^') ? 1 : 0; i < pattern.Length;)
        {
            var literal = ReadElement(pattern, ref i);
            var quantifier = ReadQuantifier(pattern, ref i);
            if (literal is { } c && quantifier is null or '+')
            {
                run.Append(c);
            }

            if (literal is null || quantifier is not null)
            {
                EndRun();
            }
        }

        EndRun();
        return (prefix ?? "", longest);

        void EndRun()
        {
            prefix ??= run.ToString();
            longest = run.Length > longest.Length ? run.ToString() : longest;
            run.Clear();
        }
    }

    /// <summary>Reads a character, class, group or place; tells the character when it stands for itself.</summary>
    private static char? ReadElement(string pattern, ref int i)
    {
        var c = pattern[i++];
        switch (c)
        {
            case '\\' when i == pattern.Length || (char.IsAsciiLetterOrDigit(pattern[i]) && !PlainEscapes.Contains(pattern[i])):
            case '(' when pattern.AsSpan(i).StartsWith("?") && !pattern.AsSpan(i).StartsWith("?:"):
            case '*' or '+' or '?' or '{' or ')' or '|':
                i = pattern.Length;
                return null;
            case '\\':
                return char.IsAsciiLetterOrDigit(pattern[i++]) ? null : pattern[i - 1];
            case '(':
                i = EndOfGroup(pattern, i - 1) + 1;
                return null;
            case '[':
                i = EndOfClass(pattern, i - 1) + 1;
                return null;
            case '.' or '^' or '$' or ']' or '}':
                return null;
            default:
                return c;
        }
    }

    /// <summary>What says how often an element may be there, with what says how greedy it is; null for once.</summary>
    private static char? ReadQuantifier(string pattern, ref int i)
    {
        if (i >= pattern.Length || pattern[i] is not ('?' or '*' or '+' or '{'))
        {
            return null;
        }

        var quantifier = pattern[i];
        if (quantifier == '{')
        {
            i = pattern.Length;
            return quantifier;
        }

        i++;
        if (i < pattern.Length && pattern[i] is '?' or '+')
        {
            i++;
        }

        return quantifier;
    }

    private static bool HasTopLevelAlternatives(string pattern)
    {
        for (var i = 0; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '|':
                    return true;
                case '(':
                    i = EndOfGroup(pattern, i);
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

    /// <summary>The place of the parenthesis that closes a group.</summary>
    private static int EndOfGroup(string pattern, int start)
    {
        var depth = 0;
        for (var i = start; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '(':
                    depth++;
                    break;
                case ')' when --depth == 0:
                    return i;
                case '[':
                    i = EndOfClass(pattern, i);
                    break;
                case '\\':
                    i = EndOfEscape(pattern, i);
                    break;
            }
        }

        return pattern.Length;
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
