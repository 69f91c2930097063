using Osinfo.Upkeep.Tables;

namespace Osinfo.Upkeep.Lifecycle;

/// <summary>All that is known about the lives of systems outside of the database itself: the tables of <c>osinfo-db/lifecycle</c>.</summary>
internal sealed class LifecycleTables
{
    internal required ReleaseTable Releases { get; init; }

    internal required ProductMap Products { get; init; }

    /// <summary>Dates that the distributions state themselves, by id and element.</summary>
    internal required IReadOnlyDictionary<(string Id, string Field), (DateOnly Day, string Source)> Vendors { get; init; }

    /// <summary>Values that were judged and stay as they are, against the tables, by id and element.</summary>
    internal required IReadOnlySet<(string Id, string Field)> Kept { get; init; }

    /// <param name="directory">The directory <c>osinfo-db</c>.</param>
    /// <param name="releases">Another table of releases; null for the one there.</param>
    internal static LifecycleTables Load(string directory, string? releases = null)
    {
        var judged = Path.Combine(directory, "corrections-judged.tsv");
        var vendors = Path.Combine(directory, "lifecycle/vendors.tsv");
        return new LifecycleTables
        {
            Releases = ReleaseTable.Read(releases ?? Path.Combine(directory, "lifecycle/releases.tsv")),
            Products = ProductMap.Read(Path.Combine(directory, "lifecycle/products.tsv")),
            Vendors = TsvTable.Read(vendors, "id", "field", "date", "source").Rows.ToDictionary(
                row => (row["id"], row["field"]),
                row => (Cycle.ToDay(row["date"]) ?? throw new InvalidDataException($"{vendors}: '{row["date"]}' of {row["id"]} is no date"), row["source"])),
            Kept = File.Exists(judged)
                ? TsvTable.Read(judged, "id", "field", "decision").Rows
                    .Where(row => row["decision"] == "refused")
                    .Select(row => (row["id"], row["field"]))
                    .ToHashSet()
                : new HashSet<(string, string)>(),
        };
    }
}
