using Osinfo;
using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Dates;

internal sealed class ReleasedWhen() : Rule("L53", Severity.Warning, "A released system has a release date.")
{
    internal override IEnumerable<Finding> Check(LintModel model) =>
        from os in model.Oses
        where os.Os.ReleaseStatus == ReleaseStatus.Released && os.Os.GetValue("release-date") is null && !os.IsFallback
        select Report(os.Element, "released without a release date");
}
