using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Dates;

internal sealed class UpgradesEarlier() : Rule("L51", Severity.Warning, "A system is the upgrade of one released before it.")
{
    internal override IEnumerable<Finding> Check(LintModel model) =>
        from os in model.Oses
        from relation in os.Children("upgrades")
        let target = model.Database.FindOs(relation.Id())
        where target?.ReleaseDate > os.Os.ReleaseDate
        select Report(
            relation,
            $"{target.ShortId} was released {target.ReleaseDate:yyyy-MM-dd}, later than {os.Os.ReleaseDate:yyyy-MM-dd}",
            target.Id);
}
