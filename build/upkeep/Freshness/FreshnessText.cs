using System.Globalization;
using Osinfo.CommandLine;

namespace Osinfo.Upkeep.Freshness;

/// <summary>The report for people.</summary>
internal static class FreshnessText
{
    internal static void Write(TextWriter output, FreshnessReport report)
    {
        foreach (var product in report.Findings.GroupBy(finding => finding.Product))
        {
            output.WriteLine(TerminalText.Escape(product.Key));
            foreach (var finding in product)
            {
                output.WriteLine(TerminalText.Escape($"  {Describe(finding)}{Lag(finding)}"));
            }
        }

        if (report.UnknownProducts.Count > 0)
        {
            output.WriteLine(TerminalText.Escape($"not in the map: {string.Join(", ", report.UnknownProducts)}"));
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{report.Today:yyyy-MM-dd}, database {report.DatabaseVersion ?? "of unknown version"}: {report.Cycles} cycles of {report.Products} products, {report.Count(FreshnessKind.Missing)} missing, {report.Count(FreshnessKind.Late)} late, {report.Count(FreshnessKind.Contradictory)} contradictory, {report.Count(FreshnessKind.Unmapped)} unmapped, longest lag {report.MaxLagDays} days"));
    }

    private static string Describe(FreshnessFinding finding) => finding.Kind switch
    {
        FreshnessKind.Missing => $"missing: {finding.Cycle}, {finding.Id}, released {finding.Expected ?? "on an unknown day"}",
        FreshnessKind.Late => $"late: {finding.Cycle}, {finding.Id}, <{finding.Field}> is {finding.Found ?? "not given"}, expected {finding.Expected}",
        FreshnessKind.Contradictory => $"contradictory: {finding.Cycle}, {finding.Id}, <{finding.Field}> is {finding.Found}, the table says {finding.Expected}",
        _ => $"unmapped: {finding.Cycle} has no row in products.tsv",
    };

    private static string Lag(FreshnessFinding finding) =>
        finding.LagDays is { } days ? string.Create(CultureInfo.InvariantCulture, $" ({days} days)") : "";
}
