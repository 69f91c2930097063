using Osinfo;
using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Dates;

internal sealed class EndKnown() : Rule("L54", Severity.Warning, "A system released twelve years ago has an end of life.")
{
    internal override IEnumerable<Finding> Check(LintModel model) =>
        from os in model.Oses
        where os.Os.ReleaseStatus == ReleaseStatus.Released && os.Os.GetValue("eol-date") is null
            && os.Os.ReleaseDate < model.Today.AddYears(-12)
        select Report(os.At("release-date"), $"released {os.Os.ReleaseDate:yyyy-MM-dd} and no eol-date");
}
