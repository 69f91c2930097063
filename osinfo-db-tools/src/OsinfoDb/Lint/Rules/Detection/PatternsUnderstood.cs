using OsinfoDb.Lint.Model;
using OsinfoDb.Lint.Patterns;

namespace OsinfoDb.Lint.Rules.Detection;

internal sealed class PatternsUnderstood() : Rule(
    "L17", Severity.Error, "A pattern is one that PCRE and .NET understand alike, of ASCII, not empty, without blanks at its ends.")
{
    internal override IEnumerable<Finding> Check(LintModel model) =>
        from use in PatternUse.All(model)
        let text = use.Pattern.Text
        let message = text.Length == 0 ? "an empty pattern"
            : text.Trim() != text ? $"blanks around '{text}'"
            : text.Any(c => c is < ' ' or > '~') ? $"'{text}' has characters that are not ASCII"
            : use.Pattern.Fault is { } fault ? $"'{text}' has {fault}"
            : null
        where message is not null
        select Report(use.Element, message);
}
