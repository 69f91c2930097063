using System.Xml.Linq;
using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Structure;

internal sealed class IdsOnce() : Rule(
    "L32", Severity.Error, "An id belongs to one entity, and a short id comes once in it and among the platforms.")
{
    internal override IEnumerable<Finding> Check(LintModel model) =>
        Repeated(model.Entities.Where(entity => !entity.File().IsFragment), entity => entity.Kind() + " " + entity.Id(), "the id")
        .Concat(Repeated(model.Of("platform").Elements("short-id"), shortId => shortId.Value, "the short id"))
        .Concat(model.Of("os").SelectMany(os => Repeated(os.Elements("short-id"), shortId => shortId.Value, "the short id")));

    private IEnumerable<Finding> Repeated(IEnumerable<XElement> elements, Func<XElement, string> key, string what) =>
        from same in elements.GroupBy(key)
        from again in same.Skip(1)
        select Report(again, $"{what} {same.Key} comes again", same.First().EntityId());
}
