using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Detection;

internal sealed class MediaOnce() : Rule(
    "L6", Severity.Error, "A system has no two media with the same criteria, architecture and variant.")
{
    internal override IEnumerable<Finding> Check(LintModel model) =>
        from os in model.Oses
        from same in os.Media.GroupBy(medium => (MediaCriteria.Of(medium), medium.Architecture, medium.Variants))
        from other in same.Skip(1)
        select Report(other.Element, $"the same criteria, architecture and variant as the medium in line {same.First().Element.Line()}");
}
