using System.Globalization;
using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Dates;

internal sealed class RealDates() : Rule("U6", Severity.Error, "Dates exist, and a release comes before its end of life.")
{
    internal override IEnumerable<Finding> Check(LintModel model) =>
        (from entity in model.Of("os").Concat(model.Of("platform"))
         from date in entity.Elements()
         where date.Kind() is "release-date" or "eol-date" or "active-eol-date" or "security-eol-date" or "lts-eol-date" or "paid-eol-date"
             && !IsDate(date.Value, out _)
         select Report(date, $"'{date.Value}' is no date of the calendar"))
        .Concat(
            from entity in model.Of("os").Concat(model.Of("platform"))
            let eol = entity.Element("eol-date")
            where eol is not null && entity.Text("release-date") is { } release && IsDate(release, out var first)
                && IsDate(eol.Value, out var last) && first >= last
            select Report(eol, $"the end of life {eol.Value} does not come after the release {entity.Text("release-date")}"));

    private static bool IsDate(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
}
