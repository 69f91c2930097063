using System.Globalization;
using System.Xml.Linq;
using Osinfo;
using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Dates;

/// <summary>What the rules about the ends of support look at.</summary>
internal static class DatesOfSupport
{
    internal static IEnumerable<(Product Entity, XElement Element)> Products(LintModel model) =>
        model.Oses.Select(os => ((Product)os.Os, os.Element))
            .Concat(from element in model.Of("platform")
                    let platform = model.Database.FindPlatform(element.Id())
                    where platform is not null
                    select ((Product)platform, element));

    /// <summary>The release and the ends of support that follow it, as far as they are given.</summary>
    internal static IEnumerable<(string Name, DateOnly Date)> InOrder(Product product)
    {
        (string, DateOnly?)[] dates =
        [
            ("release-date", product.ReleaseDate),
            ("active-eol-date", product.ActiveEolDate),
            ("security-eol-date", product.SecurityEolDate),
            ("lts-eol-date", product.LtsEolDate),
            ("paid-eol-date", product.PaidEolDate),
        ];
        return dates.SelectMany<(string Name, DateOnly? Date), (string, DateOnly)>(date => date.Date is { } day ? [(date.Name, day)] : []);
    }

    internal static string Show(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "not given";
}
