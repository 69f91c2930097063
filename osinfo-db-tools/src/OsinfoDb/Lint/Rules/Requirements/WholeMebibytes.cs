using System.Globalization;
using System.Xml.Linq;
using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Requirements;

internal sealed class WholeMebibytes() : Rule("L60", Severity.Warning, "Memory and storage are whole mebibytes.")
{
    internal override IEnumerable<Finding> Check(LintModel model) =>
        from amount in model.Of("os").Elements("resources").Elements().Elements()
        where amount.Kind() is "ram" or "storage"
            && long.TryParse(amount.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) && bytes % (1 << 20) != 0
        select Report(amount, $"{amount.Kind()} {amount.Value} is no multiple of 1048576");
}
