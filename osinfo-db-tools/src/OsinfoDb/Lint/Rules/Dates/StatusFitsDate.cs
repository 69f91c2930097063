using Osinfo;
using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Dates;

internal sealed class StatusFitsDate() : Rule(
    "L55", Severity.Error, "A release date in the future is that of a prerelease, and one in the past is not.")
{
    internal override IEnumerable<Finding> Check(LintModel model) =>
        from os in model.Oses
        where os.Os.ReleaseDate is not null
        let message = os.Os.ReleaseStatus switch
        {
            ReleaseStatus.Released when os.Os.ReleaseDate > model.Today => "released, on a day to come",
            ReleaseStatus.Prerelease when os.Os.ReleaseDate < model.Today => "a prerelease, although its day has passed",
            _ => null,
        }
        where message is not null
        select Report(os.At("release-date"), $"{message}: {os.Os.ReleaseDate:yyyy-MM-dd}");
}
