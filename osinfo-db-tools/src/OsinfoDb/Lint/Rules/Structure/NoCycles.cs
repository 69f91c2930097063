using System.Xml.Linq;
using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Structure;

internal sealed class NoCycles() : Rule("L31", Severity.Error, "Neither derives-from and clones nor upgrades lead in a circle.")
{
    internal override IEnumerable<Finding> Check(LintModel model) =>
        FindCycles(model, "derives-from", "clones").Concat(FindCycles(model, "upgrades"));

    /// <summary>Takes away, again and again, what leads to nothing that is left; what stays is in a circle or leads into one.</summary>
    private IEnumerable<Finding> FindCycles(LintModel model, params string[] kinds)
    {
        var relations = model.Of("os").Concat(model.Of("platform")).Elements()
            .Where(element => kinds.Contains(element.Kind()) && element.Id() != element.EntityId())
            .ToLookup(element => element.EntityId());
        var left = relations.Select(group => group.Key).ToHashSet();
        while (left.RemoveWhere(id => !relations[id].Any(relation => left.Contains(relation.Id()))) > 0)
        {
        }

        return from id in left
               from relation in relations[id]
               where left.Contains(relation.Id())
               select Report(relation, $"<{relation.Kind()}> is part of a circle, or leads into one", relation.Id());
    }
}
