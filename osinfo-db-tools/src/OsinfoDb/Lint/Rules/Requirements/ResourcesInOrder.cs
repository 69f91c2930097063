using System.Globalization;
using System.Xml.Linq;
using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Requirements;

internal sealed class ResourcesInOrder() : Rule(
    "U12", Severity.Error, "Minimum, recommended, network-install and maximum do not contradict each other.")
{
    private static readonly (string Lower, string Upper)[] Ordered =
    [
        ("minimum", "recommended"), ("minimum", "maximum"), ("recommended", "maximum"),
        ("minimum", "network-install"), ("recommended", "network-install"), ("network-install", "maximum"),
    ];

    internal override IEnumerable<Finding> Check(LintModel model) =>
        from resources in model.Of("os").Elements("resources")
        from pair in Ordered
        from amount in resources.Elements(pair.Lower).Elements()
        let upper = Number(resources.Element(pair.Upper)?.Text(amount.Kind()))
        where upper is not null && Number(amount.Value) > upper
        select Report(amount, $"{amount.Kind()} of {pair.Lower} is {amount.Value}, more than {upper} of {pair.Upper}");

    private static long? Number(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
