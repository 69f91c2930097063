using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Requirements;

internal sealed class MediaPurpose() : Rule(
    "L71", Severity.Info, "A medium installs or runs live, and one that only runs live has no kernel to install with.")
{
    internal override IEnumerable<Finding> Check(LintModel model) =>
        from medium in model.Media
        let message = !medium.Entity.IsLive && !medium.Entity.IsInstaller ? "neither live nor an installer"
            : !medium.Entity.IsInstaller && medium.Entity.KernelPath is not null ? "only live, but with a kernel"
            : null
        where message is not null
        select Report(medium.Element, message);
}
