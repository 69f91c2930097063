namespace Osinfo.Detection;

/// <summary>
/// What can be told about a pattern without running it: the text that everything it matches starts with, the longest text that is
/// somewhere in everything it matches, and how many characters it pins down, which is how specific it is.
/// </summary>
internal readonly record struct PatternLiterals(string Prefix, string Fixed, int LiteralLength)
{
    internal static PatternLiterals Of(string pattern)
    {
        if (pattern.Length > Pattern.MaxLength)
        {
            return new PatternLiterals("", "", 0);
        }

        var position = 0;
        var length = CountAlternatives(pattern, ref position);
        var (prefix, longest) = FixedText.Find(pattern);
        return new PatternLiterals(prefix, longest, length);
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
}
