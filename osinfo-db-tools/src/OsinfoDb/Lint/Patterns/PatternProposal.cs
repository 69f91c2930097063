using System.Text;

namespace OsinfoDb.Lint.Patterns;

/// <summary>Makes a pattern of the text of one real medium.</summary>
internal static class PatternProposal
{
    private const string Special = @"\.[]{}()*+?^$|";

    /// <summary>
    /// The text from its start, escaped. Numbers behind the version, of point releases and builds, become <c>\d+</c> when the patterns of the
    /// system's other media are that open. Where the version is not found, all stays: the pattern would fit other releases.
    /// </summary>
    /// <param name="text">What the medium says.</param>
    /// <param name="others">The patterns of the other media.</param>
    /// <param name="version">The version of the system, which stays.</param>
    internal static string Of(string text, IReadOnlyList<string> others, string? version)
    {
        // The database has one that fits already: nothing to invent.
        if (others.FirstOrDefault(other => Pattern.Of(other).Occurs(text)) is { } known)
        {
            return known;
        }

        var isOpen = others.Any(other => other.Contains(@"\d", StringComparison.Ordinal) || other.Contains("[0-9]", StringComparison.Ordinal));
        var fixedUntil = version is { Length: > 0 } && text.IndexOf(version, StringComparison.Ordinal) is >= 0 and var start
            ? start + version.Length
            : text.Length;
        var result = new StringBuilder("^");
        for (var i = 0; i < text.Length; i++)
        {
            if (isOpen && i >= fixedUntil && char.IsAsciiDigit(text[i]) && IsNumber(text, i, out var end))
            {
                result.Append(@"\d+");
                i = end - 1;
                continue;
            }

            result.Append(Special.Contains(text[i], StringComparison.Ordinal) ? "\\" : "").Append(text[i]);
        }

        return result.ToString();
    }

    /// <summary>Digits that are no part of a word such as <c>x86_64</c> or <c>amd64</c>.</summary>
    private static bool IsNumber(string text, int start, out int end)
    {
        end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        var before = start == 0 ? ' ' : text[start - 1];
        return !char.IsAsciiLetterOrDigit(before) && before != '_' && (end == text.Length || !char.IsAsciiLetter(text[end]));
    }
}
