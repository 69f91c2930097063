using System.Runtime.InteropServices;

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
        var rows = Candidates(database).Where(IsAsked).ToList();
        var sorted = new List<Row>(rows.Count);
        (string? Key, int Start) last = (null, 0);
        foreach (var stretch in FindStretches(rows))
        {
            if (stretch.Key != last.Key)
            {
                SortById(sorted, last.Start);
                last = (stretch.Key, sorted.Count);
            }

            sorted.AddRange(CollectionsMarshal.AsSpan(rows).Slice(stretch.Start, stretch.Count));
        }

        SortById(sorted, last.Start);
        return sorted;
    }

    /// <summary>
    /// The rows that stand together and have one key, in the order of their keys. Lists of hardware are long, but the devices of one vendor
    /// stand together, so that there is less to sort.
    /// </summary>
    private List<Stretch> FindStretches(List<Row> rows)
    {
        var stretches = new List<Stretch>();
        for (var (start, end) = (0, 0); start < rows.Count; start = end)
        {
            var key = rows[start].First(Sort.Key);
            for (end = start + 1; end < rows.Count && rows[end].First(Sort.Key) == key; end++)
            {
            }

            stretches.Add(new Stretch(key, start, end - start));
        }

        stretches.Sort(Compare);
        return stretches;
    }

    /// <summary>All rows, or, when an operating system is asked for by its short id, those that have it.</summary>
    private IEnumerable<Row> Candidates(OsinfoDatabase database) =>
        Type.Name == "os" && Conditions.FirstOrDefault(condition => condition.Key == "short-id") is { Key: not null } condition
            ? Type.List(new OsinfoDatabase(database) { Oses = [.. database.FindOsesByShortId(condition.Value)] })
            : Type.List(database);

    private bool IsAsked(Row row)
    {
        foreach (var (key, value) in Conditions)
        {
            if (!row.Meets(key, value))
            {
                return false;
            }
        }

        return Support is null || (row.Entity is Product product && Support.IsMetBy(product));
    }

    private int Compare(Stretch left, Stretch right)
    {
        var order = (left.Key is null).CompareTo(right.Key is null);
        if (order == 0 && Sort.IsNumber)
        {
            order = Row.Number(left.Key).CompareTo(Row.Number(right.Key));
        }

        order = order != 0 ? order : string.CompareOrdinal(left.Key, right.Key);
        return order != 0 ? order : left.Start.CompareTo(right.Start);
    }

    /// <summary>Sorts the end of a list, from a place on; most often it is sorted.</summary>
    private static void SortById(List<Row> rows, int start)
    {
        for (var i = start + 1; i < rows.Count; i++)
        {
            if (string.CompareOrdinal(rows[i - 1].Entity.Id, rows[i].Entity.Id) > 0)
            {
                var part = rows.Skip(start).OrderBy(row => row.Entity.Id, StringComparer.Ordinal).ToList();
                rows.RemoveRange(start, rows.Count - start);
                rows.AddRange(part);
                return;
            }
        }
    }

    private readonly record struct Stretch(string? Key, int Start, int Count);
}
