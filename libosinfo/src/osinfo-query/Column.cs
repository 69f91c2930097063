namespace Osinfo.Tools.Query;

/// <summary>A property that can be shown.</summary>
/// <param name="Key">Its name in conditions and <c>--fields</c>.</param>
/// <param name="Title">The head of its column.</param>
/// <param name="IsVisible">Whether it is shown without <c>--fields</c>.</param>
/// <param name="Width">The least width of its column in bytes.</param>
internal sealed record Column(string Key, string Title, bool IsVisible, int Width)
{
    /// <summary>Whether its values are whole numbers: sorted by size, and numbers in JSON.</summary>
    internal bool IsNumber { get; init; }

    /// <summary>Its name in JSON.</summary>
    internal string JsonName { get; } = ToCamelCase(Key);

    internal static string ToCamelCase(string key)
    {
        var words = key.Split('-');
        return words[0] + string.Concat(words.Skip(1).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
    }
}
