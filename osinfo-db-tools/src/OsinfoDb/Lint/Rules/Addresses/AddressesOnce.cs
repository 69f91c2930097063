using System.Xml.Linq;
using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Addresses;

internal sealed class AddressesOnce() : Rule("L82", Severity.Warning, "An address belongs to one medium, tree or image of an architecture.")
{
    internal override IEnumerable<Finding> Check(LintModel model) =>
        from same in model.Of("os").Elements().Elements("url").GroupBy(url => (url.Parent!.Kind(), url.Parent!.Arch(), url.Value))
        from again in same.Skip(1)
        select Report(again, $"{again.Value} comes again", same.First().EntityId());
}
