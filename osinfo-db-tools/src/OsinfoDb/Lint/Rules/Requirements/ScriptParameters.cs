using System.Xml.Linq;
using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Requirements;

internal sealed class ScriptParameters() : Rule(
    "L69", Severity.Error, "A script declares each parameter once and under a known name; a template uses what is declared, and nothing else.")
{
    /// <summary>What callers of the library know how to fill in.</summary>
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "admin-password", "avatar-disk", "avatar-location", "domain", "driver-signing", "hardware-arch", "hostname", "installation-url",
        "l10n-keyboard", "l10n-language", "l10n-timezone", "post-install-drivers-disk", "post-install-drivers-location",
        "pre-install-drivers-disk", "pre-install-drivers-location", "reg-login", "reg-password", "reg-product-key", "script-disk",
        "target-disk", "user-admin", "user-autologin", "user-login", "user-password", "user-realname",
    };

    /// <summary>Set by the library, so that a script need not declare it.</summary>
    private const string SetByLibrary = "installation-url";

    internal override IEnumerable<Finding> Check(LintModel model) =>
        from script in model.Of("install-script")
        from finding in CheckNames(script).Concat(ScriptTemplate.Of(script) is { } template ? CheckUse(script, template) : [])
        select finding;

    private IEnumerable<Finding> CheckNames(XElement script)
    {
        var declared = script.Elements("config").Elements("param").ToList();
        return declared.GroupBy(Name).SelectMany(same => same.Skip(1))
            .Select(again => Report(again, $"the parameter '{Name(again)}' is declared again"))
            .Concat(declared.Where(parameter => !Known.Contains(Name(parameter)))
                .Select(parameter => Report(parameter, $"no program knows the parameter '{Name(parameter)}'")));
    }

    private IEnumerable<Finding> CheckUse(XElement script, ScriptTemplate template)
    {
        var declared = script.Elements("config").Elements("param").ToList();
        var names = declared.Select(Name).ToHashSet();
        return declared.Where(parameter => !template.UsedParameters.Contains(Name(parameter)))
            .Select(parameter => Report(parameter, $"the template does not use the parameter '{Name(parameter)}'"))
            .Concat(template.UsedParameters.Where(name => name != SetByLibrary && !names.Contains(name))
                .Select(name => Report(script, $"the template uses the parameter '{name}', which is not declared")));
    }

    private static string Name(XElement parameter) => (string?)parameter.Attribute("name") ?? "";
}
