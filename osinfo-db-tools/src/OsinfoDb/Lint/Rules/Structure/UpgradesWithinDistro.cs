using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Structure;

internal sealed class UpgradesWithinDistro() : Rule("L42", Severity.Info, "A system is the upgrade of one of the same distro.")
{
    internal override IEnumerable<Finding> Check(LintModel model) =>
        from os in model.Oses
        from relation in os.Children("upgrades")
        let target = model.Database.FindOs(relation.Id())
        where target is { Distro: not null } && os.Os.Distro is not null && target.Distro != os.Os.Distro
        select Report(relation, $"it upgrades a system of the distro {target.Distro}", target.Id);
}
