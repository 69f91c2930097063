using System.Text;
using System.Xml;

namespace Osinfo.Loading;

/// <summary>
/// Goes forward through the elements of a file. The way to read one: <c>var depth = Enter(); while (NextChild(depth)) …</c>; a child that
/// is neither entered nor read is skipped with all it holds.
/// </summary>
internal sealed class ElementCursor : IDisposable
{
    // No entry of the vocabulary is deeper than 5; more is an attack or a mistake.
    private const int MaxDepth = 64;
    private const long MaxCharacters = 64 * 1024 * 1024;

    private static readonly XmlWriterSettings WholeElement = new()
    {
        OmitXmlDeclaration = true,
        ConformanceLevel = ConformanceLevel.Fragment,
        NewLineHandling = NewLineHandling.Entitize,
    };

    private readonly XmlReader _xml;
    private readonly IXmlLineInfo? _lines;
    private bool _isChildUnread;

    /// <param name="stream">The file.</param>
    /// <param name="names">Gets the names in it; one for many files, which have the same.</param>
    internal ElementCursor(Stream stream, NameTable names)
        : this(XmlReader.Create(stream, SettingsWith(names)))
    {
    }

    /// <param name="xml">At the beginning of a file; it is closed with the cursor.</param>
    internal ElementCursor(XmlReader xml) => (_xml, _lines) = (xml, xml as IXmlLineInfo);

    internal string Name => _xml.LocalName;

    internal int Line => _lines?.LineNumber ?? 0;

    public void Dispose() => _xml.Dispose();

    /// <summary>Moves to the root element.</summary>
    internal void MoveToRoot()
    {
        _xml.MoveToContent();
        _isChildUnread = true;
    }

    /// <summary>Reads on to the end, so that nothing after the root is left unchecked.</summary>
    internal void ReadToEnd()
    {
        while (_xml.Read())
        {
        }
    }

    internal string? Attribute(string name) => _xml.GetAttribute(name);

    /// <summary>The attribute <c>lang</c> or <c>xml:lang</c>.</summary>
    internal string? Language => _xml.GetAttribute("xml:lang") ?? _xml.GetAttribute("lang");

    /// <summary>The attribute, which the current element must have.</summary>
    internal string RequiredAttribute(string name) =>
        Attribute(name) is { Length: > 0 } value ? value : throw Error($"<{Name}> has no attribute '{name}'");

    internal int Enter()
    {
        _isChildUnread = false;
        var depth = _xml.Depth;
        if (depth > MaxDepth)
        {
            throw Error("elements are nested too deep");
        }

        _xml.Read();
        return depth;
    }

    internal bool NextChild(int depth)
    {
        if (_isChildUnread)
        {
            _isChildUnread = false;
            _xml.Skip();
        }

        while (!_xml.EOF && _xml.Depth > depth)
        {
            if (_xml.NodeType == XmlNodeType.Element)
            {
                _isChildUnread = true;
                return true;
            }

            _xml.Read();
        }

        return false;
    }

    /// <summary>All text of the current element, which must not begin with a child; moves to its end.</summary>
    internal string ReadOwnText() => ReadText(mayBeginWithChild: false);

    /// <summary>Whether the current element says yes: it is empty, or its text is <c>true</c>; moves to its end.</summary>
    internal bool ReadBoolean() => ReadOwnText() is "" or "true";

    /// <summary>All text of the current element, that of its children included; moves to its end.</summary>
    internal string ReadText(bool mayBeginWithChild = true)
    {
        var wrong = mayBeginWithChild ? null : Error($"<{Name}> begins with an element, expected a text");
        _isChildUnread = false;
        var depth = _xml.Depth;
        if (_xml.IsEmptyElement)
        {
            _xml.Read();
            return "";
        }

        var first = "";
        StringBuilder? text = null;
        while (_xml.Read() && _xml.Depth > depth)
        {
            if (_xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
            {
                if (first.Length == 0 && text is null)
                {
                    first = _xml.Value;
                }
                else
                {
                    (text ??= new StringBuilder(first)).Append(_xml.Value);
                }
            }
            else if (wrong is not null && first.Length == 0 && _xml.NodeType == XmlNodeType.Element)
            {
                throw wrong;
            }
        }

        return text?.ToString() ?? first;
    }

    /// <summary>The current element as XML; moves behind it.</summary>
    internal string ReadXml()
    {
        _isChildUnread = false;
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, WholeElement))
        {
            // Not ReadOuterXml: it writes a carriage return as it is, and whoever reads that again sees a line break.
            writer.WriteNode(_xml, defattr: false);
        }

        return text.ToString();
    }

    private static XmlReaderSettings SettingsWith(NameTable names) => new()
    {
        // A document type is passed over, so none of its entities exists: a reference to one is an error.
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = MaxCharacters,
        NameTable = names,
    };

    internal BrokenElementException Error(string message) => new(message, Line);
}
