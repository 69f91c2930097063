using VirtViewer.ConnectionFiles;
using VirtViewer.Ovirt;
using VirtViewer_Tests.Ovirt;

namespace VirtViewer_Core_Tests.Ovirt;

/// <summary>The client against an engine on loopback.</summary>
public sealed class OvirtClientTests : IAsyncLifetime
{
    private Engine _engine = null!;
    private OvirtClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _engine = await Engine.StartAsync();
        _client = new OvirtClient(OvirtAddress.ApiOf(_engine.Host), _engine.Certificate);
        _client.Use(Access with { SsoToken = Engine.Token });
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _engine.DisposeAsync();
    }

    [Fact]
    public async Task VV_OV_3_the_token_is_sent_as_authorisation_of_every_request()
    {
        await _client.TicketAsync(await FindAsync());

        Assert.All(_engine.Requests, request => Assert.Contains($" Bearer {Engine.Token}", request, StringComparison.Ordinal));
        Assert.Equal(3, _engine.Requests.Count);
    }

    [Fact]
    public async Task VV_OV_3_the_session_is_sent_as_a_cookie()
    {
        using var client = new OvirtClient(OvirtAddress.ApiOf(_engine.Host), _engine.Certificate);
        client.Use(Access with { SessionId = "a-session" });

        Assert.Single(await client.FindAsync("name=web"));

        Assert.All(_engine.Requests, request => Assert.Contains(" JSESSIONID=a-session", request, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Name_and_password_are_sent_when_there_is_no_token()
    {
        using var client = new OvirtClient(OvirtAddress.ApiOf(_engine.Host), _engine.Certificate);
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => client.FindAsync(null));
        client.Use("admin@internal", "wrong");
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => client.FindAsync(null));

        client.Use("admin@internal", Engine.Password);

        Assert.Equal("web", Assert.Single(await client.FindAsync(null)).Name);
    }

    [Fact]
    public async Task VV_OV_2_screen_password_and_certificate_come_from_the_engine()
    {
        _engine.Display = """
            <type>spice</type><address>10.0.0.7</address><port>5900</port><secure_port>5901</secure_port><certificate><subject>O=x,CN=node</subject></certificate>
            <proxy>http://proxy.example:3128</proxy>
            """;
        var vm = await FindAsync();

        var connection = vm.ToConnection(new ConnectionFile { Kind = ConnectionKind.Ovirt, Title = "Mine" });

        Assert.Equal(
            (ConnectionKind.Spice, "10.0.0.7", 5900, 5901, "O=x,CN=node", "http://proxy.example:3128", "Mine"),
            (connection.Kind, connection.Host, connection.Port, connection.TlsPort, connection.HostSubject, connection.Proxy, connection.Title));
        Assert.Equal("a-ticket", await _client.TicketAsync(vm));
        Assert.Equal(_engine.Certificate, await _client.CertificatesAsync());
    }

    [Theory]
    [InlineData("down", "<type>vnc</type><address>h</address>", "web is not running")]
    [InlineData("up", "<type>rdp</type><address>h</address>", "unsupported type 'rdp'")]
    [InlineData("up", "<type>vnc</type>", "web tells no host")]
    public async Task VV_OV_1_a_machine_that_cannot_be_shown_is_named(string state, string display, string part)
    {
        (_engine.State, _engine.Display) = (state, display);
        var vm = await FindAsync();

        Assert.Contains(part, Assert.Throws<InvalidDataException>(() => vm.ToConnection(Nothing)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task VV_OV_4_images_of_the_active_ISO_domain_are_listed_and_what_is_inserted_is_known()
    {
        var (images, inserted) = await new OvirtImages(_client, Engine.VmId).ListAsync();

        Assert.Equal(["broken.iso", "debian.iso", "fedora.iso"], images.Select(image => image.Name));
        Assert.Equal("debian.iso", inserted);
    }

    [Fact]
    public async Task VV_OV_4_a_CD_is_changed_and_ejected_in_the_running_machine()
    {
        var images = new OvirtImages(_client, Engine.VmId);

        await images.ChangeAsync("fedora.iso");
        Assert.Equal("fedora.iso", (await images.ListAsync()).Inserted);
        await images.ChangeAsync(null);

        Assert.Null((await images.ListAsync()).Inserted);
        Assert.Contains(_engine.Requests, request => request.StartsWith($"PUT /ovirt-engine/api/vms/{Engine.VmId}/cdroms/1?current=true ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_engine_says_is_the_reason_of_a_failure() => Assert.Contains(
        "Storage is gone", (await Assert.ThrowsAsync<InvalidDataException>(() => new OvirtImages(_client, Engine.VmId).ChangeAsync("broken.iso"))).Message,
        StringComparison.Ordinal);

    [Fact]
    public async Task An_engine_with_another_certificate_gets_no_token()
    {
        await using var other = await Engine.StartAsync();
        using var client = new OvirtClient(OvirtAddress.ApiOf(other.Host), _engine.Certificate);
        client.Use(Access with { SsoToken = Engine.Token });

        await Assert.ThrowsAsync<InvalidDataException>(() => client.FindAsync(null));

        Assert.Empty(other.Requests);
    }

    [Fact]
    public async Task A_link_to_another_server_is_not_followed()
    {
        _engine.Machines = "https://elsewhere.example/vms";

        var error = await Assert.ThrowsAsync<InvalidDataException>(() => _client.FindAsync(null));

        Assert.Contains("leads to another server", error.Message, StringComparison.Ordinal);
    }

    private static readonly OvirtAccess Access = new() { Host = "h", VmId = Engine.VmId };

    private static readonly ConnectionFile Nothing = new() { Kind = ConnectionKind.Ovirt };

    private async Task<OvirtVm> FindAsync() => Assert.Single(await _client.FindAsync("name=web"));
}
