namespace Schema.Tests;

public sealed class MutationTests(MutationVerdicts verdicts) : IClassFixture<MutationVerdicts>
{
    [Fact]
    public void Both_grammars_agree_on_every_mutation_but_the_listed_ones() =>
        AssertNone(Found().Except(Listed()));

    [Fact]
    public void Every_listed_difference_still_differs() =>
        AssertNone(Listed().Except(Found()));

    [Fact]
    public void Libxml2_reads_our_grammar_as_jing_does()
    {
        AssertNone(verdicts.AcceptedByOurs.Except(verdicts.AcceptedByOursWithLibXml2));
        AssertNone(verdicts.AcceptedByOursWithLibXml2.Except(verdicts.AcceptedByOurs));
    }

    [Fact]
    public void Both_grammars_accept_the_unchanged_documents() =>
        Assert.All(BaseDocument.All, document =>
        {
            Assert.Contains(document.Name, verdicts.AcceptedByOurs);
            Assert.Contains(document.Name, verdicts.AcceptedByPackaged);
        });

    [Fact]
    public void Mutations_are_many_and_told_apart_by_their_names()
    {
        var names = verdicts.Mutations.Select(mutation => mutation.Name).ToList();

        Assert.Distinct(names);
        Assert.True(names.Count > 5000, $"only {names.Count}");
    }

    [Fact]
    public void The_readme_gives_the_reason_of_every_listed_difference()
    {
        var readme = File.ReadAllText(Repository.PathTo("schema/README.md"));

        Assert.All(Difference.All, difference => Assert.Contains(difference.Reason, readme, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Listed() =>
        Difference.All.Select(difference => $"{difference.Mutation}\t{difference.AcceptedBy}");

    private IEnumerable<string> Found() =>
        verdicts.AcceptedByOurs.Except(verdicts.AcceptedByPackaged).Select(name => $"{name}\tours")
            .Concat(verdicts.AcceptedByPackaged.Except(verdicts.AcceptedByOurs).Select(name => $"{name}\ttheirs"));

    // Assert.Empty would cut the list off after five.
    private static void AssertNone(IEnumerable<string> lines)
    {
        var sorted = lines.Order(StringComparer.Ordinal).ToList();
        Assert.True(sorted.Count == 0, string.Join('\n', sorted));
    }
}
