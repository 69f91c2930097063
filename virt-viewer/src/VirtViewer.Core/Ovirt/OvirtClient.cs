using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Xml.Linq;
using VirtViewer.Localisation;

namespace VirtViewer.Ovirt;

/// <summary>Talks to an engine of oVirt over its REST interface.</summary>
/// <remarks>
/// All methods throw <see cref="UnauthorizedAccessException"/> when the engine does not know who asks, and <see cref="InvalidDataException"/> with a
/// message for the user when it cannot be reached, refuses, or answers nonsense.
/// </remarks>
public sealed class OvirtClient : IDisposable
{
    private const long MostBytes = 8 * 1024 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Uri _api;
    private readonly HttpClient _http;

    /// <summary>Makes a client; nothing is asked yet.</summary>
    /// <param name="api">The entry point.</param>
    /// <param name="certificates">Certificates to trust, PEM; null trusts those of the system.</param>
    public OvirtClient(Uri api, string? certificates)
    {
        _api = api;
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = Patience };
        if (certificates is not null)
        {
            handler.SslOptions.CertificateChainPolicy = Trust(certificates);
        }

        _http = new HttpClient(handler) { Timeout = Patience, MaxResponseContentBufferSize = MostBytes };
        _http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/xml"));
        _http.DefaultRequestHeaders.Add("Prefer", "persistent-auth");
        IsAdmin = false;
    }

    /// <summary>Whether to see what administrators see.</summary>
    public bool IsAdmin
    {
        get => !_http.DefaultRequestHeaders.Contains("Filter");
        set
        {
            _http.DefaultRequestHeaders.Remove("Filter");
            if (!value)
            {
                _http.DefaultRequestHeaders.Add("Filter", "true");
            }
        }
    }

    /// <summary>Says who asks, by what a connection file holds.</summary>
    public void Use(OvirtAccess access)
    {
        ArgumentNullException.ThrowIfNull(access);
        IsAdmin = access.IsAdmin;
        if (access.SsoToken is { } token)
        {
            _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        if (access.SessionId is { } session)
        {
            _http.DefaultRequestHeaders.Add("Cookie", $"JSESSIONID={session}");
        }
    }

    /// <summary>Says who asks, by name and password.</summary>
    public void Use(string user, string password) => _http.DefaultRequestHeaders.Authorization =
        new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}")));

    /// <summary>The machines that a search of the engine finds.</summary>
    /// <param name="search">In the engine's language, such as <c>name=web</c>; null finds all.</param>
    public async Task<IReadOnlyList<OvirtVm>> FindAsync(string? search)
    {
        var entry = await GetAsync(_api.PathAndQuery).ConfigureAwait(false);
        var list = OvirtXml.Link(entry, "vms") ?? _api.AbsolutePath + "/vms";
        var found = await GetAsync(search is null ? list : $"{list}?search={Uri.EscapeDataString(search)}").ConfigureAwait(false);
        return [.. found.Elements("vm").Select(OvirtVm.Read).OfType<OvirtVm>()];
    }

    /// <summary>A password for the screen of a machine, good for a short time; null when the engine gives none.</summary>
    public async Task<string?> TicketAsync(OvirtVm vm)
    {
        ArgumentNullException.ThrowIfNull(vm);
        var answer = await SendAsync(HttpMethod.Post, vm.Href + "/ticket", new XElement("action")).ConfigureAwait(false);
        return (string?)answer.Element("ticket")?.Element("value");
    }

    /// <summary>The certificate that screens of the engine are signed with, PEM; null when the engine does not tell it.</summary>
    public async Task<string?> CertificatesAsync()
    {
        var from = new Uri(_api, "/ovirt-engine/services/pki-resource?resource=ca-certificate&format=X509-PEM-CA");
        try
        {
            using var answer = await _http.GetAsync(from).ConfigureAwait(false);
            var text = await answer.Content.ReadAsStringAsync().ConfigureAwait(false);
            return answer.IsSuccessStatusCode && text.Contains("-----BEGIN CERTIFICATE-----", StringComparison.Ordinal) ? text : null;
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>The element at an address of the engine.</summary>
    internal Task<XElement> GetAsync(string href) => SendAsync(HttpMethod.Get, href, null);

    /// <summary>Sends an element, or nothing, to an address of the engine and returns its answer.</summary>
    internal async Task<XElement> SendAsync(HttpMethod method, string href, XElement? content)
    {
        var address = new Uri(_api, href);
        if (address.Authority != _api.Authority || address.Scheme != _api.Scheme)
        {
            // It would get the token.
            throw new InvalidDataException(Phrase.Of("{0}: the engine leads to another server", address));
        }

        using var request = new HttpRequestMessage(method, address);
        request.Content = content is null ? null : new StringContent(content.ToString(), Encoding.UTF8, "application/xml");
        try
        {
            using var answer = await _http.SendAsync(request).ConfigureAwait(false);
            var text = await answer.Content.ReadAsStringAsync().ConfigureAwait(false);
            return answer switch
            {
                { StatusCode: HttpStatusCode.Unauthorized } => throw new UnauthorizedAccessException(Phrase.Of("{0}: not authorised", _api.Host)),
                { IsSuccessStatusCode: true } => OvirtXml.Read(text, address),
                _ => throw new InvalidDataException(OvirtXml.Fault(text, address) is { } fault
                    ? Phrase.Of("the engine refuses: {0}", fault)
                    : Phrase.Of("{0}: the engine answers {1}", address, (int)answer.StatusCode)),
            };
        }
        catch (HttpRequestException e)
        {
            throw new InvalidDataException($"{_api.Host}: {e.InnerException?.Message ?? e.Message}", e);
        }
        catch (OperationCanceledException e)
        {
            throw new InvalidDataException(Phrase.Of("{0}: no answer in time", _api.Host), e);
        }
    }

    public void Dispose() => _http.Dispose();

    /// <summary>Only these, and none of the system's.</summary>
    private static X509ChainPolicy Trust(string certificates)
    {
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        try
        {
            policy.CustomTrustStore.ImportFromPem(certificates);
        }
        catch (System.Security.Cryptography.CryptographicException e)
        {
            throw new InvalidDataException(Phrase.Of("the certificates for the engine are not understood: {0}", e.Message), e);
        }

        return policy;
    }
}
