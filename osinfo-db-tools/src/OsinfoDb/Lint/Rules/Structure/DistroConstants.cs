using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Structure;

internal sealed class DistroConstants() : Rule("L41", Severity.Warning, "All systems of a distro have the same vendor and family.")
{
    private static readonly string[] Constants = ["vendor", "family"];

    internal override IEnumerable<Finding> Check(LintModel model) =>
        from distro in model.Oses.Where(os => os.Os.Distro is not null).GroupBy(os => os.Os.Distro)
        from field in Constants
        let usual = distro.GroupBy(os => os.Os.GetValue(field)).OrderByDescending(same => same.Count()).First().Key
        from os in distro
        let value = os.Os.GetValue(field)
        where value is not null && value != usual
        select Report(os.At(field), $"the {field} is '{value}', other systems of {distro.Key} have '{usual}'");
}
