using VirtViewer.Domains;

namespace VirtViewer_Core_Tests.Domains;

public sealed class SshCommandTests
{
    [Fact]
    public void Port_user_and_host_go_before_the_command() => Assert.Equal(
        ["-p", "22", "-l", "root", "--", "far", "if command -v socat >/dev/null 2>&1; then exec socat - 'TCP:127.0.0.1:5900'; else exec nc '127.0.0.1' 5900; fi"],
        SshCommand.Arguments(LibvirtUri.Parse("qemu+ssh://root@far:22/system"), null, "127.0.0.1", 5900));

    [Theory]
    [InlineData("/run/a b", null, "socat - 'UNIX-CONNECT:/run/a b'")]
    [InlineData("/run/a';rm x", null, @"nc -U '/run/a'\'';rm x'")]
    [InlineData(null, "::1", "'TCP:[::1]:5900'")]
    public void Paths_and_hosts_are_quoted(string? path, string? host, string part) =>
        Assert.Contains(part, SshCommand.Arguments(LibvirtUri.Parse("qemu+ssh://far/system"), path, host, 5900).Last(), StringComparison.Ordinal);

    [Fact]
    public void A_host_cannot_pass_for_an_option() =>
        Assert.Equal(["--", "-oProxyCommand=x"], SshCommand.Arguments(LibvirtUri.Parse("qemu+ssh://-oProxyCommand=x/system"), null, "h", 1).Take(2));
}
