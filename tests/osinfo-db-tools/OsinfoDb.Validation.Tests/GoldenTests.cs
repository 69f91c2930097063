using Schema.Tests;

namespace OsinfoDb.Validation.Tests;

public sealed class GoldenTests
{
    [Fact]
    public void Every_mistake_of_a_file_is_told_once()
    {
        var folder = Repository.PathTo("tests/data/validate");
        using var file = File.OpenRead(Path.Join(folder, "many-mistakes.xml"));

        var findings = Samples.Grammar.Validate(file, "many-mistakes.xml");

        Assert.Equal(File.ReadAllLines(Path.Join(folder, "many-mistakes.txt")), findings.Select(finding => finding.ToString()));
    }

    [Fact]
    public void Every_file_of_the_packaged_database_is_valid_with_both_grammars()
    {
        var packaged = Grammar.Load(Schema.Tests.Grammar.Packaged);
        var files = PackagedDatabase.Files();

        Assert.True(files.Length > 900);
        Assert.Empty(Findings(packaged, files));
        Assert.Empty(Findings(Samples.Grammar, files));
    }

    [Fact]
    public void Every_file_of_our_database_is_valid() =>
        Assert.Empty(Findings(Samples.Grammar, [.. Directory.EnumerateFiles(Repository.PathTo("osinfo-db/data"), "*.xml", SearchOption.AllDirectories)]));

    [Fact]
    public void The_grammar_in_the_library_is_that_of_the_repository() =>
        Assert.Equal(Grammar.Load(Schema.Tests.Grammar.Ours).Hash, Grammar.LoadBuiltIn().Hash);

    private static string[] Findings(Grammar grammar, IReadOnlyCollection<string> files) =>
        [.. files.AsParallel().SelectMany(file => grammar.Validate(File.ReadAllBytes(file), file)).Select(finding => finding.ToString())];
}
