using System.Xml.Linq;
using VirtViewer.ConnectionFiles;
using VirtViewer.Localisation;

namespace VirtViewer.Ovirt;

/// <summary>A virtual machine as the engine describes it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="State">Such as <c>up</c>; null when the engine does not say.</param>
/// <param name="Href">Where the engine has it.</param>
/// <param name="Host">Where the engine has the host it runs on; null when it runs on none.</param>
/// <param name="Cluster">Where the engine has its cluster; null when the engine does not say.</param>
public sealed record OvirtVm(string Id, string Name, string? State, string Href, string? Host, string? Cluster)
{
    /// <summary>What it shows; null when the engine does not say.</summary>
    internal XElement? Display { get; private init; }

    /// <summary>What its owner has written about it.</summary>
    public string? Description { get; private init; }

    public bool IsUp => State == "up";

    /// <summary>Reads an element <c>vm</c> of the engine; null when it lacks what identifies it.</summary>
    internal static OvirtVm? Read(XElement vm)
    {
        var status = vm.Element("status");
        return (string?)vm.Attribute("id") is { } id && (string?)vm.Attribute("href") is { } href
            ? new OvirtVm(
                id,
                (string?)vm.Element("name") ?? id,
                status is null ? null : (string?)status.Element("state") ?? status.Value.Trim(),
                href,
                (string?)vm.Element("host")?.Attribute("href"),
                (string?)vm.Element("cluster")?.Attribute("href"))
            {
                Display = vm.Element("display"),
                Description = (string?)vm.Element("description"),
            }
            : null;
    }

    /// <summary>How to reach its screen.</summary>
    /// <param name="wishes">What the user's connection file says beside that.</param>
    /// <exception cref="InvalidDataException">It has none that can be reached; the message names the machine.</exception>
    public ConnectionFile ToConnection(ConnectionFile wishes)
    {
        ArgumentNullException.ThrowIfNull(wishes);
        if (!IsUp)
        {
            throw new InvalidDataException(Phrase.Of("the virtual machine {0} is not running", Name));
        }

        if (Display is null)
        {
            throw new InvalidDataException(Phrase.Of("the virtual machine {0} has no screen", Name));
        }

        var type = (string?)Display.Element("type");
        return wishes with
        {
            Kind = type switch
            {
                "spice" => ConnectionKind.Spice,
                "vnc" => ConnectionKind.Vnc,
                _ => throw new InvalidDataException(Phrase.Of("the virtual machine {0} has a screen of the unsupported type '{1}'", Name, type)),
            },
            Host = (string?)Display.Element("address") is { Length: > 0 } address
                ? address
                : throw new InvalidDataException(Phrase.Of("the virtual machine {0} tells no host of its screen", Name)),
            Port = Port("port"),
            TlsPort = Port("secure_port"),
            HostSubject = (string?)Display.Element("certificate")?.Element("subject") ?? wishes.HostSubject,
            Proxy = (string?)Display.Element("proxy") is { Length: > 0 } proxy ? proxy : wishes.Proxy,
            Title = wishes.Title,
        };
    }

    private int? Port(string name) => int.TryParse(
        (string?)Display!.Element(name), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var port)
        && port is > 0 and <= ushort.MaxValue ? port : null;
}
