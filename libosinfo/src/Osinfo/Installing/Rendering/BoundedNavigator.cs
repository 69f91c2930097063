using System.Xml;
using System.Xml.XPath;

namespace Osinfo.Installing.Rendering;

/// <summary>A way through a document that counts its steps. <see cref="Template"/> makes every template take some.</summary>
internal sealed class BoundedNavigator(XPathNavigator inner, Budget budget) : XPathNavigator
{
    public override string BaseURI => inner.BaseURI;

    public override bool IsEmptyElement => inner.IsEmptyElement;

    public override string LocalName => inner.LocalName;

    public override string Name => inner.Name;

    public override string NamespaceURI => inner.NamespaceURI;

    public override XmlNameTable NameTable => inner.NameTable;

    public override XPathNodeType NodeType => inner.NodeType;

    public override string Prefix => inner.Prefix;

    public override string Value => Counted().Value;

    public override XPathNavigator Clone() => new BoundedNavigator(Counted().Clone(), budget);

    public override bool IsSamePosition(XPathNavigator other) => other is BoundedNavigator bounded && inner.IsSamePosition(bounded.Unwrap());

    public override bool MoveTo(XPathNavigator other) => other is BoundedNavigator bounded && Counted().MoveTo(bounded.Unwrap());

    public override bool MoveToFirstAttribute() => Counted().MoveToFirstAttribute();

    public override bool MoveToFirstChild() => Counted().MoveToFirstChild();

    public override bool MoveToFirstNamespace(XPathNamespaceScope namespaceScope) => Counted().MoveToFirstNamespace(namespaceScope);

    public override bool MoveToId(string id) => Counted().MoveToId(id);

    public override bool MoveToNext() => Counted().MoveToNext();

    public override bool MoveToNextAttribute() => Counted().MoveToNextAttribute();

    public override bool MoveToNextNamespace(XPathNamespaceScope namespaceScope) => Counted().MoveToNextNamespace(namespaceScope);

    public override bool MoveToParent() => Counted().MoveToParent();

    public override bool MoveToPrevious() => Counted().MoveToPrevious();

    private XPathNavigator Unwrap() => inner;

    private XPathNavigator Counted()
    {
        budget.Step();
        return inner;
    }
}
