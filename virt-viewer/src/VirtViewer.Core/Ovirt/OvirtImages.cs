using System.Xml.Linq;
using VirtViewer.Localisation;

namespace VirtViewer.Ovirt;

/// <summary>The CD drive of a machine, and the images that the engine has for it.</summary>
/// <param name="client">The engine.</param>
/// <param name="vmId">The machine.</param>
public sealed class OvirtImages(OvirtClient client, string vmId)
{
    /// <summary>The images that can be inserted, by id and name, and which of them is.</summary>
    public async Task<(IReadOnlyList<(string Id, string Name)> Images, string? Inserted)> ListAsync()
    {
        var vm = await FindAsync().ConfigureAwait(false);
        var (_, inserted) = await DriveAsync(vm).ConfigureAwait(false);
        var cluster = await ClusterOfAsync(vm).ConfigureAwait(false);
        var center = await FollowAsync(cluster, "data_center").ConfigureAwait(false);
        var domains = (await client.GetAsync(OvirtXml.Link(center, "storagedomains") ?? $"{(string?)center.Attribute("href")}/storagedomains")
            .ConfigureAwait(false)).Elements("storage_domain").Where(IsActive).ToArray();
        var best = domains.FirstOrDefault(domain => Text(domain, "type") == "iso")
            ?? domains.FirstOrDefault(domain => Text(domain, "type") == "data");
        if (best is null)
        {
            return ([], inserted);
        }

        var files = await client.GetAsync(OvirtXml.Link(best, "files") ?? $"{(string?)best.Attribute("href")}/files").ConfigureAwait(false);
        var images = files.Elements("file").Select(file => (Id: (string?)file.Attribute("id") ?? "", Name: Text(file, "name")))
            .Select(file => (file.Id, Name: file.Name ?? file.Id))
            .Where(file => file.Id.Length > 0 && file.Name.EndsWith(".iso", StringComparison.OrdinalIgnoreCase));
        return ([.. images.OrderBy(file => file.Name, StringComparer.Ordinal)], inserted);
    }

    /// <summary>Inserts an image; null ejects.</summary>
    public async Task ChangeAsync(string? image)
    {
        var (drive, _) = await DriveAsync(await FindAsync().ConfigureAwait(false)).ConfigureAwait(false);
        var content = new XElement("cdrom", new XElement("file", new XAttribute("id", image ?? "")));
        await client.SendAsync(HttpMethod.Put, drive + "?current=true", content).ConfigureAwait(false);
    }

    private async Task<OvirtVm> FindAsync() => (await client.FindAsync($"id={vmId}").ConfigureAwait(false)).FirstOrDefault(vm => vm.Id == vmId)
        ?? throw new InvalidDataException(Phrase.Of("the engine knows no virtual machine {0}", vmId));

    private async Task<(string Href, string? Inserted)> DriveAsync(OvirtVm vm)
    {
        var drives = await client.GetAsync(vm.Href + "/cdroms").ConfigureAwait(false);
        var drive = drives.Elements("cdrom").FirstOrDefault()
            ?? throw new InvalidDataException(Phrase.Of("the virtual machine {0} has no CD drive", vm.Name));
        return (
            (string?)drive.Attribute("href") ?? $"{vm.Href}/cdroms/{(string?)drive.Attribute("id")}",
            (string?)drive.Element("file")?.Attribute("id") is { Length: > 0 } inserted ? inserted : null);
    }

    private async Task<XElement> ClusterOfAsync(OvirtVm vm)
    {
        if (vm.Host is not null)
        {
            var host = await client.GetAsync(vm.Host).ConfigureAwait(false);
            if (host.Element("cluster") is not null)
            {
                return await FollowAsync(host, "cluster").ConfigureAwait(false);
            }
        }

        return await client.GetAsync(vm.Cluster ?? throw new InvalidDataException(Phrase.Of("the engine tells no cluster of {0}", vm.Name)))
            .ConfigureAwait(false);
    }

    private async Task<XElement> FollowAsync(XElement element, string child) => await client.GetAsync((string?)element.Element(child)?.Attribute("href")
        ?? throw new InvalidDataException(Phrase.Of("the engine tells no {0} of {1}", child, Text(element, "name")))).ConfigureAwait(false);

    private static bool IsActive(XElement domain) =>
        (domain.Element("status") is { } status ? (string?)status.Element("state") ?? status.Value.Trim() : null) == "active";

    private static string? Text(XElement element, string child) => (string?)element.Element(child);
}
