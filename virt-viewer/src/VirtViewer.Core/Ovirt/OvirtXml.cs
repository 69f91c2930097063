using System.Xml;
using System.Xml.Linq;
using VirtViewer.Localisation;

namespace VirtViewer.Ovirt;

/// <summary>Reads what an engine answers. It is on a network: no DTD, no more than a bounded size.</summary>
internal static class OvirtXml
{
    private const long MostCharacters = 8 * 1024 * 1024;

    /// <summary>The root element of an answer.</summary>
    /// <exception cref="InvalidDataException">It is no XML.</exception>
    public static XElement Read(string text, Uri from)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostCharacters,
            });
            return XDocument.Load(reader).Root!;
        }
        catch (XmlException e)
        {
            throw new InvalidDataException(Phrase.Of("{0}: expected XML of oVirt: {1}", from, e.Message), e);
        }
    }

    /// <summary>What an engine says is wrong; null when it says nothing that is understood.</summary>
    public static string? Fault(string text, Uri from)
    {
        try
        {
            var root = Read(text, from);
            var fault = root.Name.LocalName == "fault" ? root : root.Element("fault");
            return (string?)fault?.Element("detail") ?? (string?)fault?.Element("reason");
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>Where a link of an element leads; null when it has none of that kind.</summary>
    public static string? Link(XElement element, string kind) => (string?)element.Elements("link").Concat(element.Elements("actions").Elements("link"))
        .FirstOrDefault(link => (string?)link.Attribute("rel") == kind)?.Attribute("href");
}
