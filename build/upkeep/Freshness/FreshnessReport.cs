namespace Osinfo.Upkeep.Freshness;

/// <summary>The answer of a comparison.</summary>
/// <param name="Today">The day it was made for.</param>
/// <param name="DatabaseVersion">The version of the database.</param>
/// <param name="Cycles">How many cycles of how many products were compared.</param>
/// <param name="Products">The number of products.</param>
/// <param name="UnknownProducts">Products of the table that the map does not know.</param>
/// <param name="Findings">By product and cycle, the newest cycle first as in the table.</param>
internal sealed record FreshnessReport(
    DateOnly Today, string? DatabaseVersion, int Cycles, int Products, IReadOnlyList<string> UnknownProducts, IReadOnlyList<FreshnessFinding> Findings)
{
    internal int Count(FreshnessKind kind) => Findings.Count(finding => finding.Kind == kind);

    /// <summary>The longest lag; 0 when nothing lags.</summary>
    internal int MaxLagDays => Findings.Select(finding => finding.LagDays ?? 0).DefaultIfEmpty(0).Max();
}
