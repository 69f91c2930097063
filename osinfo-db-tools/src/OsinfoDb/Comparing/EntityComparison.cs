namespace OsinfoDb.Comparing;

/// <summary>Compares an entity of two databases.</summary>
internal static class EntityComparison
{
    internal static IReadOnlyList<Change> Compare(EntityContent oldEntity, EntityContent newEntity)
    {
        var oldParts = Part.Read(oldEntity.Elements).ToLookup(part => (part.Element, part.Label));
        var newParts = Part.Read(newEntity.Elements).ToLookup(part => (part.Element, part.Label));
        return [.. oldParts.Select(parts => parts.Key)
            .Union(newParts.Select(parts => parts.Key))
            .SelectMany(key => Compare([.. oldParts[key]], [.. newParts[key]]))
            .OrderBy(change => change.Topic)];
    }

    /// <summary>Parts that look alike from outside: those that say the same are the same, of the others those that have most in common.</summary>
    private static IEnumerable<Change> Compare(List<Part> oldParts, List<Part> newParts)
    {
        foreach (var part in oldParts.ToList())
        {
            if (newParts.Find(part.Says) is { } same)
            {
                oldParts.Remove(part);
                newParts.Remove(same);
            }
        }

        foreach (var part in newParts.ToList())
        {
            if (oldParts.MaxBy(candidate => candidate.Facts.Intersect(part.Facts).Count()) is not { } former)
            {
                break;
            }

            oldParts.Remove(former);
            newParts.Remove(part);
            foreach (var change in CompareFacts(former, part))
            {
                yield return change;
            }
        }

        foreach (var part in oldParts)
        {
            yield return Whole(part, Tell(part), null);
        }

        foreach (var part in newParts)
        {
            yield return Whole(part, null, Tell(part));
        }
    }

    private static IEnumerable<Change> CompareFacts(Part former, Part part)
    {
        var oldFacts = former.Facts.ToLookup(fact => fact.Path, fact => fact.Value);
        var newFacts = part.Facts.ToLookup(fact => fact.Path, fact => fact.Value);
        foreach (var path in oldFacts.Select(facts => facts.Key).Union(newFacts.Select(facts => facts.Key)))
        {
            var gone = oldFacts[path].Except(newFacts[path]).ToList();
            var come = newFacts[path].Except(oldFacts[path]).ToList();
            if (gone.Count == 0 && come.Count == 0 && !oldFacts[path].SequenceEqual(newFacts[path]))
            {
                (gone, come) = ([string.Join(", ", oldFacts[path])], [string.Join(", ", newFacts[path])]);
            }

            for (var i = 0; i < Math.Max(gone.Count, come.Count); i++)
            {
                yield return new Change(
                    Topics.Of(part.Element, path), part.Element, part.Label, path, gone.ElementAtOrDefault(i), come.ElementAtOrDefault(i));
            }
        }
    }

    private static Change Whole(Part part, string? oldValue, string? newValue) =>
        new(Topics.Of(part.Element, ""), part.Element, part.Label, "", oldValue, newValue);

    private static string Tell(Part part) => string.Join(", ", part.Facts.Select(fact => $"{fact.Path} {fact.Value}".Trim()));
}
