using System.Xml.Linq;

namespace VirtViewer.Domains;

/// <summary>Describes a CD drive with another medium, for libvirt's call that updates a device.</summary>
public static class CdromXml
{
    /// <summary>
    /// The drive as the domain has it, only the medium is another one: libvirt refuses to change anything else of a drive in use.
    /// </summary>
    /// <param name="domainXml">The description of the running domain.</param>
    /// <param name="target">The drive, such as <c>sda</c>.</param>
    /// <param name="path">The image to insert; null ejects.</param>
    /// <returns>Null when the domain has no such CD drive.</returns>
    public static string? WithMedium(string domainXml, string target, string? path)
    {
        var drives = DomainDescriptionReader.TryLoad(domainXml)?.Element("devices")?.Elements("disk")
            .Where(disk => (string?)disk.Attribute("device") == "cdrom");
        if (drives?.FirstOrDefault(disk => (string?)disk.Element("target")?.Attribute("dev") == target) is not { } drive)
        {
            return null;
        }

        drive.Elements().Where(element => element.Name.LocalName is "source" or "backingStore").Remove();
        drive.SetAttributeValue("type", "file");
        if (path is not null)
        {
            drive.Element("target")!.AddBeforeSelf(new XElement("source", new XAttribute("file", path)));
        }

        return drive.ToString();
    }
}
