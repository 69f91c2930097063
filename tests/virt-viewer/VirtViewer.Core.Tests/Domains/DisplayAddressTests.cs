using VirtViewer.ConnectionFiles;
using VirtViewer.Domains;

namespace VirtViewer_Core_Tests.Domains;

public sealed class DisplayAddressTests
{
    [Theory]
    [InlineData("qemu:///system", null, null, "localhost", null)]
    [InlineData("qemu+ssh://root@host.example:22/system", "ssh", "root", "host.example", 22)]
    [InlineData("qemu+tls://[::1]:16514/system", "tls", null, "::1", 16514)]
    [InlineData("test+unix:///default?socket=/x", "unix", null, "localhost", null)]
    [InlineData("xen", null, null, "localhost", null)]
    [InlineData(null, null, null, "localhost", null)]
    public void VV_LV_7_an_address_is_taken_apart(string? uri, string? transport, string? user, string host, int? port) =>
        Assert.Equal(new LibvirtUri(transport, user, host, port), LibvirtUri.Parse(uri));

    [Theory]
    [InlineData("qemu:///system", "127.0.0.1", false, "127.0.0.1")]
    [InlineData("qemu:///system", null, false, "localhost")]
    [InlineData("qemu:///system", "0.0.0.0", false, "localhost")]
    [InlineData("qemu+tcp://far/system", "::", false, "far")]
    [InlineData("qemu+tcp://far/system", "10.0.0.1", false, "10.0.0.1")]
    [InlineData("qemu+ssh://far/system", "127.0.0.1", false, "127.0.0.1")]
    [InlineData("qemu+ssh://far/system", "0.0.0.0", false, "localhost")]
    [InlineData("qemu+ssh://far/system", "0.0.0.0", true, "far")]
    [InlineData("qemu+tcp://127.0.0.1/system", "127.0.0.1", false, "127.0.0.1")]
    public void The_host_of_the_display_is_found(string libvirt, string? listen, bool isDirect, string host) =>
        Assert.Equal(host, Resolve(libvirt, isDirect, new GraphicsDescription("vnc") { Port = 5900, Address = listen }).Host);

    [Theory]
    [InlineData("qemu+tcp://far/system", false)]
    [InlineData("qemu+tls://far/system", false)]
    [InlineData("qemu+ssh://far/system", true)]
    public void VV_DISP_1_the_local_machine_is_never_connected_by_accident(string libvirt, bool isDirect) =>
        Assert.Contains("far", Assert.Throws<InvalidDataException>(
            () => Resolve(libvirt, isDirect, new GraphicsDescription("vnc") { Port = 5900, Address = "127.0.0.1" })).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("qemu+tcp://far/system", false)]
    [InlineData("qemu+tls://far/system", false)]
    [InlineData("qemu+ssh://far/system", true)]
    public void VV_DISP_1_a_socket_of_another_machine_is_not_looked_for_on_this_one(string libvirt, bool isDirect) =>
        Assert.Contains("far", Assert.Throws<InvalidDataException>(
            () => Resolve(libvirt, isDirect, new GraphicsDescription("vnc") { Socket = "/run/vm.sock" })).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("qemu:///system")]
    [InlineData("qemu+unix:///system")]
    [InlineData("qemu+tcp://127.0.0.1/system")]
    [InlineData("qemu+ssh://far/system")]
    public void A_socket_of_this_machine_or_behind_a_tunnel_is_the_way(string libvirt) =>
        Assert.Equal("/run/vm.sock", Resolve(libvirt, false, new GraphicsDescription("vnc") { Socket = "/run/vm.sock" }).UnixPath);

    [Fact]
    public void SSH_is_a_tunnel_unless_it_must_be_direct()
    {
        var graphics = new GraphicsDescription("spice") { Port = 5900, TlsPort = 5901, Address = "10.0.0.1" };

        Assert.Equal("far", Resolve("qemu+ssh://far/system", false, graphics).Tunnel?.Host);
        Assert.Null(Resolve("qemu+ssh://far/system", true, graphics).Tunnel);
    }

    [Fact]
    public void Without_a_port_the_socket_is_the_way_and_without_that_libvirt_is()
    {
        Assert.Equal("/run/vm.sock", Resolve("qemu:///system", false, new GraphicsDescription("vnc") { Socket = "/run/vm.sock" }).UnixPath);
        Assert.True(Resolve("qemu:///system", false, new GraphicsDescription("vnc")).NeedsAttach);
    }

    [Theory]
    [InlineData("rdp", "unsupported graphics type 'rdp'")]
    [InlineData("", "unsupported graphics type ''")]
    public void Another_protocol_is_named(string type, string part) =>
        Assert.Contains(part, Assert.Throws<InvalidDataException>(() => Resolve("qemu:///system", false, new GraphicsDescription(type))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_domain_without_a_screen_is_explained() =>
        Assert.Throws<InvalidDataException>(() => DisplayAddress.Resolve([], LibvirtUri.Parse(null), false));

    [Fact]
    public void The_protocol_is_compared_without_case_and_VNC_has_no_TLS_port()
    {
        var address = Resolve("qemu:///system", false, new GraphicsDescription("VNC") { Port = 1, TlsPort = 2 });

        Assert.Equal((ConnectionKind.Vnc, null), (address.Kind, address.TlsPort));
    }

    private static DisplayAddress Resolve(string libvirt, bool isDirect, GraphicsDescription graphics) =>
        DisplayAddress.Resolve([graphics], LibvirtUri.Parse(libvirt), isDirect);
}
