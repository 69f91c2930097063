using System.Xml.Linq;

namespace Schema.Tests;

/// <summary>Known elements and attributes, well-formed in themselves, put into every element that has children or attributes.</summary>
internal static class MisplacementMutations
{
    private static readonly XElement[] Elements =
        [.. Documents.SelectMany(document => document.ElementsByName).DistinctBy(element => element.Name)];

    private static readonly XAttribute[] Attributes =
        [.. Documents.SelectMany(document => document.AttributesByName).DistinctBy(attribute => attribute.Name)];

    private static IEnumerable<BaseDocument> Documents => BaseDocument.All.Concat(BaseDocument.Additions);

    public static IEnumerable<Mutation> Of(BaseDocument document) =>
        document.Places.SelectMany(place => OfElements(document, place).Concat(OfAttributes(document, place)));

    private static IEnumerable<Mutation> OfElements(BaseDocument document, Place place) =>
        place.Element.HasElements
            ? Elements.Select(guest => document.Change(place, $"with {guest.Name.LocalName} of elsewhere", element => element.Add(guest)))
            : [];

    private static IEnumerable<Mutation> OfAttributes(BaseDocument document, Place place) =>
        Attributes
            .Where(guest => place.Element.Attribute(guest.Name) is null)
            .Select(guest => document.Change(
                place, $"with @{guest.NameAsWritten()} of elsewhere", element => element.SetAttributeValue(guest.Name, guest.Value)));
}
