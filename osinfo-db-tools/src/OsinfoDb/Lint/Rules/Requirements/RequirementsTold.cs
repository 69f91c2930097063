using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Requirements;

internal sealed class RequirementsTold() : Rule(
    "L73", Severity.Error, "A system names requirements once for an architecture, and they say something.")
{
    internal override IEnumerable<Finding> Check(LintModel model) =>
        (from requirements in model.Oses.SelectMany(os => os.Children("requirements"))
         where !requirements.HasElements
         select Report(requirements, $"the requirements of {requirements.Arch()} say nothing"))
        .Concat(
            from os in model.Oses
            from same in os.Children("requirements").GroupBy(requirements => requirements.Arch())
            from again in same.Skip(1)
            select Report(again, $"the requirements of {same.Key} come again"));
}
