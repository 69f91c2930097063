using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Structure;

internal sealed class FirmwareNotInherited() : Rule(
    "U10", Severity.Error, "An operating system does not repeat a firmware that it inherits.")
{
    internal override IEnumerable<Finding> Check(LintModel model) =>
        from os in model.Oses
        let inherited = os.Os.DerivesFrom.Concat(os.Os.Clones).SelectMany(parent => parent.AllFirmwares)
            .Select(firmware => (firmware.Architecture, firmware.GetValue("type"), firmware.IsSupported)).ToHashSet()
        from firmware in os.Children("firmware")
        where inherited.Contains((firmware.Arch(), (string?)firmware.Attribute("type"), firmware.Flag("supported", true)))
        select Report(firmware, $"the firmware {firmware.Arch()} {(string?)firmware.Attribute("type")} is inherited already");
}
