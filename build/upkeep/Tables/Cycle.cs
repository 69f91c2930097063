using System.Globalization;

namespace Osinfo.Upkeep.Tables;

/// <summary>
/// A release cycle of a product as endoflife.date describes it: a row of <c>releases.tsv</c>. A date is a day, <c>false</c> (not ended, no
/// day announced), <c>true</c> (ended, day unknown), or empty.
/// </summary>
internal sealed record Cycle(
    string Product,
    string Name,
    string ReleaseDate,
    string Eol,
    string LatestVersion,
    string LatestDate,
    string Eoas,
    string Eoes,
    string Lts,
    string Codename,
    string Title,
    string Label)
{
    internal static readonly string[] Columns =
    [
        "product", "cycle", "release_date", "eol_date", "latest_version", "latest_date", "eoas_date", "eoes_date", "lts", "codename",
        "product_title", "label",
    ];

    internal IReadOnlyList<string> Cells =>
        [Product, Name, ReleaseDate, Eol, LatestVersion, LatestDate, Eoas, Eoes, Lts, Codename, Title, Label];

    internal static Cycle From(TsvRow row) => new(
        row["product"], row["cycle"], row["release_date"], row["eol_date"], row["latest_version"], row["latest_date"], row["eoas_date"],
        row["eoes_date"], row["lts"], row["codename"], row["product_title"], row["label"]);

    /// <summary>The day in the column of that short name (<c>eol</c>, <c>eoas</c>, <c>eoes</c>, <c>lts</c>); null when there is none.</summary>
    internal DateOnly? DayOf(string column) => ToDay(TextOf(column));

    /// <summary>What that column says: a day, <c>true</c>, <c>false</c>, or nothing.</summary>
    internal string TextOf(string column) => column switch
    {
        "eol" => Eol,
        "eoas" => Eoas,
        "eoes" => Eoes,
        "lts" => Lts,
        _ => "",
    };

    internal static DateOnly? ToDay(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
