using System.Xml.Linq;

namespace Schema.Tests;

/// <summary>A valid document; its mutations are made one at a time, on the first place of each path.</summary>
internal sealed class BaseDocument
{
    private readonly XDocument _document;

    private BaseDocument(string file)
    {
        Name = Path.GetFileName(file);
        _document = XDocument.Load(file);
        Places = [.. _document.Descendants().Select((element, index) => new Place(element, index)).DistinctBy(place => place.Path)];
    }

    public string Name { get; }

    public IReadOnlyList<Place> Places { get; }

    /// <summary>The first element of each name, to be put where it does not belong.</summary>
    public IEnumerable<XElement> ElementsByName => Places.Select(place => place.Element).DistinctBy(element => element.Name);

    public IEnumerable<XAttribute> AttributesByName =>
        Places.SelectMany(place => place.Element.Attributes())
            .Where(attribute => !attribute.IsNamespaceDeclaration)
            .DistinctBy(attribute => attribute.Name);

    public static IReadOnlyList<BaseDocument> All { get; } =
    [
        .. Directory.EnumerateFiles(Repository.PathTo("tests/data/schema"), "*.xml")
            .Order(StringComparer.Ordinal)
            .Select(file => new BaseDocument(file)),
    ];

    public Mutation Unchanged => new(Name, _document.ToString());

    public Mutation Change(Place place, string what, Action<XElement> change)
    {
        XDocument copy = new(_document);
        change(copy.Descendants().ElementAt(place.Index));
        return new Mutation($"{Name} {place.Path}: {what}", copy.ToString());
    }
}
