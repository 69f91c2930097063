using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Structure;

internal sealed class OneParent() : Rule("L33", Severity.Info, "A system derives from one other.")
{
    internal override IEnumerable<Finding> Check(LintModel model) =>
        from os in model.Oses
        where os.Os.DerivesFrom.Count > 1
        select Report(os.At("derives-from"), $"it derives from {os.Os.DerivesFrom.Count} systems");
}
