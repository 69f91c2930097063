namespace Osinfo.Detection;

/// <summary>Finds the entries of the database that a medium or tree fits.</summary>
internal sealed class Identifier<TEntry>
    where TEntry : OsPart
{
    private static readonly Ranking<TEntry> Ranking = new();

    private readonly SignatureIndex _index;
    private readonly string[] _fields;
    private readonly Func<int, int, TEntry> _entry;
    private readonly Func<TEntry, Evidence, IReadOnlyList<string>> _languages;
    private readonly Signature<TEntry>?[] _signatures;

    /// <param name="index">What the entries ask for.</param>
    /// <param name="fields">The names of the fields.</param>
    /// <param name="entry">Finds an entry by the places of its system and of itself there.</param>
    /// <param name="languages">Tells the languages of a match.</param>
    internal Identifier(
        SignatureIndex index,
        string[] fields,
        Func<int, int, TEntry> entry,
        Func<TEntry, Evidence, IReadOnlyList<string>> languages)
    {
        (_index, _fields, _entry, _languages) = (index, fields, entry, languages);
        _signatures = new Signature<TEntry>?[index.Count];
    }

    private IEnumerable<Signature<TEntry>> All => Enumerable.Range(0, _signatures.Length).Select(SignatureAt);

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
        var system = -1;
        foreach (var number in _index.FindCandidates(evidence, mayBeInside: atLeast == PatternResult.Inside))
        {
            if (_index.OsOf(number) is var next && next != system)
            {
                AddOfSystem();
                system = next;
            }

            if (SignatureAt(number) is var signature && signature.Matches(evidence, atLeast))
            {
                ofSystem.Add(signature);
            }
        }

        AddOfSystem();
        matches.Sort(Ranking);
        return matches;

        void AddOfSystem()
        {
            matches.AddRange(ofSystem.Exists(signature => !signature.IsBroad) ? ofSystem.Where(signature => !signature.IsBroad) : ofSystem);
            ofSystem.Clear();
        }
    }

    /// <summary>All threads get the same.</summary>
    private Signature<TEntry> SignatureAt(int number)
    {
        if (Volatile.Read(ref _signatures[number]) is { } known)
        {
            return known;
        }

        var (os, part) = (_index.OsOf(number), _index.PartOf(number));
        var signature = new Signature<TEntry>(_index.FactsOf(number), _fields, () => _entry(os, part));
        return Interlocked.CompareExchange(ref _signatures[number], signature, null) ?? signature;
    }

    private List<Candidate<TEntry>> FindNearest(Evidence evidence, List<Signature<TEntry>> matches, int count)
    {
        // The text that values and patterns share at their start counts most: it tells the next release from a stranger. One entry of
        // each system is enough.
        var nearest =
            from signature in All
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
