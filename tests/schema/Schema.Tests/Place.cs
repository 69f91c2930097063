using System.Xml.Linq;

namespace Schema.Tests;

internal sealed class Place(XElement element, int index)
{
    public XElement Element => element;

    /// <summary>The position in document order.</summary>
    public int Index => index;

    /// <summary>The names from the entity down, the root element's name for itself.</summary>
    public string Path { get; } = element.Parent is null
        ? element.Name.LocalName
        : string.Join('/', element.AncestorsAndSelf().SkipLast(1).Reverse().Select(ancestor => ancestor.Name.LocalName));

    public bool IsRoot => element.Parent is null;

    public bool HoldsText => !element.HasElements && !element.IsEmpty;
}
