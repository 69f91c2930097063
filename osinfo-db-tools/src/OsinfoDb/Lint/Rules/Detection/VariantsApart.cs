using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Detection;

internal sealed class VariantsApart() : Rule("L5", Severity.Warning, "The criteria of media tell variants apart.")
{
    internal override IEnumerable<Finding> Check(LintModel model) =>
        from os in model.Oses
        from same in os.Media.GroupBy(medium => (MediaCriteria.Of(medium), medium.Architecture))
        from other in same.DistinctBy(medium => medium.Variants).Skip(1)
        select Report(other.Element, $"the same criteria as a medium of the variant '{same.First().Variants}'");
}
