using OsinfoDb.Lint.Model;
using OsinfoDb.Lint.Patterns;

namespace OsinfoDb.Lint.Rules.Detection;

internal sealed class TreeArchitectureNarrow() : Rule(
    "L11", Severity.Warning, "The pattern for the architecture of a tree fits that architecture only.")
{
    /// <summary>Names that begin with another: a pattern without end takes both. x86_64_v2 is no other architecture.</summary>
    private static readonly (string Start, string Name)[] LongerNames = [("ppc64", "ppc64le"), ("ppc", "ppc64")];

    internal override IEnumerable<Finding> Check(LintModel model) =>
        from use in PatternUse.OfTrees(model)
        where use.Field == "arch"
        from longer in LongerNames
        where longer.Name != use.OwnerArchitecture && longer.Start == use.OwnerArchitecture && use.Pattern.Occurs(longer.Name)
        select Report(use.Element, $"'{use.Pattern.Text}' fits {longer.Name} too");
}
