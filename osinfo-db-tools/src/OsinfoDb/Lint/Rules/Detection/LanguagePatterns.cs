using System.Xml.Linq;
using OsinfoDb.Lint.Model;
using OsinfoDb.Lint.Patterns;

namespace OsinfoDb.Lint.Rules.Detection;

internal sealed class LanguagePatterns() : Rule(
    "L21", Severity.Error, "A pattern for languages has a group, and is one that PCRE and .NET understand alike.")
{
    internal override IEnumerable<Finding> Check(LintModel model) =>
        from element in model.Of("os").Elements("media").Elements("iso").Elements("l10n-language")
        where element.Flag("regex", false)
        let pattern = Pattern.Of(element.Value)
        let message = pattern.Fault ?? (pattern.Nodes.OfType<PatternGroup>().Any(part => part.IsCapturing) ? null : "no group")
        where message is not null
        select Report(element, $"'{element.Value}' has {message}");
}
