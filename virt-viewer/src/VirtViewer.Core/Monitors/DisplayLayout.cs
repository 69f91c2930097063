namespace VirtViewer.Monitors;

/// <summary>Arranges guest displays.</summary>
public static class DisplayLayout
{
    /// <summary>In one row without gaps, in the order of x, then y, then number.</summary>
    public static IReadOnlyDictionary<int, Rectangle> InOneRow(IReadOnlyDictionary<int, Rectangle> displays)
    {
        var result = new Dictionary<int, Rectangle>();
        var x = 0;
        foreach (var (display, place) in displays.OrderBy(entry => entry.Value.X).ThenBy(entry => entry.Value.Y).ThenBy(entry => entry.Key))
        {
            result[display] = place with { X = x, Y = 0 };
            x += place.Width;
        }

        return result;
    }

    /// <summary>So that the smallest x and y of those with a size are 0.</summary>
    public static IReadOnlyDictionary<int, Rectangle> Shifted(IReadOnlyDictionary<int, Rectangle> displays)
    {
        ArgumentNullException.ThrowIfNull(displays);
        var sized = displays.Values.Where(place => place is { Width: > 0, Height: > 0 }).ToArray();
        return sized.Length == 0
            ? displays
            : displays.ToDictionary(
                entry => entry.Key,
                entry => entry.Value with { X = entry.Value.X - sized.Min(place => place.X), Y = entry.Value.Y - sized.Min(place => place.Y) });
    }
}
