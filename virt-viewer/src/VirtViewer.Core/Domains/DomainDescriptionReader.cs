using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace VirtViewer.Domains;

/// <summary>Reads the XML of a domain. It comes from a host that may be anyone's: no DTD, no more than a bounded size.</summary>
public static class DomainDescriptionReader
{
    private const long MostCharacters = 8 * 1024 * 1024;
    private const int MostDepth = 64;
    private const int MostNodes = 100_000;
    private const int MostAttributes = 100;
    private const int MostMetadata = 1000;

    /// <summary>domain, metadata, libosinfo, os.</summary>
    private const int OsDepth = 3;

    private static readonly XNamespace Osinfo = OsMetadata.Namespace;

    /// <summary>Reads a description.</summary>
    /// <returns>Null when it is malformed, or is nothing that libvirt writes.</returns>
    public static DomainDescription? TryRead(string xml) => TryLoad(xml) is { } domain ? Read(domain) : null;

    /// <summary>As <see cref="TryRead"/>, not yet understood. Of the metadata it has only what concerns the operating system.</summary>
    internal static XElement? TryLoad(string xml)
    {
        try
        {
            using var reader = Open(xml);
            return Load(reader) is { Name.LocalName: "domain" } domain ? domain : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    /// <summary>Metadata are anyone's, of any size and depth: those of others are passed over.</summary>
    private static XElement? Load(XmlReader reader)
    {
        XElement? root = null, open = null;
        var nodes = 0;
        _ = reader.MoveToContent();
        while (!reader.EOF)
        {
            if (reader.NodeType == XmlNodeType.Element && root?.LastNode is XElement { Name.LocalName: "metadata" } && open != root
                && (!IsOsMetadata(reader) || nodes > MostMetadata))
            {
                reader.Skip();
                continue;
            }

            if (reader.Depth > MostDepth || reader.AttributeCount > MostAttributes || ++nodes > MostNodes)
            {
                throw new XmlException($"deeper than {MostDepth}, more than {MostNodes} nodes or {MostAttributes} attributes");
            }

            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    var isEmpty = reader.IsEmptyElement;
                    var element = ReadElement(reader);
                    open?.Add(element);
                    root ??= element;
                    open = isEmpty ? open : element;
                    break;
                case XmlNodeType.EndElement:
                    open = open?.Parent;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA:
                    open?.Add(reader.Value);
                    break;
            }

            _ = reader.Read();
        }

        return root;
    }

    private static bool IsOsMetadata(XmlReader reader) =>
        reader.NamespaceURI == OsMetadata.Namespace && reader.Depth <= OsDepth && reader.AttributeCount <= MostAttributes;

    private static XElement ReadElement(XmlReader reader)
    {
        var element = new XElement(XName.Get(reader.LocalName, reader.NamespaceURI));
        while (reader.MoveToNextAttribute())
        {
            if (reader.Prefix != "xmlns" && reader.Name != "xmlns")
            {
                element.Add(new XAttribute(XName.Get(reader.LocalName, reader.NamespaceURI), reader.Value));
            }
        }

        return element;
    }

    private static XmlReader Open(string xml) => XmlReader.Create(new StringReader(xml), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MostCharacters,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    });

    private static DomainDescription Read(XElement domain)
    {
        var os = domain.Element("os");
        var loader = os?.Element("loader");
        var devices = domain.Element("devices");
        return new DomainDescription
        {
            Name = Text(domain.Element("name")),
            Uuid = Text(domain.Element("uuid")),
            Title = Text(domain.Element("title")),
            Description = Text(domain.Element("description")),
            OsIds = [.. domain.Elements("metadata").Elements(Osinfo + "libosinfo").Elements(Osinfo + "os").Select(id => (string?)id.Attribute("id") ?? "")],
            Architecture = (string?)os?.Element("type")?.Attribute("arch"),
            Machine = (string?)os?.Element("type")?.Attribute("machine"),
            IsEfi = (string?)os?.Attribute("firmware") == "efi" || (string?)loader?.Attribute("type") == "pflash",
            HasSecureBoot = (string?)loader?.Attribute("secure") == "yes" || (os?.Element("firmware")?.Elements("feature")
                .Any(feature => (string?)feature.Attribute("name") == "secure-boot" && (string?)feature.Attribute("enabled") == "yes") ?? false),
            Memory = Bytes(domain.Element("memory")),
            CpuCount = (int?)Number(Text(domain.Element("vcpu"))),
            Graphics = [.. (devices?.Elements("graphics") ?? []).Select(ReadGraphics)],
            Devices = [.. (devices?.Elements() ?? []).Select(ReadDevice).OfType<DomainDevice>(), .. Chipset((string?)os?.Element("type")?.Attribute("machine"))],
            Drives = [.. (devices?.Elements("disk") ?? []).Select(ReadDrive)],
            Channels = [.. (devices?.Elements("channel") ?? []).Select(channel => channel.Element("target"))
                .Where(target => target?.Attribute("name") is not null).Select(ReadChannel)],
            UsbRedirections = devices?.Elements("redirdev").Count(device => (string?)device.Attribute("type") == "spicevmc") ?? 0,
        };
    }

    private static GraphicsDescription ReadGraphics(XElement graphics)
    {
        var listen = graphics.Element("listen");
        return new GraphicsDescription((string?)graphics.Attribute("type") ?? "")
        {
            Port = Port(graphics, "port"),
            TlsPort = Port(graphics, "tlsPort"),
            Address = NotEmpty((string?)listen?.Attribute("address")) ?? NotEmpty((string?)graphics.Attribute("listen")),
            Socket = NotEmpty((string?)listen?.Attribute("socket")) ?? NotEmpty((string?)graphics.Attribute("socket")),
        };
    }

    private static DomainDevice? ReadDevice(XElement device)
    {
        var kind = device.Name.LocalName;
        string? Attribute(string name) => (string?)device.Attribute(name);
        string? Child(string element, string name) => (string?)device.Element(element)?.Attribute(name);
        return kind switch
        {
            "disk" => new DomainDevice(kind, Child("target", "bus") ?? ""),
            "interface" => new DomainDevice(kind, Child("model", "type") ?? ""),
            "video" => new DomainDevice(kind, Child("model", "type") ?? ""),
            "input" => new DomainDevice(kind, $"{Attribute("type")}/{Attribute("bus")}"),
            "controller" => new DomainDevice(kind, $"{Attribute("type")}/{Attribute("model")}"),
            "filesystem" => new DomainDevice(kind, Child("driver", "type") ?? ""),
            "console" => new DomainDevice(kind, Child("target", "type") ?? ""),
            "rng" or "memballoon" or "sound" or "watchdog" or "vsock" => new DomainDevice(kind, Attribute("model") ?? ""),
            _ => null,
        };
    }

    private static IEnumerable<DomainDevice> Chipset(string? machine) =>
        machine is null ? [] : machine.Contains("q35", StringComparison.Ordinal) ? [new DomainDevice("chipset", "q35")] : [];

    private static DomainDrive ReadDrive(XElement disk) => new(
        (string?)disk.Element("target")?.Attribute("dev") ?? "",
        (string?)disk.Element("target")?.Attribute("bus"),
        (string?)disk.Attribute("device") == "cdrom",
        NotEmpty((string?)disk.Element("source")?.Attribute("file")) ?? NotEmpty((string?)disk.Element("source")?.Attribute("dev")));

    private static AgentChannel ReadChannel(XElement? target) => new(
        (string?)target?.Attribute("name") ?? "",
        (string?)target?.Attribute("state") switch { "connected" => true, "disconnected" => false, _ => null });

    private static int? Port(XElement graphics, string name) =>
        Number((string?)graphics.Attribute(name)) is > 0 and <= ushort.MaxValue and var port ? (int)port : null;

    /// <summary>The units of libvirt: k is 1000, KiB and K are 1024, and so on; KiB when none is given.</summary>
    private static long? Bytes(XElement? size)
    {
        if (Number(Text(size)) is not { } number)
        {
            return null;
        }

        var unit = (string?)size!.Attribute("unit") ?? "KiB";
        var power = "bkmgtpe".IndexOf(char.ToLowerInvariant(unit.FirstOrDefault('k')), StringComparison.Ordinal);
        var step = unit.Length == 2 && unit.EndsWith('B') ? 1000d : 1024d;
        var bytes = power <= 0 ? number : number * Math.Pow(step, power);
        return bytes < long.MaxValue ? (long)bytes : null;
    }

    private static long? Number(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? Text(XElement? element) => NotEmpty(element?.Value.Trim());

    private static string? NotEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
