using System.Globalization;

namespace VirtViewer.Monitors;

/// <summary>Which guest display goes to which monitor of the client; both from 0 here, from 1 in the settings.</summary>
public static class MonitorMapping
{
    /// <summary>Reads <c>display:monitor[;display:monitor…]</c>.</summary>
    /// <param name="text">As it stands in the settings.</param>
    /// <param name="monitors">How many monitors there are.</param>
    /// <returns>Null when it is invalid: nothing of it counts then.</returns>
    public static IReadOnlyDictionary<int, int>? Parse(string text, int monitors)
    {
        ArgumentNullException.ThrowIfNull(text);
        var result = new Dictionary<int, int>();
        foreach (var entry in (text.EndsWith(';') ? text[..^1] : text).Split(';'))
        {
            if (entry.Split(':') is not [var left, var right]
                || !IsNumber(left, out var display)
                || !IsNumber(right, out var monitor)
                || monitor > monitors
                || result.ContainsValue(monitor - 1)
                || !result.TryAdd(display - 1, monitor - 1))
            {
                return null;
            }
        }

        return result.Keys.Max() == result.Count - 1 ? result : null;
    }

    /// <summary>Every display on the monitor with its number.</summary>
    public static IReadOnlyDictionary<int, int> Identity(int monitors) => Enumerable.Range(0, monitors).ToDictionary(number => number);

    /// <summary>The mapping with a display on another monitor; what was on that goes where the display was.</summary>
    /// <returns>Null when the displays would not be those from the first on.</returns>
    public static IReadOnlyDictionary<int, int>? With(IReadOnlyDictionary<int, int> mapping, int display, int monitor)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        var result = new Dictionary<int, int>(mapping);
        foreach (var (other, _) in mapping.Where(entry => entry.Value == monitor))
        {
            result.Remove(other);
            if (mapping.TryGetValue(display, out var before) && other != display)
            {
                result[other] = before;
            }
        }

        result[display] = monitor;
        return result.Keys.Max() == result.Count - 1 ? result : null;
    }

    /// <summary>As it stands in the settings.</summary>
    public static string Format(IReadOnlyDictionary<int, int> mapping) => string.Join(';', mapping.OrderBy(entry => entry.Key)
        .Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Key + 1}:{entry.Value + 1}")));

    private static bool IsNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= 1;
}
