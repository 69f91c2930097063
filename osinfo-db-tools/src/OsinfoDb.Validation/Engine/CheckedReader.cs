using System.Xml;

namespace OsinfoDb.Validation.Engine;

/// <summary>Reads a document as another reader does, and has it checked node by node.</summary>
/// <param name="xml">Reads it.</param>
/// <param name="walk">Checks it.</param>
/// <param name="onDoubt">Called when it is closed before it was read to its end and found to be valid.</param>
internal sealed class CheckedReader(XmlReader xml, QuickWalk walk, Action onDoubt) : XmlReader, IXmlLineInfo
{
    private readonly IXmlLineInfo _lines = (IXmlLineInfo)xml;
    private bool _isClosed;

    /// <summary>Whether it was read to its end and all of it is allowed.</summary>
    internal bool IsValid => xml.ReadState == ReadState.EndOfFile && walk.IsValid;

    public override XmlReaderSettings? Settings => xml.Settings;

    public override XmlNodeType NodeType => xml.NodeType;

    public override string LocalName => xml.LocalName;

    public override string NamespaceURI => xml.NamespaceURI;

    public override string Prefix => xml.Prefix;

    public override string Value => xml.Value;

    public override int Depth => xml.Depth;

    public override string BaseURI => xml.BaseURI;

    public override bool IsEmptyElement => xml.IsEmptyElement;

    public override int AttributeCount => xml.AttributeCount;

    public override bool EOF => xml.EOF;

    public override ReadState ReadState => xml.ReadState;

    public override XmlNameTable NameTable => xml.NameTable;

    public int LineNumber => _lines.LineNumber;

    public int LinePosition => _lines.LinePosition;

    public bool HasLineInfo() => _lines.HasLineInfo();

    public override bool Read()
    {
        var isRead = xml.Read();
        if (isRead)
        {
            walk.Take(xml);
        }

        return isRead;
    }

    public override string? GetAttribute(string name) => xml.GetAttribute(name);

    public override string? GetAttribute(string name, string? namespaceURI) => xml.GetAttribute(name, namespaceURI);

    public override string GetAttribute(int i) => xml.GetAttribute(i);

    public override bool MoveToAttribute(string name) => xml.MoveToAttribute(name);

    public override bool MoveToAttribute(string name, string? ns) => xml.MoveToAttribute(name, ns);

    public override bool MoveToFirstAttribute() => xml.MoveToFirstAttribute();

    public override bool MoveToNextAttribute() => xml.MoveToNextAttribute();

    public override bool MoveToElement() => xml.MoveToElement();

    public override bool ReadAttributeValue() => xml.ReadAttributeValue();

    public override string? LookupNamespace(string prefix) => xml.LookupNamespace(prefix);

    public override void ResolveEntity() => xml.ResolveEntity();

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_isClosed)
        {
            _isClosed = true;
            var isValid = IsValid;
            xml.Dispose();
            if (!isValid)
            {
                WalkMemory.Forget();
                onDoubt();
            }
        }

        base.Dispose(disposing);
    }
}
