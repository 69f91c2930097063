using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Detection;

internal sealed class SampleArchitectureRight() : Rule(
    "L9", Severity.Error, "The architecture in the name of a sample is that of a medium it fits.")
{
    internal override IEnumerable<Finding> Check(LintModel model) =>
        from answer in model.MediaAnswers
        let named = Architectures.In(answer.Sample.Name)
        let found = answer.Own.Select(medium => medium.Architecture ?? "all").Distinct().ToList()
        where named.Count > 0 && found.Count > 0 && !found.Exists(name => name == "all" || named.Contains(name))
        select Report(
            answer.Sample.Origin, answer.EntityId, $"{answer.Sample.Name} is found as {string.Join(" and ", found)}");
}
