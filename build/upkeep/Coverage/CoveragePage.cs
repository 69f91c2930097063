using System.Globalization;
using System.Text;

namespace Osinfo.Upkeep.Coverage;

/// <summary>Writes <c>docs/coverage.md</c>.</summary>
internal static class CoveragePage
{
    /// <summary>The reference database as Debian installs it.</summary>
    internal const string PackagedDirectory = "/usr/share/osinfo";

    private const string Shares = "release date | end of life | kinds of support | resources | firmware | media | images";

    /// <param name="directory">The directory <c>osinfo-db</c>.</param>
    /// <param name="packagedDirectory">The database to compare with.</param>
    internal static string Write(string directory, string packagedDirectory = PackagedDirectory)
    {
        var ours = Databases.Load(Path.Combine(directory, "data"));
        var packaged = Databases.Load(packagedDirectory);
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"""
            # Coverage

            What the database knows, made by `build/coverage`; a test compares. Shares are percent of the releases, what they inherit included:
            rolling systems, snapshots, releases to come and the entries that take unknown releases are left out of them.

            ## Compared with Debian's osinfo-db {packaged.Version}

            | | ours | Debian's |
            | --- | ---: | ---: |

            """);
        foreach (var (name, count) in Totals)
        {
            page.Append(CultureInfo.InvariantCulture, $"| {name} | {count(ours)} | {count(packaged)} |\n");
        }

        var theirIds = packaged.Oses.Select(os => os.Id).ToHashSet(StringComparer.Ordinal);
        var ourIds = ours.Oses.Select(os => os.Id).ToHashSet(StringComparer.Ordinal);
        page.Append(CultureInfo.InvariantCulture, $"""

            Operating systems that only ours has: {ourIds.Except(theirIds).Count()}; that only theirs has: {List(theirIds.Except(ourIds))}.

            | share of | releases | {Shares} |
            | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
            {ShareRow("ours", ours)}
            {ShareRow("Debian's", packaged)}

            ## By vendor

            The newest release is the one with the latest release date. The last column counts the entries of the vendor in Debian's osinfo-db.

            | vendor | entries | releases | newest release | {Shares} | Debian's |
            | --- | ---: | ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |

            """);
        var packagedByHost = packaged.Oses.Where(os => os.IsDefined).ToLookup(HostOf);
        foreach (var vendor in ours.Oses.Where(os => os.IsDefined).GroupBy(HostOf).OrderBy(vendor => vendor.Key, StringComparer.Ordinal))
        {
            var coverage = SystemCoverage.Of(vendor);
            page.Append(CultureInfo.InvariantCulture, $"| {vendor.Key} | {vendor.Count()} | {coverage.Count} | {Newest(vendor)} | {string.Join(" | ", coverage.Shares)} | {packagedByHost[vendor.Key].Count()} |\n");
        }

        WriteDifferences(page, directory, ours);
        return page.ToString();
    }

    private static (string Name, Func<OsinfoDatabase, int> Count)[] Totals =>
    [
        ("operating systems", database => database.Oses.Count(os => os.IsDefined)),
        ("platforms", database => database.Platforms.Count(platform => platform.IsDefined)),
        ("devices", database => database.NativeDevices.Count),
        ("media", database => database.Oses.Sum(os => os.Media.Count)),
        ("install trees", database => database.Oses.Sum(os => os.Trees.Count)),
        ("disk images", database => database.Oses.Sum(os => os.Images.Count)),
        ("install scripts", database => database.InstallScripts.Count),
        ("data maps", database => database.Datamaps.Count),
    ];

    private static void WriteDifferences(StringBuilder page, string directory, OsinfoDatabase ours)
    {
        var differences = EolDifferences.Find(directory, ours);
        page.Append(CultureInfo.InvariantCulture, $"""

            ## Ends of life that differ from the reference

            `eol-date` is the last day on which a normal user gets security updates without paying extra
            ([schema/README.md](../schema/README.md#the-ends-of-support)). In these {differences.Count} entries that is another day than in osinfo-db,
            state of 2026-05-17 (`osinfo-db/lifecycle/reference-eol.tsv`).

            | entry | ours | reference | why |
            | --- | --- | --- | --- |

            """);
        foreach (var difference in differences)
        {
            page.Append(CultureInfo.InvariantCulture, $"| {difference.Id} | {difference.Ours} | {difference.Reference} | {difference.Reason} |\n");
        }
    }

    private static string ShareRow(string name, OsinfoDatabase database)
    {
        var coverage = SystemCoverage.Of(database.Oses);
        return string.Create(CultureInfo.InvariantCulture, $"| {name} | {coverage.Count} | {string.Join(" | ", coverage.Shares)} |");
    }

    private static string Newest(IEnumerable<Os> oses) =>
        oses.Where(os => os.ReleaseDate is not null && SystemCoverage.IsRelease(os))
            .OrderByDescending(os => os.ReleaseDate).ThenBy(os => os.Id, StringComparer.Ordinal)
            .FirstOrDefault() is { } newest ? $"{newest.Name}, {EolDifferences.Show(newest.ReleaseDate)}" : "-";

    private static string HostOf(Os os) => os.Id.Split('/') is [_, _, var host, ..] ? host : os.Id;

    private static string List(IEnumerable<string> ids) =>
        string.Join(", ", ids.Order(StringComparer.Ordinal)) is { Length: > 0 } list ? list : "none";
}
