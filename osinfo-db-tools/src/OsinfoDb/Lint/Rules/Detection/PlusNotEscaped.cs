using System.Text.RegularExpressions;
using OsinfoDb.Lint.Model;
using OsinfoDb.Lint.Patterns;

namespace OsinfoDb.Lint.Rules.Detection;

internal sealed partial class PlusNotEscaped() : Rule(
    "L14", Severity.Warning, "A plus behind a class repeats it instead of standing for itself.")
{
    internal override IEnumerable<Finding> Check(LintModel model) =>
        from use in PatternUse.All(model)
        where EscapedPlus().IsMatch(use.Pattern.Text)
        select Report(use.Element, $"'{use.Pattern.Text}' asks for a plus sign behind a class");

    [GeneratedRegex(@"(\\[dw]|\])\\\+", RegexOptions.CultureInvariant)]
    private static partial Regex EscapedPlus();
}
