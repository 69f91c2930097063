using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Requirements;

internal sealed class ScriptInjection() : Rule(
    "L70", Severity.Error, "A script has an injection method; for disk and initrd its template makes the kernel arguments too.")
{
    internal override IEnumerable<Finding> Check(LintModel model) =>
        from script in model.Of("install-script")
        let methods = script.Elements("injection-method").Select(method => method.Value).ToList()
        let message = methods.Count == 0 ? "no injection-method"
            : methods.Exists(method => method is "disk" or "initrd") && ScriptTemplate.Of(script)?.HasTemplateFor("command-line") == false
                ? "the template makes no command-line, which disk and initrd need"
            : null
        where message is not null
        select Report(script, message);
}
