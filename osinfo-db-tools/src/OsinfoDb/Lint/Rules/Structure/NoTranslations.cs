using System.Xml.Linq;
using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Structure;

internal sealed class NoTranslations() : Rule(
    "U2", Severity.Error, "A file holds no translations (xml:lang): they are made from the plain texts.")
{
    internal override IEnumerable<Finding> Check(LintModel model) =>
        from entity in model.Entities
        from element in entity.DescendantsAndSelf()
        where element.Attribute(XNamespace.Xml + "lang") is not null
        select Report(element, $"<{element.Kind()}> has the attribute xml:lang");
}
