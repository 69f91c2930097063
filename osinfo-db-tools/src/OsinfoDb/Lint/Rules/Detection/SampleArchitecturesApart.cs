using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Detection;

internal sealed class SampleArchitecturesApart() : Rule(
    "L7", Severity.Warning, "The media that a sample fits are of one architecture.")
{
    internal override IEnumerable<Finding> Check(LintModel model) =>
        from answer in model.MediaAnswers
        let architectures = answer.Own.Select(medium => medium.Architecture).Where(name => name != "all").Distinct().Order().ToList()
        where architectures.Count > 1
        select Report(answer.Sample.Origin, answer.EntityId, $"{answer.Sample.Name} fits media for {string.Join(" and ", architectures)}");
}
