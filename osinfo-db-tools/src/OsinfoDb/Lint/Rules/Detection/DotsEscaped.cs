using System.Text.RegularExpressions;
using OsinfoDb.Lint.Model;
using OsinfoDb.Lint.Patterns;

namespace OsinfoDb.Lint.Rules.Detection;

internal sealed partial class DotsEscaped() : Rule("L13", Severity.Warning, "A dot that stands for itself is escaped.")
{
    internal override IEnumerable<Finding> Check(LintModel model) =>
        from use in PatternUse.All(model)
        where UnescapedDot().IsMatch(use.Pattern.Text)
        select Report(use.Element, $"'{use.Pattern.Text}' has a dot that fits any character");

    /// <summary>Behind a letter, a digit or the start or end of a group, before a letter, a digit or a set.</summary>
    [GeneratedRegex(@"(?<=(?<!\\)[A-Za-z0-9()\]+])\.(?=[A-Za-z0-9(\[]|\\[dw])", RegexOptions.CultureInvariant)]
    private static partial Regex UnescapedDot();
}
