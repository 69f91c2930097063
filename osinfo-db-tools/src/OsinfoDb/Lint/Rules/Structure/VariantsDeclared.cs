using System.Xml.Linq;
using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Structure;

internal sealed class VariantsDeclared() : Rule(
    "U13", Severity.Error, "A variant of a medium, tree or image is declared in its operating system.")
{
    internal override IEnumerable<Finding> Check(LintModel model) =>
        from os in model.Oses
        let declared = os.Children("variant").Select(variant => variant.Id()).ToHashSet()
        from element in os.Elements
        from variant in element.Elements().Elements("variant")
        where !declared.Contains(variant.Id())
        select Report(variant, $"the variant '{variant.Id()}' is not declared");
}
