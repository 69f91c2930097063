using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Structure;

internal sealed class DeviceNumbers() : Rule(
    "L36", Severity.Error, "The numbers in the id of a PCI or USB device are its vendor-id and product-id.")
{
    internal override IEnumerable<Finding> Check(LintModel model) =>
        from device in model.Of("device")
        let parts = device.Id().Split('/')
        where parts is [.., "pci" or "usb", _, _]
        from field in new[] { ("vendor-id", parts[^2]), ("product-id", parts[^1]) }
        let actual = device.Text(field.Item1)
        where actual is not null && !Same(actual, field.Item2)
        select Report(device.Element(field.Item1)!, $"the {field.Item1} is {actual}, the id says {field.Item2}");

    private static bool Same(string left, string right) => string.Equals(Plain(left), Plain(right), StringComparison.OrdinalIgnoreCase);

    private static string Plain(string number) =>
        number.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? number[2..] : number;
}
