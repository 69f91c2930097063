using System.Xml.Linq;
using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Detection;

internal sealed class PatternArchitectureRight() : Rule(
    "L10", Severity.Error, "The architecture that a volume pattern or the path of a kernel names is that of the medium.")
{
    internal override IEnumerable<Finding> Check(LintModel model) =>
        from medium in model.Of("os").Elements("media")
        from element in medium.Elements("iso").Elements("volume-id").Concat(medium.Elements("kernel"))
        let named = Architectures.In(element.Value.Replace("\\", "", StringComparison.Ordinal))
        where !Architectures.Fits(named, medium.Arch() ?? "all")
        select Report(element, $"'{element.Value}' names {string.Join(" and ", named)}, the medium is for {medium.Arch()}");
}
