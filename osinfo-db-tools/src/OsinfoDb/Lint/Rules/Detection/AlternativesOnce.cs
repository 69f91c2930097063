using OsinfoDb.Lint.Model;
using OsinfoDb.Lint.Patterns;

namespace OsinfoDb.Lint.Rules.Detection;

internal sealed class AlternativesOnce() : Rule("L15", Severity.Info, "A pattern has each alternative once.")
{
    internal override IEnumerable<Finding> Check(LintModel model) =>
        from use in PatternUse.All(model)
        from choice in use.Pattern.Nodes.OfType<Choice>()
        let examples = choice.Nodes.Select(node => string.Join('\n', PatternExamples.Of(node))).ToList()
        where examples.Distinct().Count() < examples.Count
        select Report(use.Element, $"'{use.Pattern.Text}' has an alternative twice");
}
