using System.Globalization;
using Osinfo.CommandLine;
using Osinfo.Upkeep.Tables;

namespace Osinfo.Upkeep.Freshness;

/// <summary><c>build/freshness --refresh</c>: reads the table of releases anew.</summary>
internal static class RefreshCommand
{
    /// <summary>
    /// Reads every product of the map. When one cannot be read, nothing is written: a table with a hole would look like a database with a
    /// surplus.
    /// </summary>
    /// <exception cref="ToolException">A product cannot be read; names it.</exception>
    internal static async Task RunAsync(
        string tablePath, ProductMap products, EndOfLifeClient client, DateOnly today, TextWriter error, CancellationToken cancellationToken)
    {
        var old = File.Exists(tablePath) ? ReleaseTable.Read(tablePath) : new ReleaseTable([], []);
        var titles = old.Cycles.DistinctBy(cycle => cycle.Product).ToDictionary(cycle => cycle.Product, cycle => cycle.Title);
        var cycles = new List<Cycle>();
        foreach (var product in products.Products)
        {
            try
            {
                var read = await client.ReadAsync(product, cancellationToken).ConfigureAwait(false);
                cycles.AddRange(read.Select(cycle => cycle.Title.Length > 0 ? cycle : cycle with { Title = titles.GetValueOrDefault(product, "") }));
            }
            catch (Exception e) when (e is HttpRequestException or InvalidDataException or TaskCanceledException)
            {
                throw new ToolException(ExitCode.Unreadable, $"{product} cannot be read, the table stays as it is: {e.Message}");
            }
        }

        new ReleaseTable(Comments(today), cycles).Write(tablePath);
        error.WriteLine($"freshness: read {cycles.Count} cycles of {products.Products.Count()} products into {tablePath}");
    }

    private static string[] Comments(DateOnly today) =>
    [
        "# Releases and ends of support of the products in products.tsv, in the form and after the order of endoflife.date; written by build/freshness --refresh.",
        string.Create(CultureInfo.InvariantCulture, $"# Origin: endoflife.date, licence MIT, Copyright endoflife.date contributors; read on {today:yyyy-MM-dd}."),
        "# Dates: a day; 'false' = not ended, no day announced; 'true' = ended, day unknown; empty = not stated. eol_date = end of security support,",
        "# eoas_date = end of active support, eoes_date = end of extended support, lts = the day it becomes LTS.",
    ];
}
