using OsinfoDb.Lint.Model;
using OsinfoDb.Lint.Patterns;

namespace OsinfoDb.Lint.Rules.Detection;

internal sealed class PatternsAnchored() : Rule("L12", Severity.Info, "A pattern is anchored at its start and its end.")
{
    internal override IEnumerable<Finding> Check(LintModel model) =>
        from use in PatternUse.OfMedia(model)
        where use.Field == "volume-id"
        let start = use.Pattern.Text.StartsWith('^')
        let end = use.Pattern.Text.EndsWith('$')
        where !start || !end
        select Report(use.Element, $"'{use.Pattern.Text}' has no anchor at its {(start ? "end" : end ? "start" : "start and end")}");
}
