using System.Text;
using Loopback;

namespace OsinfoDb.Importing.Tests;

/// <summary>
/// The web site under its real name: a server with a certificate, in a name space of its own where that name is this machine. So the C tool,
/// whose address is fixed, can be asked as well.
/// </summary>
public sealed class SecureNetworkTests(Keys keys) : IClassFixture<Keys>, IDisposable
{
    private const string Site = "https://db.libosinfo.org";

    // Everything after this runs beside the server; the answers lie in the directory www, heads included.
    private const string Prologue = """
        cd "$1" || exit 99
        ip link set lo up
        echo '127.0.0.1 db.libosinfo.org' >hosts; mount --bind hosts /etc/hosts
        openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout key.pem -out cert.pem -days 2 \
            -subj /CN=db.libosinfo.org -addext subjectAltName=DNS:db.libosinfo.org 2>/dev/null
        mount -t tmpfs none /etc/ssl/certs; cp cert.pem /etc/ssl/certs/ca-certificates.crt
        export SSL_CERT_FILE=$PWD/cert.pem XDG_CACHE_HOME=$PWD/cache
        (cd www; exec openssl s_server -quiet -accept 443 -HTTP -cert ../cert.pem -key ../key.pem </dev/null >/dev/null 2>&1) & server=$!
        trap 'kill $server' EXIT
        for try in $(seq 1200); do openssl s_client -connect 127.0.0.1:443 </dev/null >/dev/null 2>&1 && break; sleep 0.1; done

        """;

    private readonly byte[] _archive = Release.Archive(Release.New);
    private readonly Place _place = new();

    private static string Tool => Place.Program().FileName;

    public void Dispose() => _place.Dispose();

    [Fact]
    public void The_C_importer_and_ours_take_the_latest_release_by_the_same_document()
    {
        Publish();

        var theirs = InNamespace($"/usr/bin/osinfo-db-import --dir '{_place["theirs"]}' --latest");
        var ours = InNamespace($"'{Tool}' --dir '{_place.Target}' --keyring '{keys.Ring}' --latest");

        Assert.Equal(new ToolRun(0, "", ""), theirs);
        Assert.Equal(new ToolRun(0, "", ""), ours);
        File.Delete(Path.Combine(_place.Target, "schema", "import.manifest"));
        Assert.Equal(Place.Listing(_place["theirs"]), Place.Listing(_place.Target));
    }

    [Fact]
    public void A_redirect_from_https_to_http_is_not_followed()
    {
        Publish();
        Serve("moved.tar.xz", "302 Found", "Location: http://db.libosinfo.org/other.tar.xz\r\n", []);

        var run = InNamespace($"'{Tool}' --dir '{_place.Target}' --unsigned {Site}/moved.tar.xz");

        Assert.Equal(
            new ToolRun(
                3, "", $"osinfo-db-import: error: {Site}/moved.tar.xz: the redirect to 'http://db.libosinfo.org/other.tar.xz' is not followed\n"),
            run);
    }

    [Fact]
    public void A_certificate_that_nobody_trusts_is_no_secure_connection()
    {
        Publish();

        var run = InNamespace($"SSL_CERT_FILE=/dev/null SSL_CERT_DIR=/nonexistent '{Tool}' --dir '{_place.Target}' --unsigned --latest");

        Assert.Equal(3, run.ExitCode);
        Assert.Equal($"osinfo-db-import: error: {Site}/latest.json: no secure connection can be made\n", run.Error);
    }

    [Fact]
    public void Proxies_of_the_environment_are_used_and_exceptions_from_them_heeded()
    {
        using var proxy = new LoopbackServer();
        var behind = proxy.Map("http://db.example.invalid/a.tar.xz", Answers.Whole(_archive))["http://".Length..];
        var direct = proxy.Map("/direct.tar.xz", Answers.Whole(_archive));
        var address = "http://" + behind[..behind.IndexOf("http://", StringComparison.Ordinal)];

        var through = Import("http://db.example.invalid/a.tar.xz", ("http_proxy", address), ("no_proxy", null));
        var around = Import(direct, ("http_proxy", "http://127.0.0.1:1"), ("no_proxy", "127.0.0.1"));

        Assert.Equal(new ToolRun(0, "", ""), through);
        Assert.Equal(new ToolRun(0, "", ""), around);
        Assert.Equal(["http://db.example.invalid/a.tar.xz", "/direct.tar.xz"], proxy.Requests.Select(request => request.Path));

        ToolRun Import(string archive, params (string, string?)[] variables) =>
            Shell.Run(Tool, ["--dir", _place.Target, "--unsigned", archive], null, variables);
    }

    /// <summary>A release as the web site announces it, with more members than the C tool knows.</summary>
    private void Publish()
    {
        var document = $$"""
            { "version": 1, "release": { "version": "{{Release.New}}", "archive": "{{Site}}/osinfo-db-{{Release.New}}.tar.xz",
              "signature": "{{Site}}/osinfo-db-{{Release.New}}.tar.xz.asc", "sha256": "00", "size": {{_archive.Length}},
              "published": "2026-02-02T00:00:00Z", "commit": "0", "manifest": "{{Site}}/m" } }
            """;
        Serve("latest.json", "200 OK", "Content-Type: application/json\r\n", Encoding.UTF8.GetBytes(document));
        Serve($"osinfo-db-{Release.New}.tar.xz", "200 OK", "", _archive);
        Serve($"osinfo-db-{Release.New}.tar.xz.asc", "200 OK", "", keys.Sign(_archive));
    }

    private void Serve(string name, string status, string headers, byte[] content)
    {
        Directory.CreateDirectory(_place["www"]);
        File.WriteAllBytes(
            Path.Combine(_place["www"], name),
            [.. Encoding.ASCII.GetBytes($"HTTP/1.0 {status}\r\nContent-Length: {content.Length}\r\n{headers}\r\n"), .. content]);
    }

    private ToolRun InNamespace(string script) => Shell.Peer(
        "util-linux", "/usr/bin/unshare", "--map-root-user", "--mount", "--net", "/bin/bash", "-c", Prologue + script, "bash", _place["."]);
}
