using System.Xml.Linq;

namespace OsinfoDb.Comparing;

/// <summary>A medium, a tree, the resources of an architecture…: what belongs together in an entity; also the entity itself.</summary>
/// <param name="Element">The name of its element; empty for the entity itself.</param>
/// <param name="Label">What tells it from others of its element: architecture, variants, id; empty when nothing does.</param>
/// <param name="Facts">What it says, in the order of the file.</param>
internal sealed record Part(string Element, string Label, IReadOnlyList<Fact> Facts)
{
    private static readonly HashSet<string> Containers =
        new(["media", "tree", "image", "variant", "resources", "requirements", "devices", "driver", "firmware", "installer", "config", "template"], StringComparer.Ordinal);

    /// <summary>The parts of an entity, whose statements may be spread over several elements.</summary>
    internal static IEnumerable<Part> Read(IReadOnlyList<XElement> entity)
    {
        var children = entity.SelectMany(element => element.Elements()).ToLookup(IsPart);
        var own = entity.SelectMany(element => element.Attributes())
            .Where(attribute => attribute.Name != "id")
            .Select(attribute => new Fact("@" + attribute.Name.LocalName, attribute.Value))
            .Concat(children[false].SelectMany(child => Fact.Read(child, Fact.Step(child))));
        return children[true].Select(Read).Prepend(new Part("", "", [.. own]));
    }

    internal bool Says(Part other) => Facts.SequenceEqual(other.Facts);

    private static bool IsPart(XElement element) => Containers.Contains(element.Name.LocalName);

    private static Part Read(XElement element)
    {
        var name = element.Name.LocalName;
        var variants = name == "variant" ? [] : element.Elements("variant").Select(variant => (string?)variant.Attribute("id") ?? "");
        string?[] label =
        [
            (string?)element.Attribute("arch"), (string?)element.Attribute("type"), (string?)element.Attribute("id"),
            .. variants.Order(StringComparer.Ordinal), (string?)element.Element("format"),
        ];
        var facts = name == "template"
            ? [new Fact("", string.Concat(element.Nodes()))]
            : element.Attributes()
                .Where(attribute => attribute.Name.LocalName is not ("arch" or "id" or "type"))
                .Select(attribute => new Fact("@" + attribute.Name.LocalName, attribute.Value))
                .Concat(element.Elements().Where(child => child.Name != "variant").SelectMany(child => Fact.Read(child, Fact.Step(child))));
        return new Part(name, string.Join(' ', label.Where(word => word is not (null or ""))), [.. facts]);
    }
}
