using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Detection;

internal sealed class ArchitecturesApart() : Rule("L4", Severity.Warning, "The criteria of media tell architectures apart.")
{
    internal override IEnumerable<Finding> Check(LintModel model) =>
        from os in model.Oses
        from same in os.Media.GroupBy(MediaCriteria.Of)
        from other in same.DistinctBy(medium => medium.Architecture).Skip(1)
        select Report(other.Element, $"the same criteria as a medium for {same.First().Architecture}");
}
