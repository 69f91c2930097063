namespace Osinfo.Detection;

/// <summary>
/// A pattern of the database. Most are nothing but a text to be found; the others are compiled when a value gets past the cheap test of their
/// fixed texts.
/// </summary>
internal sealed class Pattern
{
    /// <summary>
    /// Longer ones count as wrong: they could hold groups nested as deep as a stack, or take long to be understood. The longest of the
    /// database has 457 characters.
    /// </summary>
    internal const int MaxLength = 2000;

    // Real labels have at most 128 bytes; what a hostile tree says may be longer but needs no longer look.
    private const int MaxValueLength = 1024;

    private const char NotUtf8 = '\uFFFD';

    private readonly PlainText? _plainText;
    private readonly Lazy<BoundedRegex?> _regex;

    internal Pattern(string text)
    {
        Text = text;
        Literals = PatternLiterals.Of(text);
        _plainText = PlainText.Of(text);
        _regex = new(() => text.Length > MaxLength ? null : BoundedRegex.TryCreate(PatternDialect.ToDotNet(text)));
    }

    internal string Text { get; }

    internal PatternLiterals Literals { get; }

    /// <summary>Whether a value can match at all. A label that is not UTF-8 matches nothing, as in the C library.</summary>
    internal static bool IsReadable(string value) => value.Length <= MaxValueLength && !value.Contains(NotUtf8);

    /// <param name="value">The text.</param>
    /// <param name="atLeast">
    /// The worst result that is of use: <see cref="PatternResult.AtStart"/> spares many patterns to be compiled.
    /// </param>
    internal PatternResult Match(string value, PatternResult atLeast)
    {
        if (!IsReadable(value))
        {
            return PatternResult.None;
        }

        if (_plainText is not null)
        {
            return Result(_plainText.FindIn(value));
        }

        var mayMatch = atLeast == PatternResult.AtStart
            ? value.StartsWith(Literals.Prefix, StringComparison.Ordinal)
            : value.Contains(Literals.Prefix, StringComparison.Ordinal);
        return !mayMatch || !value.Contains(Literals.Fixed, StringComparison.Ordinal) ? PatternResult.None
            : _regex.Value is not { } regex ? PatternResult.Invalid
            : regex.Match(value) is not { } match ? PatternResult.TimedOut
            : Result(match.Success ? match.Index : -1);
    }

    /// <summary>The first group of a match at the start of the value; null when there is none.</summary>
    internal string? FirstGroup(string value) =>
        _regex.Value?.Match(value) is { Success: true, Index: 0, Groups: [_, { Success: true } group, ..] } ? group.Value : null;

    private static PatternResult Result(int place) => place switch
    {
        < 0 => PatternResult.None,
        0 => PatternResult.AtStart,
        _ => PatternResult.Inside,
    };
}
