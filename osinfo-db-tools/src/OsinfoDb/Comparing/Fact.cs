using System.Xml.Linq;

namespace OsinfoDb.Comparing;

/// <summary>One value.</summary>
/// <param name="Path">Where it stands in its part, such as <c>iso/volume-id</c>, <c>minimum/ram</c> or <c>name[de]</c>.</param>
/// <param name="Value">The text as it is written.</param>
internal sealed record Fact(string Path, string Value)
{
    /// <summary>Everything an element says.</summary>
    internal static IEnumerable<Fact> Read(XElement element, string path)
    {
        var attributes = element.Attributes().Where(attribute => attribute.Name.Namespace != XNamespace.Xml).ToList();
        if (!element.HasElements)
        {
            // Such as <upgrades id="…"/>: the attribute is the value.
            var isReference = attributes is [{ Name.LocalName: "id" }] && element.Value.Length == 0;
            yield return new Fact(path, isReference ? attributes[0].Value : element.Value.Trim());
            attributes = isReference ? [] : attributes;
        }

        foreach (var attribute in attributes)
        {
            yield return new Fact($"{path}/@{attribute.Name.LocalName}", attribute.Value);
        }

        foreach (var fact in element.Elements().SelectMany(child => Read(child, $"{path}/{Step(child)}")))
        {
            yield return fact;
        }
    }

    internal static string Step(XElement element) =>
        (string?)element.Attribute(XNamespace.Xml + "lang") is { } language ? $"{element.Name.LocalName}[{language}]" : element.Name.LocalName;
}
