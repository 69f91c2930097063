using System.Globalization;

namespace OsinfoDb.Archives;

/// <summary>
/// The version of a database: the day of its release, <c>yyyyMMdd</c>, and for a further one on that day <c>.01</c> to <c>.99</c>.
/// Versions sort by time when their texts are compared ordinally.
/// </summary>
public static class DatabaseVersion
{
    private const string DayFormat = "yyyyMMdd";

    /// <summary>Whether a text is a version and names a day that exists.</summary>
    public static bool IsWellFormed(string text) => GetDay(text) is not null;

    /// <summary>The version of the first release of a day.</summary>
    public static string OfDay(DateTimeOffset time) => time.UtcDateTime.ToString(DayFormat, CultureInfo.InvariantCulture);

    /// <summary>The start of the day of a version, in UTC; null when the text is no version.</summary>
    public static DateTimeOffset? GetDay(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var hasCounter = text.Length == DayFormat.Length + 3
            && text[DayFormat.Length] == '.'
            && char.IsAsciiDigit(text[^2])
            && char.IsAsciiDigit(text[^1])
            && !text.EndsWith(".00", StringComparison.Ordinal);
        return (text.Length == DayFormat.Length || hasCounter)
            && DateTimeOffset.TryParseExact(
                text[..DayFormat.Length], DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var day)
            ? day
            : null;
    }
}
