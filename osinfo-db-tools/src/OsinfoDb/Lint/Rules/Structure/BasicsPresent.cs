using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Structure;

internal sealed class BasicsPresent() : Rule("L40", Severity.Warning, "An operating system has family, distro and, unless it is rolling, version.")
{
    private static readonly string[] Basics = ["family", "distro", "version"];

    internal override IEnumerable<Finding> Check(LintModel model) =>
        from os in model.Oses
        where !os.IsFallback
        let missing = Basics.Where(child => os.Element.Element(child) is null && !(child == "version" && os.Os.IsRolling)).ToList()
        where missing.Count > 0
        select Report(os.Element, $"without {string.Join(", ", missing)}");
}
