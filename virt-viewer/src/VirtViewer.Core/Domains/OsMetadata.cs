using System.Xml.Linq;

namespace VirtViewer.Domains;

/// <summary>How the description of a domain records which operating system it runs.</summary>
public static class OsMetadata
{
    /// <summary>The namespace of the element; its prefix is free.</summary>
    public const string Namespace = "http://libosinfo.org/xmlns/libvirt/domain/1.0";

    /// <summary>The prefix that management tools use.</summary>
    public const string Prefix = "libosinfo";

    /// <summary>The element for an id, without its prefix, as libvirt wants it.</summary>
    public static string Element(string id) =>
        new XElement("libosinfo", new XElement("os", new XAttribute("id", id))).ToString(SaveOptions.DisableFormatting);
}
