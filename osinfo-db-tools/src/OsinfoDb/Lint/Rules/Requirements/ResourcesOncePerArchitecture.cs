using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Requirements;

internal sealed class ResourcesOncePerArchitecture() : Rule(
    "U11", Severity.Error, "A system has one element resources for an architecture.")
{
    internal override IEnumerable<Finding> Check(LintModel model) =>
        from os in model.Oses
        from same in os.Children("resources").GroupBy(resources => resources.Arch())
        from again in same.Skip(1)
        select Report(again, $"resources for {same.Key} come again");
}
