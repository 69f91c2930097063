using Osinfo;
using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Requirements;

internal sealed class SecureBootHasFirmware() : Rule(
    "L74", Severity.Error, "A system that asks for Secure Boot boots with EFI, where it says what it boots with.")
{
    internal override IEnumerable<Finding> Check(LintModel model) =>
        from os in model.Oses
        from requirements in os.Children("requirements")
        let needed = (string?)requirements.Element("secure-boot")?.Attribute("need")
        where needed is "required" or "capable" && os.Os.Firmwares.Count > 0
        where !os.Os.Firmwares.Any(firmware => firmware.Type == FirmwareType.Efi
            && (requirements.Arch() == Resources.AllArchitectures || firmware.Architecture == requirements.Arch()))
        select Report(requirements, $"Secure Boot is {needed}, but no firmware of {requirements.Arch()} is EFI");
}
