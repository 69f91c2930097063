namespace Osinfo.Detection;

/// <summary>A pattern of the database. Compiled when a value gets past the cheap test of its literal prefix.</summary>
internal sealed class Pattern
{
    // Real labels have at most 128 bytes; what a hostile tree says may be longer but needs no longer look.
    private const int MaxValueLength = 1024;

    private readonly Lazy<BoundedRegex?> _atStart;
    private readonly Lazy<BoundedRegex?> _anywhere;

    internal Pattern(string text)
    {
        Text = text;
        Literals = PatternLiterals.Of(text);
        _atStart = new(() => BoundedRegex.TryCreate($"\\A(?:{PatternDialect.ToDotNet(text)})"));
        _anywhere = new(() => BoundedRegex.TryCreate(PatternDialect.ToDotNet(text)));
    }

    internal string Text { get; }

    internal PatternLiterals Literals { get; }

    /// <param name="value">The text.</param>
    /// <param name="atLeast">
    /// The worst result that is of use: <see cref="PatternResult.AtStart"/> spares the search behind the start.
    /// </param>
    internal PatternResult Match(string value, PatternResult atLeast)
    {
        // A label that is not UTF-8 matches nothing, as in the C library.
        if (value.Length > MaxValueLength || value.Contains('\uFFFD'))
        {
            return PatternResult.None;
        }

        var result = value.StartsWith(Literals.Prefix, StringComparison.Ordinal)
            ? Run(_atStart, value, PatternResult.AtStart)
            : PatternResult.None;
        return result == PatternResult.None && atLeast < PatternResult.AtStart
            && value.Contains(Literals.Prefix, StringComparison.Ordinal)
            ? Run(_anywhere, value, PatternResult.Inside)
            : result;
    }

    /// <summary>The first group of a match at the start of the value; null when there is none.</summary>
    internal string? FirstGroup(string value) =>
        _atStart.Value?.Match(value) is { Success: true, Groups: [_, { Success: true } group, ..] } ? group.Value : null;

    private static PatternResult Run(Lazy<BoundedRegex?> regex, string value, PatternResult success) =>
        regex.Value is not { } compiled ? PatternResult.Invalid
        : compiled.Match(value) is not { } match ? PatternResult.TimedOut
        : match.Success ? success
        : PatternResult.None;
}
