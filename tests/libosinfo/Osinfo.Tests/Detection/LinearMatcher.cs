using System.Text.RegularExpressions;
using Osinfo.Detection;

namespace Osinfo.Tests.Detection;

/// <summary>The simple way to find what matches: every pattern of every entry is run. The oracle of the index.</summary>
internal sealed class LinearMatcher
{
    private readonly List<(int Os, string Id, SignatureFacts Facts)> _entries;
    private readonly Dictionary<string, Regex?> _patterns = [];

    private LinearMatcher(IEnumerable<(int Os, string Id, SignatureFacts Facts)> entries) =>
        _entries = [.. entries.Where(entry => entry.Facts.AsksForAnything)];

    public static LinearMatcher OfMedia(OsinfoDatabase database) => new(database.Oses.SelectMany(
        (os, place) => os.Media.Select(media => (place, media.Id, MediaSignatures.Facts(media)))));

    public static LinearMatcher OfTrees(OsinfoDatabase database) => new(database.Oses.SelectMany(
        (os, place) => os.Trees.Select(tree => (place, tree.Id, TreeSignatures.Facts(tree)))));

    /// <summary>The ids of the entries that match, in ordinal order.</summary>
    public IReadOnlyList<string> Match(Evidence evidence)
    {
        var places = new Dictionary<string, int>[evidence.Values.Length];
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = [];
        }

        return Match(evidence, places, isAtStart: true) is { Count: > 0 } matches ? matches : Match(evidence, places, isAtStart: false);
    }

    private List<string> Match(Evidence evidence, Dictionary<string, int>[] places, bool isAtStart)
    {
        return
        [
            .. _entries.Where(entry => Fits(entry.Facts))
                .GroupBy(entry => entry.Os)
                .SelectMany(system => system.Any(entry => !entry.Facts.IsBroad) ? system.Where(entry => !entry.Facts.IsBroad) : system)
                .Select(entry => entry.Id)
                .Order(StringComparer.Ordinal),
        ];

        bool Fits(SignatureFacts facts) =>
            (facts.Size is null || facts.Size == evidence.Size)
            && (evidence.Architecture is null || facts.Architecture == "all"
                || (facts.Architecture is { } architecture && ArchitectureNames.AreSame(architecture, evidence.Architecture)))
            && Enumerable.Range(0, places.Length).All(field => facts.Patterns[field] is not { } pattern
                || Place(pattern, field) is 0 || (!isAtStart && Place(pattern, field) > 0));

        // Nearly all entries ask for one of a few values again and again.
        int Place(string pattern, int field)
        {
            if (!places[field].TryGetValue(pattern, out var place))
            {
                places[field][pattern] = place = FindPlace(pattern, evidence.Values[field]);
            }

            return place;
        }
    }

    /// <summary>Where a pattern occurs first in one of the values; -1 for nowhere.</summary>
    private int FindPlace(string pattern, IReadOnlyList<string> values)
    {
        if (!_patterns.TryGetValue(pattern, out var regex))
        {
            _patterns[pattern] = regex = Create(pattern);
        }

        var places = values
            .Where(value => value.Length <= 1024 && !value.Contains('\uFFFD'))
            .Select(value => regex?.Match(value))
            .Where(match => match is { Success: true })
            .Select(match => match!.Index)
            .ToList();
        return places.Count == 0 ? -1 : places.Min();
    }

    private static Regex? Create(string pattern)
    {
        try
        {
            return new Regex(PatternDialect.ToDotNet(pattern), RegexOptions.CultureInvariant);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
