using System.Xml.Linq;
using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Structure;

internal sealed class FilePlaces() : Rule(
    "U3", Severity.Error, "The place of a file follows from the id of its entity; one elsewhere is not read.")
{
    internal override IEnumerable<Finding> Check(LintModel model) =>
        from entity in model.Entities
        let expected = PlaceOf(entity) + (entity.File().IsFragment ? ".d" : ".xml")
        let actual = entity.File().IsFragment ? Path.GetDirectoryName(entity.File().Path) : entity.File().Path
        where expected != actual
        select Report(entity, $"{entity.Id()} belongs into {expected}");

    private static string PlaceOf(XElement entity)
    {
        const string Scheme = "http://";
        var id = entity.Id();
        var parts = (id.StartsWith(Scheme, StringComparison.Ordinal) ? id[Scheme.Length..] : id).Split('/', 2);
        return $"{entity.Kind()}/{string.Join('/', parts.Select(Plain))}";
    }

    private static string Plain(string part) =>
        string.Concat(part.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' ? c : '-'));
}
