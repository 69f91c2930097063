using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Structure;

internal sealed class IdSaysWhat() : Rule(
    "L38", Severity.Info, "The last part of an id is the version, and the distro is a part of it.")
{
    internal override IEnumerable<Finding> Check(LintModel model) =>
        from os in model.Of("os")
        where !os.File().IsFragment
        let parts = os.Id().Split('/')
        let message = os.Text("version") is { } version && parts[^1] != version ? $"the version is {version}"
            : os.Text("distro") is { } distro && !parts.Contains(distro) ? $"the distro is {distro}"
            : null
        where message is not null
        select Report(os, $"{message}, the id is {os.Id()}");
}
