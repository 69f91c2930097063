using System.Xml.Linq;
using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Requirements;

internal sealed class MinimumPresent() : Rule("L64", Severity.Info, "Where something is recommended there is a minimum.")
{
    internal override IEnumerable<Finding> Check(LintModel model) =>
        from resources in model.Of("os").Elements("resources")
        where resources.Element("recommended") is not null && resources.Element("minimum") is null && !resources.Flag("inherit", false)
        select Report(resources, $"resources for {resources.Arch()} recommend something but have no minimum");
}
