using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Structure;

internal sealed class ScriptsExist() : Rule("U15", Severity.Error, "An install script that a system or medium names exists.")
{
    internal override IEnumerable<Finding> Check(LintModel model) =>
        from os in model.Of("os")
        from script in os.Descendants("script")
        where model.Database.FindInstallScript(script.Id()) is not { IsDefined: true }
        select Report(script, $"the install script {script.Id()} does not exist", script.Id());
}
