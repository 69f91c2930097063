namespace Osinfo.Upkeep.Freshness;

/// <summary>Something in which the database is behind the table, or says another thing.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Product">The product as endoflife.date names it.</param>
/// <param name="Cycle">Its release cycle.</param>
/// <param name="Id">The entry that is or should be there; null when the map does not tell.</param>
/// <param name="Field">The element that is late or contradicts; null when it is about the entry.</param>
/// <param name="Expected">What the table says; null when it does not matter.</param>
/// <param name="Found">What the database says; null when it says nothing.</param>
/// <param name="LagDays">For how many days it has been so; null when that makes no sense.</param>
internal sealed record FreshnessFinding(
    FreshnessKind Kind, string Product, string Cycle, string? Id, string? Field, string? Expected, string? Found, int? LagDays);

/// <summary>The kinds of findings, the worst first.</summary>
internal enum FreshnessKind
{
    /// <summary>A release has no entry.</summary>
    Missing,

    /// <summary>An entry exists, but still speaks of a release to come, or does not have a date that is known.</summary>
    Late,

    /// <summary>The database and the table say different dates.</summary>
    Contradictory,

    /// <summary>The map has no row for a cycle.</summary>
    Unmapped,
}
