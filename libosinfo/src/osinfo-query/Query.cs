namespace Osinfo.Tools.Query;

/// <summary>What the user asked, checked.</summary>
/// <param name="Type">What to list.</param>
/// <param name="Columns">What to show, in the order of the type.</param>
/// <param name="Sort">The property to sort by.</param>
/// <param name="Conditions">What every row has to have; of several values of a property one must be equal.</param>
internal sealed record Query(
    QueryType Type, IReadOnlyList<Column> Columns, Column Sort, IReadOnlyList<KeyValuePair<string, string>> Conditions)
{
    /// <summary>What the life of a system or platform has to be like; null: anything.</summary>
    internal SupportCondition? Support { get; init; }

    /// <summary>
    /// The rows that meet the conditions, in byte order of what they are sorted by, numbers by size; those without it last, equal ones by id.
    /// </summary>
    internal IReadOnlyList<Row> Run(OsinfoDatabase database)
    {
        var groups = new Dictionary<string, List<Row>>(StringComparer.Ordinal);
        var without = new List<Row>();
        foreach (var row in Candidates(database).Where(IsAsked))
        {
            if (row.First(Sort.Key) is not { } key)
            {
                without.Add(row);
            }
            else if (groups.TryGetValue(key, out var group))
            {
                group.Add(row);
            }
            else
            {
                groups.Add(key, [row]);
            }
        }

        // Lists of hardware are long, but those of one vendor stand together and in order.
        var keys = groups.Keys.ToArray();
        Array.Sort(keys, Compare);
        return [.. keys.SelectMany(key => InOrder(groups[key])), .. InOrder(without)];
    }

    /// <summary>All rows, or, when an operating system is asked for by its short id, those that have it.</summary>
    private IEnumerable<Row> Candidates(OsinfoDatabase database) =>
        Type.Name == "os" && Conditions.FirstOrDefault(condition => condition.Key == "short-id") is { Key: not null } condition
            ? Type.List(new OsinfoDatabase(database) { Oses = [.. database.FindOsesByShortId(condition.Value)] })
            : Type.List(database);

    private bool IsAsked(Row row) =>
        Conditions.All(condition => row.Meets(condition.Key, condition.Value))
        && (Support is null || (row.Entity is Product product && Support.IsMetBy(product)));

    private int Compare(string left, string right)
    {
        var order = Sort.IsNumber ? Row.Number(left).CompareTo(Row.Number(right)) : 0;
        return order != 0 ? order : string.CompareOrdinal(left, right);
    }

    private static List<Row> InOrder(List<Row> rows)
    {
        for (var i = 1; i < rows.Count; i++)
        {
            if (string.CompareOrdinal(rows[i - 1].Entity.Id, rows[i].Entity.Id) > 0)
            {
                return [.. rows.OrderBy(row => row.Entity.Id, StringComparer.Ordinal)];
            }
        }

        return rows;
    }
}
