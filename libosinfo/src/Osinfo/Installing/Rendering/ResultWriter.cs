using System.Xml;

namespace Osinfo.Installing.Rendering;

/// <summary>Takes what the engine writes. It keeps a tree, because whether an element is indented depends on all its children.</summary>
internal sealed class ResultWriter : XmlWriter
{
    private const string NamespaceOfNamespaces = "http://www.w3.org/2000/xmlns/";

    private readonly Stack<ResultNode> _open = new();
    private readonly System.Text.StringBuilder _value = new();
    private (string Name, bool IsNamespace)? _attribute;

    internal ResultWriter() => _open.Push(Root);

    public override WriteState WriteState =>
        _attribute is not null ? WriteState.Attribute : _open.Count > 1 ? WriteState.Content : WriteState.Prolog;

    internal ResultNode Root { get; } = new(ResultKind.Element, "");

    public override void WriteStartElement(string? prefix, string localName, string? ns)
    {
        var element = new ResultNode(ResultKind.Element, Name(prefix, localName));
        _open.Peek().Children.Add(element);
        _open.Push(element);
    }

    public override void WriteEndElement() => _open.Pop();

    public override void WriteFullEndElement() => _open.Pop();

    public override void WriteStartAttribute(string? prefix, string localName, string? ns)
    {
        _value.Clear();
        _attribute = (Name(prefix, localName), ns == NamespaceOfNamespaces);
    }

    public override void WriteEndAttribute()
    {
        var (name, isNamespace) = _attribute!.Value;
        if (isNamespace)
        {
            // The engine names the one declared last first; libxslt keeps the order.
            _open.Peek().Namespaces.Insert(0, (name, _value.ToString()));
        }
        else
        {
            _open.Peek().Attributes.Add((name, _value.ToString()));
        }

        _attribute = null;
    }

    public override void WriteString(string? text) => Add(ResultKind.Text, text);

    public override void WriteRaw(string data) => Add(ResultKind.Raw, data);

    public override void WriteRaw(char[] buffer, int index, int count) => Add(ResultKind.Raw, new string(buffer, index, count));

    public override void WriteChars(char[] buffer, int index, int count) => Add(ResultKind.Text, new string(buffer, index, count));

    public override void WriteWhitespace(string? ws) => Add(ResultKind.Text, ws);

    public override void WriteCData(string? text) => Add(ResultKind.Text, text);

    public override void WriteCharEntity(char ch) => Add(ResultKind.Text, ch.ToString());

    public override void WriteSurrogateCharEntity(char lowChar, char highChar) => Add(ResultKind.Text, $"{highChar}{lowChar}");

    public override void WriteComment(string? text) => _open.Peek().Children.Add(new(ResultKind.Comment, text ?? ""));

    public override void WriteProcessingInstruction(string name, string? text) =>
        _open.Peek().Children.Add(new(ResultKind.Instruction, string.IsNullOrEmpty(text) ? name : $"{name} {text}"));

    public override void WriteBase64(byte[] buffer, int index, int count) => throw new NotSupportedException();

    public override void WriteEntityRef(string name) => throw new NotSupportedException();

    public override void WriteDocType(string name, string? pubid, string? sysid, string? subset) => throw new NotSupportedException();

    public override string? LookupPrefix(string ns) => null;

    public override void WriteStartDocument()
    {
    }

    public override void WriteStartDocument(bool standalone)
    {
    }

    public override void WriteEndDocument()
    {
    }

    public override void Flush()
    {
    }

    private static string Name(string? prefix, string localName) => string.IsNullOrEmpty(prefix) ? localName : $"{prefix}:{localName}";

    private void Add(ResultKind kind, string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return;
        }

        if (_attribute is not null)
        {
            _value.Append(text);
            return;
        }

        _open.Peek().Children.Add(new ResultNode(kind, text));
    }
}
