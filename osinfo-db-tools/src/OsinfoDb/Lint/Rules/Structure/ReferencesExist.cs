using System.Xml.Linq;
using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Structure;

internal sealed class ReferencesExist() : Rule("L30", Severity.Error, "Platforms, devices and data maps that are referred to exist.")
{
    internal override IEnumerable<Finding> Check(LintModel model) =>
        model.Of("platform").Elements()
            .Where(relation => relation.Kind() is "derives-from" or "clones" or "upgrades")
            .Where(relation => model.Database.FindPlatform(relation.Id()) is not { IsDefined: true })
            .Select(relation => Report(relation, $"the platform {relation.Id()} does not exist", relation.Id()))
        .Concat(model.Entities.Descendants("device")
            .Where(device => device.Parent!.Kind() is "devices" or "driver" && !DeviceExists(model, device.Id()))
            .Select(device => Report(device, $"the device {device.Id()} does not exist", device.Id())))
        .Concat(model.Entities.DescendantsAndSelf().Attributes()
            .Where(attribute => attribute.Name.LocalName is "value-map" or "l10n-language-map")
            .Where(attribute => model.Database.FindDatamap(attribute.Value) is not { IsDefined: true })
            .Select(attribute => Report(attribute.Parent!, $"the data map {attribute.Value} does not exist", attribute.Value)))
        .Concat(model.Of("deployment").Elements()
            .Where(part => (part.Kind() == "os" && model.Database.FindOs(part.Id()) is not { IsDefined: true })
                || (part.Kind() == "platform" && model.Database.FindPlatform(part.Id()) is not { IsDefined: true }))
            .Select(part => Report(part, $"the {part.Kind()} {part.Id()} does not exist", part.Id())));

    /// <summary>A device that only a list of the host names exists too; without lists nobody can tell.</summary>
    private static bool DeviceExists(LintModel model, string id) =>
        model.Database.FindDevice(id) is { IsDefined: true } || HardwareLists.MayName(model, id);
}
