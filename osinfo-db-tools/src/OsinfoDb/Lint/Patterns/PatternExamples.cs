namespace OsinfoDb.Lint.Patterns;

/// <summary>Writes texts that a pattern fits.</summary>
internal static class PatternExamples
{
    private const int MaxCount = 24;

    internal static IReadOnlyList<string> Of(PatternNode node)
    {
        IEnumerable<string> examples = node switch
        {
            Literal literal => [literal.Value.ToString()],
            AnyCharacter => ["7", "x"],
            CharacterSet set => Ends(set.Members),
            PatternGroup group => Of(group.Inner),
            Choice choice => choice.Nodes.SelectMany(Of),
            Repeat repeat => OfRepeat(repeat),
            Sequence sequence => OfSequence([.. sequence.Nodes.Select(Of)]),
            _ => [""],
        };
        return [.. examples.Distinct().Take(MaxCount)];
    }

    /// <summary>
    /// The first example of every part, then each other example of each part in turn: every alternative once, instead of every
    /// combination.
    /// </summary>
    internal static IEnumerable<string> OfSequence(IReadOnlyList<IReadOnlyList<string>> parts)
    {
        if (parts.Any(part => part.Count == 0))
        {
            yield break;
        }

        yield return string.Concat(parts.Select(part => part[0]));
        for (var i = 0; i < parts.Count; i++)
        {
            foreach (var other in parts[i].Skip(1))
            {
                yield return string.Concat(parts.Select((part, index) => index == i ? other : part[0]));
            }
        }
    }

    private static IEnumerable<string> Ends(string members) => members.Length switch
    {
        0 => [],
        1 => [members],
        _ => [members[..1], members[^1..]],
    };

    private static IEnumerable<string> OfRepeat(Repeat repeat)
    {
        var inner = Of(repeat.Inner);
        if (inner.Count == 0)
        {
            return repeat.Min == 0 ? [""] : [];
        }

        var once = string.Concat(Enumerable.Repeat(inner[0], Math.Min(repeat.Min, MaxCount)));
        var more = repeat.Max is { } max && max <= repeat.Min ? [] : inner.Select(example => once + example);
        return repeat.Min == 0 ? more.Prepend("") : inner.Select(example =>
            string.Concat(Enumerable.Repeat(example, Math.Min(repeat.Min, MaxCount)))).Concat(more);
    }
}
