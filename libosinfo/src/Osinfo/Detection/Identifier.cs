namespace Osinfo.Detection;

/// <summary>Finds the entries of the database that a medium or tree fits.</summary>
internal sealed class Identifier<TEntry>
    where TEntry : OsPart
{
    private static readonly Ranking<TEntry> Ranking = new();

    private readonly Signature<TEntry>[][] _systems;
    private readonly Func<TEntry, Evidence, IReadOnlyList<string>> _languages;

    /// <param name="systems">The signatures of each operating system.</param>
    /// <param name="languages">Tells the languages of a match.</param>
    internal Identifier(
        IEnumerable<IEnumerable<Signature<TEntry>>> systems, Func<TEntry, Evidence, IReadOnlyList<string>> languages)
    {
        _systems = [.. systems
            .Select(signatures => signatures.Where(signature => signature.AsksForAnything).ToArray())
            .Where(signatures => signatures.Length > 0)];
        _languages = languages;
    }

    internal Identification<TEntry> Identify(Evidence evidence)
    {
        var matches = FindMatches(evidence);
        var best = matches.Select(signature => CreateCandidate(signature, evidence, isMatch: true)).ToArray();
        return new Identification<TEntry>(best, count => FindNearest(evidence, matches, count));
    }

    /// <summary>
    /// Labels start with the name of the system, so patterns have to fit from the start: <c>EL-8</c> is not meant to find
    /// <c>RHEL-8</c>. Patterns that fit further in are only asked when nothing else does, because the C library takes them.
    /// </summary>
    private List<Signature<TEntry>> FindMatches(Evidence evidence)
    {
        var matches = FindMatches(evidence, PatternResult.AtStart);
        return matches.Count > 0 ? matches : FindMatches(evidence, PatternResult.Inside);
    }

    /// <summary>The matches in order; broad entries only where no other entry of their system matches.</summary>
    private List<Signature<TEntry>> FindMatches(Evidence evidence, PatternResult atLeast)
    {
        var matches = new List<Signature<TEntry>>();
        var ofSystem = new List<Signature<TEntry>>();
        foreach (var signatures in _systems)
        {
            ofSystem.Clear();
            foreach (var signature in signatures)
            {
                if (signature.Matches(evidence, atLeast))
                {
                    ofSystem.Add(signature);
                }
            }

            matches.AddRange(ofSystem.Exists(signature => !signature.IsBroad) ? ofSystem.Where(signature => !signature.IsBroad) : ofSystem);
        }

        matches.Sort(Ranking);
        return matches;
    }

    private List<Candidate<TEntry>> FindNearest(Evidence evidence, List<Signature<TEntry>> matches, int count)
    {
        // The text that values and patterns share at their start counts most: it tells the next release from a stranger. One entry of
        // each system is enough.
        var nearest =
            from signature in _systems.SelectMany(signatures => signatures)
            let common = signature.CommonPrefixLength(evidence)
            let fitting = signature.Compare(evidence).Count(field => field.Outcome is FieldOutcome.Matched or FieldOutcome.MatchedInside)
            where common > 0 || fitting > 0
            orderby common descending, fitting descending, signature.Entry.Os!.ReleaseDate descending
            select signature;
        return [.. matches.Concat(nearest.DistinctBy(signature => signature.Entry.Os)).Distinct().Take(count)
            .Select(signature => CreateCandidate(signature, evidence, matches.Contains(signature)))];
    }

    private Candidate<TEntry> CreateCandidate(Signature<TEntry> signature, Evidence evidence, bool isMatch) =>
        new(signature.Entry, signature.Compare(evidence), isMatch, isMatch ? _languages(signature.Entry, evidence) : []);
}
