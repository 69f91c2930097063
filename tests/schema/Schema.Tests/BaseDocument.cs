using System.Xml.Linq;

namespace Schema.Tests;

/// <summary>A valid document; its mutations are made one at a time, on the first place of each path.</summary>
internal sealed class BaseDocument
{
    public const string AdditionsFolder = "additions/";

    private readonly XDocument _document;

    private BaseDocument(string name, string file)
    {
        Name = name;
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

    /// <summary>Those that both grammars accept.</summary>
    public static IReadOnlyList<BaseDocument> All { get; } = [.. ReadAll("")];

    /// <summary>Those with elements that only our grammar knows.</summary>
    public static IReadOnlyList<BaseDocument> Additions { get; } = [.. ReadAll(AdditionsFolder)];

    public Mutation Unchanged => new(Name, _document.ToString());

    /// <summary>The document without what only our grammar knows.</summary>
    public Mutation WithoutAdditions
    {
        get
        {
            var known = All.SelectMany(document => document.ElementsByName).Select(element => element.Name).ToHashSet();
            XDocument copy = new(_document);
            copy.Descendants().Where(element => !known.Contains(element.Name)).Remove();
            return new Mutation($"{Name}: without additions", copy.ToString());
        }
    }

    public Mutation Change(Place place, string what, Action<XElement> change)
    {
        XDocument copy = new(_document);
        change(copy.Descendants().ElementAt(place.Index));
        return new Mutation($"{Name} {place.Path}: {what}", copy.ToString());
    }

    private static IEnumerable<BaseDocument> ReadAll(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Repository.PathTo("tests/data/schema"), folder), "*.xml")
            .Order(StringComparer.Ordinal)
            .Select(file => new BaseDocument(folder + Path.GetFileName(file), file));
}
