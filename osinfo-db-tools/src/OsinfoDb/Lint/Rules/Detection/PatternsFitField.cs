using OsinfoDb.Lint.Model;
using OsinfoDb.Lint.Patterns;

namespace OsinfoDb.Lint.Rules.Detection;

internal sealed class PatternsFitField() : Rule(
    "L16", Severity.Error, "The shortest text that fits a pattern fits into the field of the medium.")
{
    internal override IEnumerable<Finding> Check(LintModel model) =>
        from use in PatternUse.OfMedia(model)
        let length = use.Field is "volume-id" or "system-id" ? 32 : 128
        where use.Pattern.MinLength > length
        select Report(use.Element, $"'{use.Pattern.Text}' needs {use.Pattern.MinLength} characters, the field has {length}");
}
