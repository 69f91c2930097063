using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace VirtViewer_Tests.Ovirt;

/// <summary>An engine of oVirt on loopback, with TLS: what it answers is in the form that engines of 4.x document.</summary>
internal sealed class Engine : IAsyncDisposable
{
    public const string VmId = "11111111-2222-3333-4444-555555555555";
    public const string Token = "a-token";
    public const string Password = "right";

    private readonly WebApplication _server;

    private Engine(WebApplication server, string certificate)
    {
        _server = server;
        Certificate = certificate;
    }

    /// <summary>The certificate to trust, PEM.</summary>
    public string Certificate { get; }

    /// <summary>Where it listens.</summary>
    public string Host => new Uri(_server.Urls.First()).Authority;

    /// <summary>What it was asked, with the header that says who asked.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>The display of its machine.</summary>
    public string Display { get; set; } = "<type>spice</type><address>127.0.0.1</address><port>5900</port>";

    /// <summary>The state of its machine.</summary>
    public string State { get; set; } = "up";

    /// <summary>Where it says its machines are.</summary>
    public string Machines { get; set; } = "/ovirt-engine/api/vms";

    /// <summary>The password of the display.</summary>
    public string Ticket { get; set; } = "a-ticket";

    /// <summary>The image in the drive; empty for none.</summary>
    public string Inserted { get; set; } = "debian.iso";

    public static async Task<Engine> StartAsync()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=engine", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        var certificate = X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);

        // It watches no configuration: systems let each user watch few things at a time.
        var builder = WebApplication.CreateSlimBuilder(["--hostBuilder:reloadConfigOnChange=false"]);
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate)));
        var engine = new Engine(builder.Build(), made.ExportCertificatePem());
        engine._server.Run(engine.Answer);
        await engine._server.StartAsync();
        return engine;
    }

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    private async Task Answer(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        var who = request.Headers.Authorization.ToString() + request.Headers.Cookie;
        using var reader = new StreamReader(request.Body);
        var body = await reader.ReadToEndAsync();
        Requests.Enqueue($"{request.Method} {request.Path}{request.QueryString} {who} {body}".TrimEnd());
        var basic = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"admin@internal:{Password}"));
        if (who != $"Bearer {Token}" && who != "JSESSIONID=a-session" && who != basic && !request.Path.Value!.Contains("pki-resource", StringComparison.Ordinal))
        {
            response.StatusCode = 401;
            return;
        }

        response.ContentType = "application/xml";
        if (request.Method == "PUT")
        {
            Inserted = body.Split('"')[1];
            if (Inserted == "broken.iso")
            {
                Inserted = "";
                response.StatusCode = 409;
                await response.WriteAsync("<fault><reason>Operation Failed</reason><detail>[Cannot change CD. Storage is gone.]</detail></fault>");
                return;
            }
        }

        if (Body(request.Path.Value!["/ovirt-engine".Length..], request.QueryString.Value ?? "") is { } text)
        {
            await response.WriteAsync(text);
        }
        else
        {
            response.StatusCode = 404;
        }
    }

    private string? Body(string path, string query) => path switch
    {
        "/services/pki-resource" => Certificate,
        "/api" => $"""<api><link href="{Machines}" rel="vms"/></api>""",
        "/api/vms" when query.Length == 0 || query.Contains("web", StringComparison.Ordinal) || query.Contains(VmId, StringComparison.Ordinal) => $"""
            <vms><vm href="/ovirt-engine/api/vms/{VmId}" id="{VmId}"><name>web</name><description>Web server</description><status>{State}</status>
            <display>{Display}</display><host href="/ovirt-engine/api/hosts/h"/><cluster href="/ovirt-engine/api/clusters/c"/></vm></vms>
            """,
        "/api/vms" => "<vms/>",
        "/api/vms/" + VmId + "/ticket" => $"<action><status>complete</status><ticket><expiry>120</expiry><value>{Ticket}</value></ticket></action>",
        "/api/hosts/h" => """<host id="h"><name>node</name><cluster href="/ovirt-engine/api/clusters/c"/></host>""",
        "/api/clusters/c" => """<cluster id="c"><name>Default</name><data_center href="/ovirt-engine/api/datacenters/d"/></cluster>""",
        "/api/datacenters/d" => """<data_center id="d"><name>Default</name><link href="/ovirt-engine/api/datacenters/d/storagedomains" rel="storagedomains"/></data_center>""",
        "/api/datacenters/d/storagedomains" => """
            <storage_domains>
            <storage_domain href="/ovirt-engine/api/datacenters/d/storagedomains/data" id="data"><name>data</name><type>data</type><status>active</status></storage_domain>
            <storage_domain href="/ovirt-engine/api/datacenters/d/storagedomains/old" id="old"><name>old</name><type>iso</type><status>maintenance</status></storage_domain>
            <storage_domain href="/ovirt-engine/api/datacenters/d/storagedomains/iso" id="iso"><name>iso</name><type>iso</type><status>active</status>
            <link href="/ovirt-engine/api/datacenters/d/storagedomains/iso/files" rel="files"/></storage_domain>
            </storage_domains>
            """,
        "/api/datacenters/d/storagedomains/iso/files" => """
            <files><file id="debian.iso"><name>debian.iso</name></file><file id="virtio.vfd"><name>virtio.vfd</name></file>
            <file id="broken.iso"><name>broken.iso</name></file><file id="fedora.iso"><name>fedora.iso</name></file></files>
            """,
        "/api/vms/" + VmId + "/cdroms" or "/api/vms/" + VmId + "/cdroms/1" => $"""
            <cdroms><cdrom href="/ovirt-engine/api/vms/{VmId}/cdroms/1" id="1"><file id="{Inserted}"/></cdrom></cdroms>
            """,
        _ => null,
    };
}
