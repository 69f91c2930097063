using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Detection;

internal sealed class MediaHaveCriteria() : Rule("L19", Severity.Error, "A medium has a criterion by which it is found.")
{
    internal override IEnumerable<Finding> Check(LintModel model) =>
        from medium in model.Media
        where MediaCriteria.Of(medium).IsEmpty
        select Report(medium.Element, "nothing in <iso> identifies the medium");
}
