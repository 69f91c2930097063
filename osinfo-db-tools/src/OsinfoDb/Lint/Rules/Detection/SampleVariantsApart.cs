using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Detection;

internal sealed class SampleVariantsApart() : Rule("L8", Severity.Info, "The media that a sample fits are of one variant.")
{
    internal override IEnumerable<Finding> Check(LintModel model) =>
        from answer in model.MediaAnswers
        let variants = answer.Own.Select(medium => string.Join('+', medium.VariantIds)).Distinct().Order(StringComparer.Ordinal).ToList()
        where variants.Count > 1
        select Report(answer.Sample.Origin, answer.EntityId, $"{answer.Sample.Name} fits media of [{string.Join("] and [", variants)}]");
}
