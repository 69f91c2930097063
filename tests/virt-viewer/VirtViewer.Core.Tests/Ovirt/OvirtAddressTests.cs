using VirtViewer.ConnectionFiles;
using VirtViewer.Ovirt;

namespace VirtViewer_Core_Tests.Ovirt;

public sealed class OvirtAddressTests
{
    [Theory]
    [InlineData("ovirt://engine.example/web", "https://engine.example/ovirt-engine/api", null, "web")]
    [InlineData("ovirt://me@engine.example:8443/web%20one", "https://engine.example:8443/ovirt-engine/api", "me", "web one")]
    [InlineData("ovirt://admin%40internal@engine.example/ovirt-engine/api/web", "https://engine.example/ovirt-engine/api", "admin@internal", "web")]
    [InlineData("ovirt://engine.example/ovirt-engine/web", "https://engine.example/ovirt-engine/api", null, "web")]
    [InlineData("ovirt://engine.example/lab/web", "https://engine.example/lab/ovirt-engine/api", null, "web")]
    [InlineData("ovirt://engine.example/", "https://engine.example/ovirt-engine/api", null, null)]
    public void VV_OV_1_the_last_element_of_the_path_is_the_machine(string uri, string api, string? user, string? vm) =>
        Assert.Equal(new OvirtAddress(new Uri(api), user, vm), OvirtAddress.Parse(uri));

    [Theory]
    [InlineData("ovirt:///web")]
    [InlineData("ovirt://")]
    public void Without_a_host_it_is_no_address(string uri) => Assert.Throws<InvalidDataException>(() => OvirtAddress.Parse(uri));

    [Theory]
    [InlineData("sso-token=t", true)]
    [InlineData("jsessionid=s", true)]
    [InlineData("admin=1", false)]
    public void The_group_of_a_file_counts_only_with_something_to_log_in_with(string login, bool counts)
    {
        var file = ConnectionFileReader.Parse($"[virt-viewer]\ntype=spice\nhost=h\n[ovirt]\nhost=e\nvm-guid=g\n{login}\n", "a.vv");

        Assert.Equal(counts, file.Ovirt is not null);
    }

    [Fact]
    public void A_file_of_the_type_oVirt_needs_the_group() => Assert.Contains(
        "[ovirt]", Assert.Throws<InvalidDataException>(() => ConnectionFileReader.Parse("[virt-viewer]\ntype=ovirt\n", "a.vv")).Message, StringComparison.Ordinal);

    [Fact]
    public void VV_VVF_8_secrets_are_never_shown() => Assert.DoesNotContain(
        "secret", new OvirtAccess { Host = "h", VmId = "g", SsoToken = "secret", SessionId = "secret" }.ToString(), StringComparison.Ordinal);
}
