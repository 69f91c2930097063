namespace Schema.Tests;

/// <summary>A word of a closed list, or one that looks as if it were: a line of <c>values.tsv</c>.</summary>
internal sealed record ListedValue(string Path, string? Attribute, string Value)
{
    public static IReadOnlyList<ListedValue> All { get; } =
    [
        .. Table.Read("tests/data/schema/values.tsv").SelectMany(row => row[1].Split(' ').Select(value => At(row[0], value))),
    ];

    private static ListedValue At(string where, string value)
    {
        var parts = where.Split("/@");
        return new ListedValue(parts[0], parts.ElementAtOrDefault(1), value);
    }
}
