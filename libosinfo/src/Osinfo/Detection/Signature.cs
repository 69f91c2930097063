using System.Globalization;

namespace Osinfo.Detection;

/// <summary>What an entry of the database asks of a medium or tree.</summary>
internal sealed class Signature<TEntry>
    where TEntry : OsPart
{
    private readonly SignatureFacts _facts;
    private readonly string[] _fields;
    private readonly Pattern?[] _patterns;
    private readonly Func<TEntry> _findEntry;
    private TEntry? _entry;

    /// <param name="facts">What it asks for.</param>
    /// <param name="fields">The names of the fields, in the order of the patterns.</param>
    /// <param name="entry">Finds the entry, when it is needed.</param>
    internal Signature(SignatureFacts facts, string[] fields, Func<TEntry> entry)
    {
        _facts = facts;
        _fields = fields;
        _patterns = [.. facts.Patterns.Select(pattern => pattern is null ? null : new Pattern(pattern))];
        _findEntry = entry;
    }

    internal TEntry Entry => _entry ??= _findEntry();

    internal bool IsBroad => _facts.IsBroad;

    internal bool HasSize => _facts.Size is not null;

    internal int FieldCount => _patterns.Count(pattern => pattern is not null);

    internal int LiteralLength => _patterns.Sum(pattern => pattern?.Literals.LiteralLength ?? 0);

    /// <summary>Whether every field gives the result asked for, or a better one.</summary>
    internal bool Matches(Evidence evidence, PatternResult atLeast)
    {
        if (!IsArchitecture(evidence) || !IsSize(evidence))
        {
            return false;
        }

        for (var i = 0; i < _patterns.Length; i++)
        {
            if (_patterns[i] is { } pattern && Match(pattern, evidence.Values[i], atLeast) < atLeast)
            {
                return false;
            }
        }

        return true;
    }

    internal IReadOnlyList<FieldComparison> Compare(Evidence evidence)
    {
        var result = new List<FieldComparison>();
        for (var i = 0; i < _patterns.Length; i++)
        {
            if (_patterns[i] is { } pattern)
            {
                var values = evidence.Values[i];
                result.Add(new FieldComparison(_fields[i], pattern.Text, values.FirstOrDefault(), values.Count == 0
                    ? FieldOutcome.Missing
                    : Outcome(Match(pattern, values, PatternResult.Inside))));
            }
        }

        if (_facts.Size is { } size)
        {
            result.Add(new FieldComparison("volume-size", Text(size), evidence.Size is { } actual ? Text(actual) : null,
                evidence.Size is null ? FieldOutcome.Missing : IsSize(evidence) ? FieldOutcome.Matched : FieldOutcome.Differs));
        }

        if (evidence.Architecture is { } architecture)
        {
            result.Add(new FieldComparison(
                "arch", _facts.Architecture ?? "", architecture, IsArchitecture(evidence) ? FieldOutcome.Matched : FieldOutcome.Differs));
        }

        return result;
    }

    /// <summary>How much of the start of the values the patterns agree with, in characters: tells near misses from strangers.</summary>
    internal int CommonPrefixLength(Evidence evidence)
    {
        var length = 0;
        for (var i = 0; i < _patterns.Length; i++)
        {
            if (_patterns[i] is { } pattern && evidence.Values[i] is [var value, ..])
            {
                length += value.AsSpan().CommonPrefixLength(pattern.Literals.Prefix);
            }
        }

        return length;
    }

    private bool IsArchitecture(Evidence evidence) =>
        evidence.Architecture is null
        || _facts.Architecture == Resources.AllArchitectures
        || (_facts.Architecture is { } architecture && ArchitectureNames.AreSame(architecture, evidence.Architecture));

    private bool IsSize(Evidence evidence) => _facts.Size is null || _facts.Size == evidence.Size;

    private static PatternResult Match(Pattern pattern, IReadOnlyList<string> values, PatternResult atLeast)
    {
        var best = PatternResult.None;
        foreach (var value in values)
        {
            var result = pattern.Match(value, atLeast);
            if (result is PatternResult.AtStart or PatternResult.Invalid or PatternResult.TimedOut)
            {
                return result;
            }

            best = result > best ? result : best;
        }

        return best;
    }

    private static FieldOutcome Outcome(PatternResult result) => result switch
    {
        PatternResult.AtStart => FieldOutcome.Matched,
        PatternResult.Inside => FieldOutcome.MatchedInside,
        PatternResult.Invalid => FieldOutcome.InvalidPattern,
        PatternResult.TimedOut => FieldOutcome.TimedOut,
        _ => FieldOutcome.Differs,
    };

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
