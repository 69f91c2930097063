using System.Globalization;
using System.Xml.Linq;
using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Requirements;

internal sealed class PlausibleAmounts() : Rule("L61", Severity.Error, "Amounts are numbers of a size that real machines have.")
{
    private static readonly Dictionary<string, (long Least, long Most)> Limits = new(StringComparer.Ordinal)
    {
        ["ram"] = (1L << 20, 64L << 30),
        ["storage"] = (1L << 20, 500L << 30),
        ["cpu"] = (1_000_000, 100_000_000_000),
        ["n-cpus"] = (1, 4096),
    };

    internal override IEnumerable<Finding> Check(LintModel model) =>
        from level in model.Of("os").Elements("resources").Elements()
        from amount in level.Elements()
        where Limits.TryGetValue(amount.Kind(), out var limit)
            && !(long.TryParse(amount.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
                && value >= limit.Least && (value <= limit.Most || level.Kind() == "maximum"))
        select Report(amount, $"{amount.Kind()} {amount.Value} is not plausible");
}
