using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Structure;

internal sealed class DevicesComplete() : Rule("L37", Severity.Info, "A device has vendor, class, product and bus.")
{
    private static readonly string[] Expected = ["vendor", "class", "product", "bus-type"];

    internal override IEnumerable<Finding> Check(LintModel model) =>
        from device in model.Of("device")
        where !device.File().IsFragment
        let missing = Expected.Where(child => device.Element(child) is null).ToList()
        where missing.Count > 0
        select Report(device, $"without {string.Join(", ", missing)}");
}
