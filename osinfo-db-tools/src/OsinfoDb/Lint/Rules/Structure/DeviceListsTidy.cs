using System.Xml.Linq;
using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Structure;

internal sealed class DeviceListsTidy() : Rule(
    "L35", Severity.Error, "A list of devices names each once, and takes away only what is inherited.")
{
    internal override IEnumerable<Finding> Check(LintModel model) =>
        (from devices in model.Entities.Descendants("devices")
         from same in devices.Elements("device").GroupBy(device => device.Id())
         from again in same.Skip(1)
         select Report(again, $"the device {again.Id()} comes again", again.Id()))
        .Concat(
            from os in model.Oses
            let inherited = os.Os.DerivesFrom.Concat(os.Os.Clones)
                .SelectMany(parent => parent.AllDeviceLinks).Select(link => link.Id).ToHashSet()
            from device in os.Children("devices").Elements("device")
            where !device.Flag("supported", true) && !inherited.Contains(device.Id())
            select Report(device, $"the device {device.Id()} is taken away but not inherited", device.Id()));
}
