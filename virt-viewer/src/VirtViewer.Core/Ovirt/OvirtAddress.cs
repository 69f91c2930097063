using VirtViewer.Localisation;

namespace VirtViewer.Ovirt;

/// <summary>Where a virtual machine of oVirt is.</summary>
/// <param name="Api">The entry point of the engine.</param>
/// <param name="User">The user to log in as; null when none is named.</param>
/// <param name="VmName">The virtual machine; null when none is named.</param>
public sealed record OvirtAddress(Uri Api, string? User, string? VmName)
{
    private const string ApiPath = "ovirt-engine/api";

    /// <summary>Reads <c>ovirt://[user@]host[/path]/vm</c>: the last element of the path is the virtual machine.</summary>
    /// <exception cref="InvalidDataException">There is no host.</exception>
    public static OvirtAddress Parse(string uri)
    {
        ArgumentNullException.ThrowIfNull(uri);
        if (!Uri.TryCreate(uri, UriKind.Absolute, out var parsed) || parsed.Host.Length == 0)
        {
            throw new InvalidDataException(Phrase.Of("'{0}' is no address of oVirt, expected ovirt://host/vm", uri));
        }

        var slash = parsed.AbsolutePath.LastIndexOf('/');
        var name = Uri.UnescapeDataString(parsed.AbsolutePath[(slash + 1)..]);
        var user = parsed.UserInfo.Length == 0 ? null : Uri.UnescapeDataString(parsed.UserInfo.Split(':')[0]);
        return new OvirtAddress(ApiOf(parsed.Authority.Split('@')[^1] + parsed.AbsolutePath[..slash]), user, name.Length == 0 ? null : name);
    }

    /// <summary>The entry point of an engine that is named by its host, with or without a path.</summary>
    /// <exception cref="InvalidDataException">It is no address.</exception>
    public static Uri ApiOf(string host)
    {
        ArgumentNullException.ThrowIfNull(host);
        var text = host.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? host : "https://" + host;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var engine) || engine.Host.Length == 0)
        {
            throw new InvalidDataException(Phrase.Of("'{0}' is no address of oVirt, expected ovirt://host/vm", host));
        }

        var path = engine.AbsolutePath.Trim('/');
        var api = path.EndsWith("api", StringComparison.Ordinal) ? path
            : path.EndsWith("ovirt-engine", StringComparison.Ordinal) ? path + "/api"
            : string.Join('/', new[] { path, ApiPath }.Where(part => part.Length > 0));
        return new Uri($"https://{engine.Authority}/{api}");
    }
}
