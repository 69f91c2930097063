using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Requirements;

internal sealed class FirmwareOnce() : Rule("L66", Severity.Error, "A system names each firmware once.")
{
    internal override IEnumerable<Finding> Check(LintModel model) =>
        from os in model.Oses
        from same in os.Children("firmware").GroupBy(firmware => (firmware.Arch(), (string?)firmware.Attribute("type")))
        from again in same.Skip(1)
        select Report(again, $"the firmware {same.Key.Item1} {same.Key.Item2} comes again");
}
