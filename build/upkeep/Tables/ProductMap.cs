using System.Text.RegularExpressions;

namespace Osinfo.Upkeep.Tables;

/// <summary>Which cycle is which entry of the database, <c>products.tsv</c>.</summary>
internal sealed class ProductMap(IReadOnlyList<ProductMapping> mappings)
{
    internal IReadOnlyList<ProductMapping> Mappings => mappings;

    /// <summary>The products that have an entry; those that only say why they have none are not read.</summary>
    internal IEnumerable<string> Products => mappings.Where(mapping => !mapping.IsIgnored).Select(mapping => mapping.Product).Distinct();

    internal static ProductMap Read(string path) => new(
    [
        .. TsvTable.Read(path, "product", "cycle", "ids", "series", "active", "security", "lts", "paid", "latest", "note").Rows.Select(row =>
            new ProductMapping(
                row["product"],
                new Regex($"^(?:{row["cycle"]})$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)),
                row["ids"] == "-" ? [] : row["ids"].Split(' '),
                row["series"] == "yes",
                row["active"],
                row["security"],
                row["lts"],
                row["paid"],
                row["latest"],
                row["note"])),
    ]);

    internal bool Knows(string product) => mappings.Any(mapping => mapping.Product == product);

    /// <summary>The first row that fits; null when none does.</summary>
    internal ProductMapping? Find(Cycle cycle) =>
        mappings.FirstOrDefault(mapping => mapping.Product == cycle.Product && mapping.Cycle.IsMatch(cycle.Name));
}

/// <summary>A row of the map.</summary>
/// <param name="Product">The product as endoflife.date names it.</param>
/// <param name="Cycle">The cycles it is about.</param>
/// <param name="Ids">Ids with <c>$1</c> for the groups of the cycle; <c>*</c> for all releases of a series, <c>?</c> at the end for what need not exist.</param>
/// <param name="IsSeries">Whether the cycle is wider than the entry, so that their release dates are not compared.</param>
/// <param name="Active">The column with the end of active support; <c>-</c> when none has it.</param>
/// <param name="Security">Likewise of security support.</param>
/// <param name="Lts">Likewise of free long-term support.</param>
/// <param name="Paid">Likewise of paid support.</param>
/// <param name="Latest">The id of the newest point release, with <c>$latest</c>; empty when point releases are no entries.</param>
/// <param name="Note">What a reader would ask; a note that begins with <c>after </c> names the document of the vendor that the dates follow.</param>
internal sealed record ProductMapping(
    string Product, Regex Cycle, IReadOnlyList<string> Ids, bool IsSeries, string Active, string Security, string Lts, string Paid, string Latest,
    string Note)
{
    internal bool IsIgnored => Ids.Count == 0;

    /// <summary>Where the dates of a cycle come from, for people.</summary>
    internal string SourceOf(Cycle cycle) =>
        $"endoflife.date: {cycle.Product} {cycle.Name}"
        + (Note.StartsWith("after ", StringComparison.Ordinal) ? $", {Note}" : "")
        + (IsSeries ? "; the end of the series, to whose last release ordinary updates lead" : "");

    /// <summary>The ids for a cycle, each with whether it has to exist.</summary>
    internal IEnumerable<(string Pattern, bool IsNeeded)> IdsFor(Cycle cycle)
    {
        var match = Cycle.Match(cycle.Name);
        return Ids.Select(id => (match.Result(id.TrimEnd('?')), !id.EndsWith('?')));
    }

    /// <summary>The id of the newest point release; null when the table does not tell one.</summary>
    internal string? LatestIdFor(Cycle cycle) => Latest.Length == 0 || cycle.LatestVersion.Length == 0
        ? null
        : Latest.Replace("$latest", cycle.LatestVersion.Split(' ')[0], StringComparison.Ordinal);

    /// <summary>The days that the cycle gives, by the name of the element they belong into.</summary>
    internal IEnumerable<(string Field, DateOnly Day)> DatesOf(Cycle cycle) =>
        new[] { ("active-eol-date", Active), ("security-eol-date", Security), ("lts-eol-date", Lts), ("paid-eol-date", Paid) }
            .SelectMany<(string Field, string Column), (string, DateOnly)>(
                pair => cycle.DayOf(pair.Column) is { } day ? [(pair.Field, day)] : []);
}
