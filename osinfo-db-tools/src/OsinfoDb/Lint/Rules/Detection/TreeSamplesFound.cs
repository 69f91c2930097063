using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Detection;

internal sealed class TreeSamplesFound() : Rule(
    "U18", Severity.Error, "Each sample of a tree is found as its system and as no other.")
{
    internal override IEnumerable<Finding> Check(LintModel model) =>
        from answer in model.TreeAnswers
        where answer.Fault is not null
        select Report(answer.Sample.Origin, answer.EntityId, answer.Fault!);
}
