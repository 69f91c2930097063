using System.Xml.Linq;
using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Requirements;

internal sealed class ResourcesNotEmpty() : Rule("L63", Severity.Warning, "An element resources says something.")
{
    internal override IEnumerable<Finding> Check(LintModel model) =>
        from resources in model.Of("os").Elements("resources")
        where !resources.Elements().Elements().Any() && !resources.Flag("inherit", false)
        select Report(resources, $"resources for {resources.Arch()} are empty");
}
