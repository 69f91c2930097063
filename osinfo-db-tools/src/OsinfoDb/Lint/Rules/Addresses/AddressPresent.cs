using System.Xml.Linq;
using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Addresses;

internal sealed class AddressPresent() : Rule("L86", Severity.Info, "A medium, tree or image has an address.")
{
    internal override IEnumerable<Finding> Check(LintModel model) =>
        from part in model.Of("os").Elements()
        where part.Kind() is "media" or "tree" or "image" && part.Element("url") is null
        select Report(part, $"a {part.Kind()} without an address");
}
