using System.Xml.Linq;
using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Requirements;

internal sealed class ResourcesForMedia() : Rule(
    "L65", Severity.Info, "Resources are for an architecture that something can be installed on.")
{
    internal override IEnumerable<Finding> Check(LintModel model) =>
        from os in model.Oses
        let known = os.Elements.Elements().Where(part => part.Kind() is "media" or "tree" or "image")
            .Select(part => part.Arch()).ToHashSet()
        where known.Count > 0
        from resources in os.Children("resources")
        let arch = resources.Arch()
        where arch != "all" && !known.Contains(arch) && !known.Contains("all")
        select Report(resources, $"no medium, tree or image is for {arch}");
}
