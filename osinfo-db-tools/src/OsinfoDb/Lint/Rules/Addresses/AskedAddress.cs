using System.Xml.Linq;
using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Addresses;

/// <summary>An address of the database, and what has to be there.</summary>
/// <param name="Element">Where it stands.</param>
/// <param name="Text">The address; as it stands there, or put together.</param>
/// <param name="Types">The types of content that are expected.</param>
internal sealed record AskedAddress(XElement Element, string Text, string[] Types)
{
    /// <summary>The addresses of an operating system, those of the files in its trees as well.</summary>
    internal static IEnumerable<AskedAddress> Of(XElement os)
    {
        foreach (var part in os.Elements())
        {
            var kind = part.Kind();
            foreach (var url in part.Elements("url"))
            {
                switch (kind)
                {
                    case "media":
                        yield return new AskedAddress(url, url.Value, ContentTypes.Iso);
                        break;
                    case "image":
                        yield return new AskedAddress(url, url.Value, ContentTypes.OfImage((string?)part.Attribute("format")));
                        break;
                    case "tree":
                        yield return new AskedAddress(url, url.Value, ContentTypes.Tree);
                        foreach (var file in FilesOf(part, url))
                        {
                            yield return file;
                        }

                        break;
                }
            }
        }
    }

    private static IEnumerable<AskedAddress> FilesOf(XElement tree, XElement url)
    {
        var top = url.Value.TrimEnd('/') + "/";
        if (tree.Element("treeinfo") is { } info)
        {
            yield return new AskedAddress(info, top + ".treeinfo", ContentTypes.TreeInfo);
        }

        foreach (var kernel in tree.Elements("kernel"))
        {
            yield return new AskedAddress(kernel, top + kernel.Value, ContentTypes.Kernel);
        }

        foreach (var initrd in tree.Elements("initrd"))
        {
            yield return new AskedAddress(initrd, top + initrd.Value, ContentTypes.Initrd);
        }
    }
}
