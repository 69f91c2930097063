using System.Text.RegularExpressions;

namespace Osinfo.Detection;

/// <summary>A pattern of the database. Compiled when a value gets past the cheap test of its literal prefix.</summary>
internal sealed class Pattern
{
    // Real labels have at most 128 bytes; what a hostile tree says may be longer but needs no longer look.
    private const int MaxValueLength = 1024;
    private static readonly TimeSpan Timeout = TimeSpan.FromMilliseconds(200);

    private readonly Lazy<Regex?> _atStart;
    private readonly Lazy<Regex?> _anywhere;
    private volatile bool _isTooSlow;

    internal Pattern(string text)
    {
        Text = text;
        Literals = PatternLiterals.Of(text);
        _atStart = new(() => Compile($"\\G(?:{PatternDialect.ToDotNet(text)})"));
        _anywhere = new(() => Compile(PatternDialect.ToDotNet(text)));
    }

    internal string Text { get; }

    internal PatternLiterals Literals { get; }

    internal PatternResult Match(string value)
    {
        // A label that is not UTF-8 matches nothing, as in the C library.
        if (value.Length > MaxValueLength || value.Contains('\uFFFD'))
        {
            return PatternResult.None;
        }

        if (!value.Contains(Literals.Prefix, StringComparison.Ordinal))
        {
            return PatternResult.None;
        }

        var result = value.StartsWith(Literals.Prefix, StringComparison.Ordinal)
            ? Run(_atStart, value, PatternResult.AtStart)
            : PatternResult.None;
        return result == PatternResult.None ? Run(_anywhere, value, PatternResult.Inside) : result;
    }

    /// <summary>The first group of a match at the start of the value; null when there is none.</summary>
    internal string? FirstGroup(string value)
    {
        try
        {
            return _atStart.Value?.Match(value) is { Success: true, Groups: [_, { Success: true } group, ..] } ? group.Value : null;
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }

    private PatternResult Run(Lazy<Regex?> regex, string value, PatternResult success)
    {
        // One pattern that runs away must not do so again for every medium.
        if (_isTooSlow)
        {
            return PatternResult.TimedOut;
        }

        try
        {
            return regex.Value is not { } compiled ? PatternResult.Invalid : compiled.IsMatch(value) ? success : PatternResult.None;
        }
        catch (RegexMatchTimeoutException)
        {
            _isTooSlow = true;
            return PatternResult.TimedOut;
        }
    }

    private static Regex? Compile(string pattern)
    {
        try
        {
            return new Regex(pattern, RegexOptions.CultureInvariant, Timeout);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
