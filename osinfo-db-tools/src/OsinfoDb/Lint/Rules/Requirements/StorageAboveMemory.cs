using System.Globalization;
using System.Xml.Linq;
using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Requirements;

internal sealed class StorageAboveMemory() : Rule("L62", Severity.Info, "Storage is not smaller than memory.")
{
    internal override IEnumerable<Finding> Check(LintModel model) =>
        from level in model.Of("os").Elements("resources").Elements()
        let storage = Number(level.Text("storage"))
        let ram = Number(level.Text("ram"))
        where storage < ram
        select Report(level.Element("storage")!, $"storage {storage} is smaller than ram {ram}");

    private static long? Number(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
