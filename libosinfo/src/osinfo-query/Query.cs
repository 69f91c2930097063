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
    internal IReadOnlyList<Row> Run(OsinfoDatabase database) =>
        [.. from row in Type.List(database)
            where Conditions.All(condition => row.Meets(condition.Key, condition.Value))
            where Support is null || (row.Entity is Product product && Support.IsMetBy(product))
            let key = row.First(Sort.Key)
            orderby key is null, Sort.IsNumber ? row.Number(Sort) : 0, new ByteOrder(key ?? ""), new ByteOrder(row.Entity.Id)
            select row];

    private readonly record struct ByteOrder(string Text) : IComparable<ByteOrder>
    {
        public int CompareTo(ByteOrder other) => string.CompareOrdinal(Text, other.Text);
    }
}
