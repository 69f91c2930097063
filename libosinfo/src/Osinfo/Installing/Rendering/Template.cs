using System.Text;
using System.Xml;
using System.Xml.Linq;
using System.Xml.XPath;
using System.Xml.Xsl;

namespace Osinfo.Installing.Rendering;

// XslTransform is the older engine: the newer one compiles at run time, which a native executable cannot (docs/dependencies.md). It is given
// no resolver, so it reads nothing but the stylesheet, and what it takes is bounded here.
#pragma warning disable CS0618, CA5374

/// <summary>An XSLT 1.0 stylesheet that writes install scripts.</summary>
internal sealed class Template
{
    internal static readonly XNamespace Xsl = "http://www.w3.org/1999/XSL/Transform";

    private readonly XslTransform _engine = new();
    private readonly OutputRules _rules;
    private readonly IReadOnlyList<string> _patterns;
    private readonly string _text;
    private readonly string _name;

    private Template(string text, string name)
    {
        var stylesheet = StylesheetReader.Read(text);
        _text = text;
        _name = name;
        _rules = OutputRules.Read(stylesheet.Root!);
        _patterns = [.. stylesheet.Root!.Elements(Xsl + "template").Attributes("match").Select(match => match.Value)];
        _engine.Load(stylesheet.CreateNavigator(), null);
    }

    /// <exception cref="InstallScriptException">It is no stylesheet.</exception>
    internal static Template Parse(string text, string name)
    {
        try
        {
            return new Template(text, name);
        }
        catch (Exception e) when (IsOurs(e))
        {
            throw Broken(name, e);
        }
    }

    /// <summary>Whether it uses a hash of a password, an element of <c>derived</c>.</summary>
    internal bool UsesHash(string hash) => _text.Contains($"derived/{hash}", StringComparison.Ordinal);

    /// <summary>Whether one of its own rules, and not only a built-in one, is for the document or its root element.</summary>
    internal bool HasRuleFor(XPathNavigator document)
    {
        var root = document.Clone();
        root.MoveToFirstChild();
        return _patterns.Any(pattern => Matches(document, pattern) || Matches(root, pattern));
    }

    internal string Apply(XPathNavigator document, CancellationToken cancellationToken)
    {
        try
        {
            using var result = new ResultWriter();
            _engine.Transform(new BoundedNavigator(document, new Budget(cancellationToken)), null, result, null);
            return new ResultText(_rules).Write(result.Root);
        }
        catch (Exception e) when (FindEndless(e) is not null || e is OutOfMemoryException)
        {
            throw new InstallScriptException(InstallScriptError.EndlessTemplate, $"the template of '{_name}' does not come to an end", e);
        }
        catch (XsltException e) when (FindRefusal(e) is { } refusal)
        {
            throw new InstallScriptException(InstallScriptError.UnusableValue, refusal, e);
        }
        catch (Exception e) when (IsOurs(e))
        {
            throw Broken(_name, e);
        }
    }

    internal byte[] Encode(string text)
    {
        try
        {
            return [.. _rules.Encoding.GetPreamble(), .. _rules.Encoding.GetBytes(text)];
        }
        catch (EncoderFallbackException e)
        {
            throw new InstallScriptException(
                InstallScriptError.UnusableValue, $"'{_name}' is written in {_rules.EncodingName}, which has no character U+{(int)e.CharUnknown:X4}", e);
        }
    }

    private static bool Matches(XPathNavigator node, string pattern)
    {
        try
        {
            return node.Matches(pattern);
        }
        catch (Exception e) when (e is XPathException or ArgumentException)
        {
            // A pattern with a key or a namespace; none of those is the root.
            return false;
        }
    }

    // What the engine throws for broken stylesheets and for expressions that make no sense.
    private static bool IsOurs(Exception e) =>
        e is XsltException or XPathException or XmlException or NotSupportedException or ArgumentException or InvalidOperationException
            or NullReferenceException or FormatException or InvalidCastException;

    private static InstallScriptException? FindEndless(Exception? e)
    {
        for (; e is not null; e = e.InnerException)
        {
            if (e is InstallScriptException { Error: InstallScriptError.EndlessTemplate } endless)
            {
                return endless;
            }
        }

        return null;
    }

    /// <summary>What the stylesheet says with <c>xsl:message terminate="yes"</c>: the engine puts it in quotes.</summary>
    private static string? FindRefusal(XsltException e)
    {
        var start = e.Message.IndexOf('\'', StringComparison.Ordinal);
        var end = e.Message.LastIndexOf('\'');
        return e.Message.Contains("terminate", StringComparison.OrdinalIgnoreCase) && start >= 0 && end > start
            ? e.Message[(start + 1)..end].Trim().ReplaceLineEndings(" ") : null;
    }

    private static InstallScriptException Broken(string name, Exception e) => new(
        InstallScriptError.BrokenTemplate, $"the template of '{name}' cannot be used: {e.GetBaseException().Message.ReplaceLineEndings(" ").TrimEnd('.')}", e);
}
