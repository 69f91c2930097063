using System.Xml.Linq;
using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Structure;

internal sealed class DevicesNotInherited() : Rule(
    "U8", Severity.Error, "An operating system does not list a device that it inherits.")
{
    internal override IEnumerable<Finding> Check(LintModel model) =>
        from os in model.Oses
        let inherited = os.Os.DerivesFrom.Concat(os.Os.Clones)
            .SelectMany(parent => parent.AllDeviceLinks).Select(link => link.Id).ToHashSet()
        from device in os.Children("devices").Elements("device")
        where device.Flag("supported", true) && inherited.Contains(device.Id())
        select Report(device, $"the device {device.Id()} is inherited already", device.Id());
}
