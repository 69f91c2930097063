using Osinfo;
using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Dates;

internal sealed class EndlessHasNoEnd() : Rule("L56", Severity.Info, "A rolling system or snapshot has no end of life.")
{
    internal override IEnumerable<Finding> Check(LintModel model) =>
        from os in model.Oses
        where os.Os.ReleaseStatus is ReleaseStatus.Rolling or ReleaseStatus.Snapshot && os.Os.GetValue("eol-date") is not null
        select Report(os.At("eol-date"), $"{os.Os.ReleaseStatus} with an end of life");
}
