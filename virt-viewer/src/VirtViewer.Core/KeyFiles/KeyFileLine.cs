namespace VirtViewer.KeyFiles;

/// <summary>One line of a key file: the header of a group, a key, or what is neither (comment, empty).</summary>
internal sealed record KeyFileLine(string? Group, string Text)
{
    public bool IsHeader { get; private init; }

    public string? Key { get; private init; }

    public string RawValue { get; private init; } = "";

    /// <summary>Reads a line that stands in a group; null when it is none of the three.</summary>
    public static KeyFileLine? Parse(string text, string? group)
    {
        var trimmed = text.Trim();
        if (trimmed is [] or ['#', ..])
        {
            return Comment(group, text);
        }

        if (trimmed is ['[', .. var name, ']'] && !name.AsSpan().ContainsAny('[', ']') && name.Length > 0)
        {
            return new KeyFileLine(name, text) { IsHeader = true };
        }

        var equals = trimmed.IndexOf('=', StringComparison.Ordinal);
        return equals <= 0
            ? null
            : new KeyFileLine(group, text) { Key = trimmed[..equals].TrimEnd(), RawValue = trimmed[(equals + 1)..].TrimStart() };
    }

    public static KeyFileLine Comment(string? group, string text) => new(group, text);

    public static KeyFileLine Header(string group) => new(group, $"[{group}]") { IsHeader = true };

    public static KeyFileLine ForKey(string group, string key, string rawValue) => new(group, $"{key}={rawValue}") { Key = key, RawValue = rawValue };
}
