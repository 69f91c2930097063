using Osinfo.CommandLine;

namespace Osinfo.Tools.Query;

/// <summary>Checks what the user asked.</summary>
internal static class QueryParser
{
    /// <param name="typeName">What to list.</param>
    /// <param name="conditions">Texts such as <c>distro=debian</c>.</param>
    /// <param name="sort">The property to sort by; null for the first.</param>
    /// <param name="fields">The properties to show, separated by commas; null for those shown by default.</param>
    /// <param name="isComplete">Whether all properties are shown by default.</param>
    /// <exception cref="ToolException">One of them is unknown; names the nearest that are known.</exception>
    internal static Query Parse(
        string typeName, IReadOnlyList<string> conditions, string? sort, string? fields, bool isComplete)
    {
        var type = QueryType.All.FirstOrDefault(type => type.Name == typeName) ?? throw Unknown(
            "type", typeName, QueryType.All.Select(type => type.Name));
        var shown = fields switch
        {
            null => type.Columns.Where(column => isComplete || column.IsVisible).Select(column => column.Key),
            "" => [],
            _ => fields.Split(',').Select(field => FindColumn(type, field).Key),
        };
        var keys = shown.ToHashSet(StringComparer.Ordinal);
        return new Query(
            type,
            [.. type.Columns.Where(column => keys.Contains(column.Key))],
            sort is null ? type.Columns[0] : FindColumn(type, sort),
            [.. conditions.Select(condition => ParseCondition(type, condition))]);
    }

    private static KeyValuePair<string, string> ParseCondition(QueryType type, string condition)
    {
        var equals = condition.IndexOf('=', StringComparison.Ordinal);
        return equals < 0
            ? throw new ToolException(ExitCode.Usage, $"'{condition}' is no condition, expected PROPERTY=VALUE")
            : KeyValuePair.Create(FindColumn(type, condition[..equals]).Key, condition[(equals + 1)..]);
    }

    private static Column FindColumn(QueryType type, string key) =>
        type.Columns.FirstOrDefault(column => column.Key == key)
            ?? throw Unknown($"property of {type.Name}", key, type.Columns.Select(column => column.Key));

    private static ToolException Unknown(string what, string word, IEnumerable<string> known) => new(
        ExitCode.Usage, $"unknown {what} '{word}'{Spelling.Hint(word, known)} (known: {string.Join(", ", known)})");
}
