namespace Osinfo.CommandLine;

/// <summary>Helps with words that are misspelt.</summary>
public static class Spelling
{
    private const int MaxSuggestions = 3;

    /// <summary>The words nearest to the one given, as a hint to put behind an error; empty when none is near.</summary>
    public static string Hint(string word, IEnumerable<string> known)
    {
        var near = (from candidate in known
                    let distance = Distance(word, candidate)
                    where word.Length > 0 && (distance <= Math.Max(2, word.Length / 3)
                        || candidate.Contains(word, StringComparison.OrdinalIgnoreCase)
                        || word.StartsWith(candidate, StringComparison.OrdinalIgnoreCase))
                    orderby distance, candidate
                    select $"'{candidate}'").Take(MaxSuggestions).ToArray();
        return near.Length == 0 ? "" : $", did you mean {string.Join(" or ", near)}?";
    }

    /// <summary>The number of letters to insert, remove or change (Levenshtein).</summary>
    private static int Distance(string left, string right)
    {
        var previous = Enumerable.Range(0, right.Length + 1).ToArray();
        foreach (var c in left)
        {
            var current = new int[previous.Length];
            current[0] = previous[0] + 1;
            for (var i = 0; i < right.Length; i++)
            {
                var change = previous[i] + (char.ToLowerInvariant(c) == char.ToLowerInvariant(right[i]) ? 0 : 1);
                current[i + 1] = Math.Min(change, Math.Min(previous[i + 1], current[i]) + 1);
            }

            previous = current;
        }

        return previous[^1];
    }
}
