using System.Xml;
using System.Xml.Linq;

namespace Osinfo.Installing.Rendering;

/// <summary>Reads a stylesheet and makes it harmless: it stands for itself, and every template takes steps that are counted.</summary>
internal static class StylesheetReader
{
    private const int MaxDepth = 200;
    private const string MicrosoftExtensions = "urn:schemas-microsoft-com:xslt";

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    /// <exception cref="XmlException">It is no XML.</exception>
    /// <exception cref="NotSupportedException">It is no stylesheet, or needs other files or extensions.</exception>
    internal static XDocument Read(string text)
    {
        CheckDepth(text);
        using var reader = XmlReader.Create(new StringReader(text), Settings);
        var document = XDocument.Load(reader, System.Xml.Linq.LoadOptions.PreserveWhitespace | System.Xml.Linq.LoadOptions.SetLineInfo);
        var root = document.Root!;
        if (root.Name != Template.Xsl + "stylesheet" && root.Name != Template.Xsl + "transform")
        {
            throw new NotSupportedException($"its first element is <{root.Name.LocalName}>, expected <xsl:stylesheet>");
        }

        // Another file would have to be fetched from somewhere, and the C library does not know the extensions.
        if (root.Elements().FirstOrDefault(IsReference) is { } reference)
        {
            throw new NotSupportedException($"it has <xsl:{reference.Name.LocalName}>, expected all of it in one file");
        }

        if (root.DescendantsAndSelf().Attributes().Any(attribute => attribute.IsNamespaceDeclaration && attribute.Value == MicrosoftExtensions))
        {
            throw new NotSupportedException($"it uses the extensions {MicrosoftExtensions}, expected XSLT 1.0");
        }

        StripSpace(root);
        Instrument(root);
        return document;
    }

    /// <summary>XSLT 1.0, section 3.4. The engine would do it, but takes all text of this kind of tree for text that counts.</summary>
    private static void StripSpace(XElement root)
    {
        foreach (var text in root.DescendantNodes().OfType<XText>().Where(text => text is not XCData && IsStripped(text)).ToList())
        {
            text.Remove();
        }
    }

    private static bool IsStripped(XText text) =>
        text.Value.AsSpan().Trim(" \t\r\n").IsEmpty
        && text.Parent!.Name != Template.Xsl + "text"
        && text.Ancestors().Attributes(XNamespace.Xml + "space").FirstOrDefault()?.Value != "preserve";

    private static bool IsReference(XElement element) => element.Name == Template.Xsl + "import" || element.Name == Template.Xsl + "include";

    // Compiling goes down the tree on the stack.
    private static void CheckDepth(string text)
    {
        using var reader = XmlReader.Create(new StringReader(text), Settings);
        while (reader.Read())
        {
            if (reader.Depth > MaxDepth)
            {
                throw new NotSupportedException($"its elements are nested too deeply, expected {MaxDepth} levels at most");
            }
        }
    }

    /// <summary>
    /// An endless recursion need not touch the document, nor does a text that doubles itself. So a question that does stands at the
    /// beginning of each template, after its parameters, and before each variable.
    /// </summary>
    private static void Instrument(XElement root)
    {
        foreach (var template in root.Elements(Template.Xsl + "template").ToList())
        {
            var parameters = template.Elements().TakeWhile(element => element.Name == Template.Xsl + "param").LastOrDefault();
            if (parameters is null)
            {
                template.AddFirst(NewStep());
            }
            else
            {
                parameters.AddAfterSelf(NewStep());
            }
        }

        foreach (var variable in root.Elements().Descendants(Template.Xsl + "variable").ToList())
        {
            variable.AddBeforeSelf(NewStep());
        }
    }

    private static XElement NewStep() => new(Template.Xsl + "if", new XAttribute("test", "/.."));
}
