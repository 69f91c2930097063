namespace Schema.Tests;

/// <summary>A mutation that only one of the grammars accepts, on purpose: a line of <c>differences.tsv</c>.</summary>
internal sealed record Difference(string Mutation, string AcceptedBy, string Reason)
{
    public static IReadOnlyList<Difference> All { get; } =
        [.. Table.Read("tests/data/schema/differences.tsv").Select(row => new Difference(row[0], row[1], row[2]))];
}
