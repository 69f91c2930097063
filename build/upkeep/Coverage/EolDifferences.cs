using System.Globalization;
using Osinfo.Upkeep.Lifecycle;
using Osinfo.Upkeep.Tables;

namespace Osinfo.Upkeep.Coverage;

/// <summary>An end of life that is another one than in the reference database, and why.</summary>
internal sealed record EolDifference(string Id, string Ours, string Reference, string Reason);

/// <summary>Compares the ends of life with those of the reference database.</summary>
internal static class EolDifferences
{
    /// <param name="directory">The directory <c>osinfo-db</c>.</param>
    /// <param name="database">The database there.</param>
    internal static IReadOnlyList<EolDifference> Find(string directory, OsinfoDatabase database)
    {
        var reference = TsvTable.Read(Path.Combine(directory, "lifecycle/reference-eol.tsv"), "id", "eol-date").Rows
            .ToDictionary(row => row["id"], row => row["eol-date"]);
        var judged = ReadReasons(Path.Combine(directory, "corrections-judged.tsv"));
        var expected = LifecycleDates.For(database, LifecycleTables.Load(directory))
            .Where(date => date.Field == "eol-date")
            .ToDictionary(date => date.Product.Id);
        return
        [
            .. from product in database.Oses.Cast<Product>().Concat(database.Platforms)
               where reference.TryGetValue(product.Id, out var theirs) && product.GetValue("eol-date") != theirs
               let theirs = reference[product.Id]
               orderby product.Id
               select new EolDifference(
                   product.Id, product.GetValue("eol-date") ?? "-", theirs, Explain(product, theirs, judged, expected.GetValueOrDefault(product.Id))),
        ];
    }

    private static string Explain(Product product, string theirs, Dictionary<string, string> judged, ExpectedDate? expected)
    {
        var source = judged.GetValueOrDefault(product.Id) ?? expected?.Source ?? "";
        var day = Cycle.ToDay(theirs);
        return day is not null && product.EolDate < day && product.PaidEolDate >= day.Value.AddDays(-31)
            ? $"the reference counts support that costs extra; {source}"
            : source;
    }

    private static Dictionary<string, string> ReadReasons(string path)
    {
        var reasons = new Dictionary<string, string>(StringComparer.Ordinal);
        if (File.Exists(path))
        {
            foreach (var row in TsvTable.Read(path, "id", "field", "source", "decision", "reason").Rows)
            {
                if (row["field"] == "eol-date" && row["decision"] != "refused")
                {
                    reasons[row["id"]] = row["reason"] is { Length: > 0 } reason ? reason : row["source"];
                }
            }
        }

        return reasons;
    }

    internal static string Show(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-";
}
