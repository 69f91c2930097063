namespace Osinfo;

/// <summary>One field of a database entry beside what was read.</summary>
/// <param name="Field">The name in the database: <c>volume-id</c>, <c>volume-size</c>, <c>arch</c>, <c>treeinfo-family</c>…</param>
/// <param name="Expected">What the entry asks for: a pattern, a size in bytes, an architecture.</param>
/// <param name="Actual">What was read; null when nothing was.</param>
/// <param name="Outcome">How they compare.</param>
public sealed record FieldComparison(string Field, string Expected, string? Actual, FieldOutcome Outcome);
