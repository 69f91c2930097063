using System.Text;
using Schema.Tests;

namespace OsinfoDb.Validation.Tests;

public sealed class AgreementTests(MutationVerdicts verdicts) : IClassFixture<MutationVerdicts>
{
    [Fact]
    public void Jing_and_our_verdict_agree_on_every_mutation_with_our_grammar() =>
        AssertSame(verdicts.AcceptedByOurs, Accepted(Schema.Tests.Grammar.Ours));

    [Fact]
    public void Jing_and_our_verdict_agree_on_every_mutation_with_the_packaged_grammar() =>
        AssertSame(verdicts.AcceptedByPackaged, Accepted(Schema.Tests.Grammar.Packaged));

    /// <summary>What is quick is held against what tells everything.</summary>
    [Fact]
    public void Every_mutation_that_is_said_to_be_valid_has_no_finding()
    {
        var grammar = Grammar.Load(Schema.Tests.Grammar.Ours);

        AssertSame(
            verdicts.Mutations
                .Where(mutation => grammar.Explain(Encoding.UTF8.GetBytes(mutation.Xml), mutation.Name).Count == 0)
                .Select(mutation => mutation.Name)
                .ToHashSet(StringComparer.Ordinal),
            Accepted(Schema.Tests.Grammar.Ours));
    }

    private HashSet<string> Accepted(string path)
    {
        var grammar = Grammar.Load(path);
        return [.. verdicts.Mutations
            .AsParallel()
            .Where(mutation => grammar.Validate(Encoding.UTF8.GetBytes(mutation.Xml), mutation.Name).Count == 0)
            .Select(mutation => mutation.Name)];
    }

    private static void AssertSame(IReadOnlySet<string> theirs, HashSet<string> ours)
    {
        var differences = theirs.Except(ours).Select(name => $"only the other accepts {name}")
            .Concat(ours.Except(theirs).Select(name => $"only we accept {name}"))
            .Order(StringComparer.Ordinal)
            .ToList();
        Assert.True(differences.Count == 0, $"{differences.Count} differences\n{string.Join('\n', differences.Take(50))}");
    }
}
