using System.Text.RegularExpressions;

namespace Osinfo.Detection;

/// <summary>
/// A regular expression that ends in bounded time whatever it is and whatever it is run on. Nearly all are quick in the ordinary engine,
/// which also starts quickest. One that is not (or was stopped because the machine is busy) goes on in the linear engine, with the same
/// answers; only what that engine cannot do, look-around and back-references, is given up when it takes too long.
/// </summary>
internal sealed class BoundedRegex
{
    /// <summary>How often one is begun anew because the machine was too busy to run it.</summary>
    private const int MaxStalls = 10;

    private static readonly TimeSpan Quick = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private volatile Regex _regex;
    private volatile bool _isGivenUp;

    private BoundedRegex(Regex regex) => _regex = regex;

    /// <summary>Null when the pattern is no regular expression.</summary>
    internal static BoundedRegex? TryCreate(string pattern)
    {
        try
        {
            return new BoundedRegex(new Regex(pattern, RegexOptions.CultureInvariant, Quick));
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The first match; null when it was given up.</summary>
    internal Match? Match(string value)
    {
        var regex = _regex;
        for (var stalls = 0; !_isGivenUp;)
        {
            var begun = regex.MatchTimeout == Patience ? Environment.CpuUsage.TotalTime : default;
            try
            {
                return regex.Match(value);
            }
            catch (RegexMatchTimeoutException) when (regex.MatchTimeout == Quick)
            {
                _regex = regex = WithoutHurry(regex.ToString());
            }
            catch (RegexMatchTimeoutException)
            {
                // The clock ran, but maybe for others. Otherwise once is enough: it must not cost that much again for every medium.
                stalls++;
                _isGivenUp = stalls == MaxStalls || Environment.CpuUsage.TotalTime - begun > Patience / 2;
            }
        }

        return null;
    }

    private static Regex WithoutHurry(string pattern)
    {
        try
        {
            return new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
        }
        catch (NotSupportedException)
        {
            return new Regex(pattern, RegexOptions.CultureInvariant, Patience);
        }
    }
}
