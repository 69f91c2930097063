using System.Globalization;

namespace Osinfo;

/// <summary>
/// How the text of a parameter is read as another type, exactly as the C library does, because databases in the field rely on it
/// (only "true" and "yes" are true; numbers as C's <c>strtoll</c> with base 0).
/// </summary>
internal static class TextValues
{
    internal static bool ToBoolean(string text) => text is "true" or "yes";

    internal static string FromBoolean(bool value) => value ? "true" : "false";

    internal static string FromInt64(long value) => value.ToString(CultureInfo.InvariantCulture);

    internal static DateOnly? ToDate(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    internal static string FromDate(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static long ToInt64(string text)
    {
        var rest = text.AsSpan().TrimStart(" \t\n\v\f\r");
        var negative = rest.StartsWith("-");
        if (negative || rest.StartsWith("+"))
        {
            rest = rest[1..];
        }

        var numberBase = 10;
        if (rest.StartsWith("0x", StringComparison.OrdinalIgnoreCase) && rest.Length > 2 && char.IsAsciiHexDigit(rest[2]))
        {
            numberBase = 16;
            rest = rest[2..];
        }
        else if (rest.StartsWith("0"))
        {
            numberBase = 8;
        }

        Int128 value = 0;
        foreach (var c in rest)
        {
            var digit = char.IsAsciiHexDigit(c) ? Convert.ToInt32(c.ToString(), 16) : int.MaxValue;
            if (digit >= numberBase)
            {
                break;
            }

            value = value * numberBase + digit;
            if (value > (Int128)long.MaxValue + 1)
            {
                break;
            }
        }

        value = negative ? -value : value;
        return (long)Int128.Clamp(value, long.MinValue, long.MaxValue);
    }
}
