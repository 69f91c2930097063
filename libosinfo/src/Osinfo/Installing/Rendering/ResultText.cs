using System.Text;

namespace Osinfo.Installing.Rendering;

/// <summary>Turns a result into text, to the byte as libxml2 does, so that it does not matter which library applied a template.</summary>
internal sealed class ResultText(OutputRules rules)
{
    private const int MaxIndentedDepth = 30;

    private readonly StringBuilder _text = new();

    internal string Write(ResultNode root)
    {
        if (rules.IsText)
        {
            WriteAllText(root);
            return _text.ToString();
        }

        if (!rules.OmitsDeclaration)
        {
            _text.Append("<?xml version=\"1.0\"");
            WriteOptional("encoding", rules.EncodingName);
            WriteOptional("standalone", rules.Standalone);
            _text.Append("?>\n");
        }

        WriteDoctype(root);
        for (var i = 0; i < root.Children.Count; i++)
        {
            Write(root.Children[i], root, 0, rules.Indents);
            if (rules.EndsLines && root.Children[i].Kind == ResultKind.Comment && i + 1 < root.Children.Count)
            {
                _text.Append('\n');
            }
        }

        return (rules.EndsLines && root.Children.Count > 0 ? _text.Append('\n') : _text).ToString();
    }

    private void WriteAllText(ResultNode node)
    {
        foreach (var child in node.Children)
        {
            if (child.Kind is ResultKind.Text or ResultKind.Raw)
            {
                _text.Append(child.Text);
            }
            else if (child.Kind == ResultKind.Element)
            {
                WriteAllText(child);
            }
        }
    }

    private void WriteOptional(string name, string? value) => _text.Append(value is null ? "" : $" {name}=\"{value}\"");

    private void WriteDoctype(ResultNode root)
    {
        if ((rules.DoctypePublic ?? rules.DoctypeSystem) is null || root.Children.Find(child => child.Kind == ResultKind.Element) is not { } top)
        {
            return;
        }

        _text.Append($"<!DOCTYPE {top.Text}")
            .Append(rules.DoctypePublic is { } id ? $" PUBLIC \"{id}\" \"{rules.DoctypeSystem}\"" : $" SYSTEM \"{rules.DoctypeSystem}\"")
            .Append(">\n");
    }

    private void Write(ResultNode node, ResultNode parent, int depth, bool indents)
    {
        switch (node.Kind)
        {
            case ResultKind.Element:
                WriteElement(node, depth, indents);
                break;
            case ResultKind.Text when rules.CDataElements.Contains(parent.Text):
                _text.Append("<![CDATA[").Append(node.Text.Replace("]]>", "]]]]><![CDATA[>", StringComparison.Ordinal)).Append("]]>");
                break;
            case ResultKind.Text:
                WriteEscaped(node.Text, isAttribute: false);
                break;
            case ResultKind.Raw:
                _text.Append(node.Text);
                break;
            case ResultKind.Comment:
                _text.Append("<!--").Append(node.Text).Append("-->");
                break;
            default:
                _text.Append("<?").Append(node.Text).Append("?>");
                break;
        }
    }

    private void WriteElement(ResultNode element, int depth, bool indents)
    {
        _text.Append('<').Append(element.Text);
        foreach (var (name, value) in element.Namespaces.Concat(element.Attributes))
        {
            _text.Append(' ').Append(name).Append("=\"");
            WriteEscaped(value, isAttribute: true);
            _text.Append('"');
        }

        if (element.Children.Count == 0)
        {
            _text.Append("/>");
            return;
        }

        _text.Append('>');
        indents = indents && !element.Children.Exists(child => child.Kind is ResultKind.Text or ResultKind.Raw);
        foreach (var child in element.Children)
        {
            WriteLineStart(depth + 1, indents);
            Write(child, element, depth + 1, indents);
        }

        WriteLineStart(depth, indents);
        _text.Append("</").Append(element.Text).Append('>');
    }

    private void WriteLineStart(int depth, bool indents)
    {
        if (indents)
        {
            _text.Append('\n').Append(' ', 2 * Math.Min(depth, MaxIndentedDepth));
        }
    }

    private void WriteEscaped(string text, bool isAttribute)
    {
        foreach (var c in text)
        {
            _ = c switch
            {
                '<' => _text.Append("&lt;"),
                '>' => _text.Append("&gt;"),
                '&' => _text.Append("&amp;"),
                '\r' => _text.Append("&#13;"),
                '"' when isAttribute => _text.Append("&quot;"),
                '\n' when isAttribute => _text.Append("&#10;"),
                '\t' when isAttribute => _text.Append("&#9;"),
                _ => _text.Append(c),
            };
        }
    }
}
