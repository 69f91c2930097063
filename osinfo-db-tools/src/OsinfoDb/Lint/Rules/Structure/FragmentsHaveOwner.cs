using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Structure;

internal sealed class FragmentsHaveOwner() : Rule(
    "L43", Severity.Warning, "A file that adds to an entity finds it in its main file, or among the devices of the host.")
{
    public override bool DependsOnHost => true;

    internal override IEnumerable<Finding> Check(LintModel model)
    {
        var mains = model.Entities.Where(entity => !entity.File().IsFragment).Select(entity => (entity.Kind(), entity.Id())).ToHashSet();
        return from entity in model.Entities
               where entity.File().IsFragment && !mains.Contains((entity.Kind(), entity.Id()))
               where entity.Kind() != "device" || !HardwareLists.Names(model, entity.Id())
               select Report(entity, entity.Kind() == "device"
                   ? $"neither a main file nor a list of the host knows the device {entity.Id()}"
                   : $"there is no main file for {entity.Id()}");
    }
}
