using System.Xml.Linq;

namespace Schema.Tests;

/// <summary>Changes to what is there and in which order.</summary>
internal static class StructureMutations
{
    private static readonly XNamespace Foreign = "http://example.org/foreign";

    public static IEnumerable<Mutation> Of(BaseDocument document) =>
        document.Places.SelectMany(place => OfElement(document, place).Concat(OfAttributes(document, place)));

    private static IEnumerable<Mutation> OfElement(BaseDocument document, Place place)
    {
        Mutation Change(string what, Action<XElement> change) => document.Change(place, what, change);

        yield return Change("renamed", element => element.Name = "unknown");
        yield return Change("in a foreign namespace", element => element.Name = Foreign + element.Name.LocalName);
        yield return Change("in capitals", element => element.Name = element.Name.LocalName.ToUpperInvariant());
        yield return Change("without content", element => element.RemoveNodes());
        yield return Change("without anything", element => element.RemoveAll());
        yield return Change("with an unknown child", element => element.Add(new XElement("unknown")));
        yield return Change("with an extension child", element => element.Add(new XElement("x-unknown", "x")));
        yield return Change("with a foreign child", element => element.Add(new XElement(Foreign + "unknown")));
        yield return Change("with an unknown attribute", element => element.SetAttributeValue("unknown", "x"));
        yield return Change("with a foreign attribute", element => element.SetAttributeValue(Foreign + "unknown", "x"));
        yield return Change("with text at the end", element => element.Add("text"));
        yield return Change("with text at the start", element => element.AddFirst("text"));
        yield return Change("with a comment", element => element.AddFirst(new XComment(" remark ")));
        yield return Change("with a processing instruction", element => element.AddFirst(new XProcessingInstruction("go", "on")));

        if (!place.IsRoot)
        {
            yield return Change("missing", element => element.Remove());
            yield return Change("all of the name missing", element => element.Parent!.Elements(element.Name).Remove());
            yield return Change("twice", element => element.AddAfterSelf(new XElement(element)));
            yield return Change("again at the end", element => element.Parent!.Add(new XElement(element)));
            yield return Change("moved to the end", element => { var parent = element.Parent!; element.Remove(); parent.Add(element); });
            yield return Change("moved to the start", element => { var parent = element.Parent!; element.Remove(); parent.AddFirst(element); });
            yield return Change("wrapped in itself", element => element.ReplaceWith(new XElement(element.Name, element)));
            yield return Change("replaced by its children", element => element.ReplaceWith(element.Nodes()));
        }

        if (place.Element.HasElements)
        {
            yield return Change("children reversed", element => element.ReplaceNodes(element.Elements().Reverse().ToArray()));
            yield return Change("only the first child", element => element.Elements().Skip(1).Remove());
            yield return Change("only the last child", element => element.Elements().SkipLast(1).Remove());
        }
    }

    private static IEnumerable<Mutation> OfAttributes(BaseDocument document, Place place)
    {
        foreach (var attribute in place.Element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration))
        {
            var name = attribute.NameAsWritten();
            yield return document.Change(place, $"@{name} missing", element => element.SetAttributeValue(attribute.Name, null));
            yield return document.Change(place, $"@{name} as a child", element =>
            {
                element.SetAttributeValue(attribute.Name, null);
                element.Add(new XElement(attribute.Name.LocalName, attribute.Value));
            });
        }
    }
}
