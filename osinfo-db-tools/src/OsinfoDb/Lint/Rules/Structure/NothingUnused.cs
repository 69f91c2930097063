using System.Xml.Linq;
using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Structure;

internal sealed class NothingUnused() : Rule(
    "L34", Severity.Warning, "Devices and install scripts are referred to, and declared variants are used.")
{
    internal override IEnumerable<Finding> Check(LintModel model)
    {
        var used = model.Entities.DescendantsAndSelf()
            .Where(element => element.Parent?.Kind() is "devices" or "driver" or "installer").Select(element => element.Id()).ToHashSet();
        var entities =
            from entity in model.Of("device").Concat(model.Of("install-script"))
            where !entity.File().IsFragment && !used.Contains(entity.Id())
            select Report(entity, $"nothing refers to this {entity.Kind()}");
        var variants =
            from os in model.Oses
            let inUse = os.Elements.Elements().Elements("variant").Select(variant => variant.Id()).ToHashSet()
            from variant in os.Children("variant")
            where !inUse.Contains(variant.Id())
            select Report(variant, $"nothing uses the variant '{variant.Id()}'");
        return entities.Concat(variants);
    }
}
