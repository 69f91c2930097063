using System.Xml.Linq;
using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Structure;

internal sealed class ShortIdsOnce() : Rule("U5", Severity.Error, "No two operating systems share a short id.")
{
    internal override IEnumerable<Finding> Check(LintModel model) =>
        from shortIds in model.Of("os").Where(os => !os.File().IsFragment).Elements("short-id").GroupBy(shortId => shortId.Value)
        let owners = shortIds.DistinctBy(shortId => shortId.EntityId()).ToList()
        from other in owners.Skip(1)
        select Report(other, $"the short id '{shortIds.Key}' belongs to another system too", owners[0].EntityId());
}
