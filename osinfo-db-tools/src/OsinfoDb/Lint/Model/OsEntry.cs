using System.Xml.Linq;
using Osinfo;

namespace OsinfoDb.Lint.Model;

/// <summary>An operating system: what the library makes of it, and the elements of all its files.</summary>
internal sealed class OsEntry
{
    internal OsEntry(Os os, IReadOnlyList<XElement> elements)
    {
        (Os, Elements) = (os, elements);
        Element = elements.FirstOrDefault(element => !element.File().IsFragment) ?? elements[0];
        Media = Pair("media", os.Media);
        Trees = Pair("tree", os.Trees);
        Images = Pair("image", os.Images);
    }

    internal Os Os { get; }

    /// <summary>The element of the main file.</summary>
    internal XElement Element { get; }

    internal IReadOnlyList<XElement> Elements { get; }

    internal IReadOnlyList<Part<Media>> Media { get; }

    internal IReadOnlyList<Part<Tree>> Trees { get; }

    internal IReadOnlyList<Part<Image>> Images { get; }

    /// <summary>An entry such as <c>fedora/unknown</c>, which takes what no release fits.</summary>
    internal bool IsFallback => Os.Id.EndsWith("unknown", StringComparison.Ordinal);

    /// <summary>The first child of that name in any of the files, or else the entity itself.</summary>
    internal XElement At(string child) => Children(child).FirstOrDefault() ?? Element;

    internal IEnumerable<XElement> Children(string name) => Elements.SelectMany(element => element.Elements(name));

    /// <summary>The library numbers the parts of each file and makes their ids of it.</summary>
    private List<Part<TPart>> Pair<TPart>(string name, IReadOnlyList<TPart> parts)
        where TPart : OsPart
    {
        var places = new Dictionary<string, XElement>(StringComparer.Ordinal);
        foreach (var file in Elements)
        {
            var infix = file.File().IsFragment ? $":{Path.GetFileName(file.File().Path)}" : "";
            foreach (var (number, element) in file.Elements(name).Index())
            {
                places.TryAdd($"{Os.Id}{infix}:{number}", element);
            }
        }

        return [.. from part in parts
                   let element = places.GetValueOrDefault(part.Id)
                   where element is not null
                   select new Part<TPart>(part, element, this)];
    }
}
