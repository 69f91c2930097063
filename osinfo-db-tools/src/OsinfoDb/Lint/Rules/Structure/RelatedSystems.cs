using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Structure;

internal sealed class RelatedSystems() : Rule(
    "U7", Severity.Error, "A relation of an operating system leads to another one that exists.")
{
    internal override IEnumerable<Finding> Check(LintModel model) =>
        from os in model.Of("os")
        from relation in os.Elements()
        where relation.Kind() is "derives-from" or "clones" or "upgrades" or "may-be"
        let target = model.Database.FindOs(relation.Id())
        where target is not { IsDefined: true } || relation.Id() == os.Id()
        select Report(relation, target is { IsDefined: true }
            ? $"<{relation.Kind()}> leads to the system itself"
            : $"<{relation.Kind()}> leads to {relation.Id()}, which does not exist", relation.Id());
}
