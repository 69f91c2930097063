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
    public void The_packaged_grammar_rejects_our_additions_and_accepts_the_same_documents_without_them() =>
        Assert.All(BaseDocument.Additions, document =>
        {
            Assert.Contains(document.Name, verdicts.AcceptedByOurs);
            Assert.DoesNotContain(document.Name, verdicts.AcceptedByPackaged);
            Assert.Contains(document.WithoutAdditions.Name, verdicts.AcceptedByPackaged);
        });

    [Theory]
    [InlineData("os/active-eol-date: = \"\"")]
    [InlineData("os/active-eol-date: twice")]
    [InlineData("os/paid-eol-date: = \"2020-2-3\"")]
    [InlineData("os/eol-announced: = \"true\"")]
    [InlineData("os/requirements: @arch = \"amd64\"")]
    [InlineData("os/requirements: with an unknown child")]
    [InlineData("os/requirements/tpm: @need missing")]
    [InlineData("os/requirements/tpm: @need = capable")]
    [InlineData("os/requirements/tpm: @version = \"0\"")]
    [InlineData("os/requirements/tpm: twice")]
    [InlineData("os/requirements/secure-boot: @need = \"yes\"")]
    [InlineData("os/requirements/secure-boot: with an unknown attribute")]
    public void Our_grammar_rejects_wrong_additions(string mutation)
    {
        var name = $"{BaseDocument.AdditionsFolder}os.xml {mutation}";

        Assert.Contains(verdicts.Mutations, known => known.Name == name);
        Assert.DoesNotContain(name, verdicts.AcceptedByOurs);
    }

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
            .Concat(verdicts.AcceptedByPackaged.Except(verdicts.AcceptedByOurs).Select(name => $"{name}\ttheirs"))
            .Where(line => !line.StartsWith(BaseDocument.AdditionsFolder, StringComparison.Ordinal));

    // Assert.Empty would cut the list off after five.
    private static void AssertNone(IEnumerable<string> lines)
    {
        var sorted = lines.Order(StringComparer.Ordinal).ToList();
        Assert.True(sorted.Count == 0, string.Join('\n', sorted));
    }
}
