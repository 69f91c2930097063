using VirtViewer.ConnectionFiles;

namespace VirtViewer_Core_Tests.ConnectionFiles;

public sealed class ConnectionFileTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void Every_key_is_read()
    {
        var file = Parse("""
            [virt-viewer]
            type=SPICE
            host=h
            port=5900
            tls-port=5901
            username=u
            password=p;w
            title=My %d
            fullscreen=1
            toggle-fullscreen=ctrl+f
            secure-attention=ctrl+alt+end
            ca=-----BEGIN\nx\n
            host-subject=O=a,CN=b
            tls-ciphers=HIGH
            secure-channels=main;inputs;
            disable-channels=playback
            color-depth=16
            disable-effects=wallpaper;animation
            enable-smartcard=0
            enable-usbredir=1
            enable-usb-autoshare=1
            usb-filter=-1,-1,-1,-1,0
            usb-redirect-on-connect=0x03,-1,-1,-1,1
            proxy=http://p:3128
            delete-this-file=1
            version=4.0
            versions=fedora38:12.0;win11:1
            newer-version-url=https://example.org/
            x-os-id=http://fedoraproject.org/fedora/38
            x-unknown=1
            """);

        Assert.Equal((ConnectionKind.Spice, "h", 5900, 5901, "u", "p;w"), (file.Kind, file.Host, file.Port, file.TlsPort, file.UserName, file.Password));
        Assert.Equal(("My %d", true, "-----BEGIN\nx\n", "O=a,CN=b", "HIGH"), (file.Title, file.IsFullScreen, file.Certificates, file.HostSubject, file.TlsCiphers));
        Assert.Equal(["main", "inputs"], file.SecureChannels);
        Assert.Equal(["playback"], file.DisabledChannels);
        Assert.Equal(["wallpaper", "animation"], file.DisabledEffects);
        Assert.Equal((16, false, true, true), (file.ColorDepth, file.EnablesSmartcard, file.EnablesUsbRedirection, file.SharesUsbAutomatically));
        Assert.Equal(("-1,-1,-1,-1,0", "0x03,-1,-1,-1,1", "http://p:3128", true), (file.UsbFilter, file.UsbRedirectOnConnect, file.Proxy, file.DeletesItself));
        Assert.Equal(("4.0", "12.0", "https://example.org/"), (file.Version, file.Versions["fedora38"], file.NewerVersionUrl));
        Assert.Equal(("ctrl+f", "ctrl+alt+end", 2), (file.Hotkeys["toggle-fullscreen"], file.Hotkeys["secure-attention"], file.Hotkeys.Count));
        Assert.Equal("http://fedoraproject.org/fedora/38", file.OsId);
    }

    [Theory]
    [InlineData("", "type")]
    [InlineData("[virt-viewer]\nhost=h\n", "type")]
    [InlineData("[other]\ntype=vnc\n", "type")]
    [InlineData("[virt-viewer]\ntype=rdp\n", "unsupported graphics type 'rdp'")]
    [InlineData("[virt-viewer]\ntype=vnc\nport=99999\n", "port is '99999', expected a number from 1 to 65535")]
    [InlineData("[virt-viewer]\ntype=vnc\nport=abc\n", "port is 'abc'")]
    [InlineData("[virt-viewer]\ntype=vnc\nfullscreen=maybe\n", "fullscreen is 'maybe', expected 0 or 1")]
    [InlineData("<html>", "f: line 1")]
    [InlineData("\0\u0001\u0002", "f: line 1")]
    public void VV_VVF_2_a_broken_file_is_named_with_its_fault(string text, string part)
    {
        var message = Assert.Throws<InvalidDataException>(() => Parse(text)).Message;

        Assert.Contains(part, message, StringComparison.Ordinal);
        Assert.StartsWith("f:", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("type")]
    [InlineData("type=vnc\nport")]
    [InlineData("type=vnc\nhost")]
    [InlineData("type=vnc\nfullscreen")]
    [InlineData("type=vnc\ntitle")]
    [InlineData("type=vnc\nproxy")]
    public void A_value_that_is_endless_is_refused_in_a_few_words(string keys)
    {
        var message = Assert.Throws<InvalidDataException>(() => Parse($"[virt-viewer]\n{keys}={new string('x', 900_000)}\n")).Message;

        Assert.InRange(message.Length, 30, 200);
    }

    [Fact]
    public void Certificates_and_tokens_may_be_long()
    {
        var file = Parse($"[virt-viewer]\ntype=ovirt\nca={new string('c', 100_000)}\n[ovirt]\nhost=h\nvm-guid=g\nsso-token={new string('t', 10_000)}\n");

        Assert.Equal((100_000, 10_000), (file.Certificates!.Length, file.Ovirt!.SsoToken!.Length));
    }

    [Fact]
    public void A_title_is_one_line() =>
        Assert.Equal("a b c\u00e9 d", Parse("[virt-viewer]\ntype=vnc\ntitle=a\\nb\u001bc\u00e9\u0000d\n").Title);

    [Fact]
    public void Of_a_key_that_stands_there_twice_the_last_counts() =>
        Assert.Equal("second", Parse("[virt-viewer]\ntype=vnc\nhost=first\n[other]\nhost=third\n[virt-viewer]\nhost=second\n").Host);

    [Fact]
    public void A_file_that_deletes_itself_deletes_no_more_than_itself()
    {
        var other = _directory.File("other", "stays");
        var link = Path.Combine(Path.GetDirectoryName(other)!, "link.vv");
        File.WriteAllText(other, $"[virt-viewer]\ntype=vnc\ndelete-this-file=1\n");
        File.CreateSymbolicLink(link, other);

        ConnectionFileReader.Read(link, TextReader.Null);
        var error = Record.Exception(() => Parse($"[virt-viewer]\ntype=vnc\ndelete-this-file={other}\n"));

        Assert.True(File.Exists(other));
        Assert.IsType<InvalidDataException>(error);
    }

    [Fact]
    public void A_file_that_never_ends_is_refused() =>
        Assert.Contains("larger than", Assert.Throws<InvalidDataException>(() => ConnectionFileReader.Read("/dev/zero", TextReader.Null)).Message, StringComparison.Ordinal);

    [Fact]
    public void Every_truncation_is_read_or_refused_as_invalid_data() => Assert.All(Enumerable.Range(0, Sample.Length), length =>
    {
        var error = Record.Exception(() => Parse(Sample[..length]));
        Assert.True(error is null or InvalidDataException, error?.ToString());
    });

    [Fact]
    public void VV_VVF_4_a_file_that_asks_for_it_is_deleted_once_it_was_understood()
    {
        var path = _directory.File("a.vv", "[virt-viewer]\ntype=vnc\ndelete-this-file=1\n");
        var broken = _directory.File("b.vv", "[virt-viewer]\ndelete-this-file=1\n");

        ConnectionFileReader.Read(path, TextReader.Null);
        Assert.Throws<InvalidDataException>(() => ConnectionFileReader.Read(broken, TextReader.Null));

        Assert.False(File.Exists(path));
        Assert.True(File.Exists(broken));
    }

    [Fact]
    public void Standard_input_is_read_for_a_dash() =>
        Assert.Equal("h", ConnectionFileReader.Read("-", new StringReader("[virt-viewer]\ntype=vnc\nhost=h\n")).Host);

    [Fact]
    public void VV_VVF_8_the_password_is_not_part_of_what_is_shown() =>
        Assert.DoesNotContain("geheim", Parse("[virt-viewer]\ntype=vnc\npassword=geheim\nhost=h\n").ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("version=99.0", null, "99.0")]
    [InlineData("version=4.0", null, null)]
    [InlineData("version=99.0\nversions=fedora38:4.0", "fedora38", null)]
    [InlineData("version=4.0\nversions=fedora38:99.0", "fedora38", "99.0")]
    [InlineData("version=4.0\nversions=fedora38:99.0", "debian12", null)]
    public void VV_VVF_5_the_version_for_the_own_os_wins(string keys, string? os, string? missing) =>
        Assert.Equal(missing, Parse("[virt-viewer]\ntype=vnc\n" + keys).VersionThatIsMissing("11.0", os));

    [Fact]
    public void VV_VVF_1_what_exists_is_a_file_and_all_else_an_address()
    {
        var path = _directory.File("a.vv", "[virt-viewer]\ntype=vnc\nhost=h\n");

        Assert.Equal("h", Target.Resolve(path, TextReader.Null).File!.Host);
        Assert.Equal("h", Target.Resolve(new Uri(path).AbsoluteUri, TextReader.Null).File!.Host);
        Assert.Equal(ConnectionKind.Spice, Target.Resolve("spice+unix:///run/x", TextReader.Null).Kind);
        Assert.Equal("vnc://h:1", Target.Resolve("vnc://h:1", TextReader.Null).Uri);
    }

    [Theory]
    [InlineData("host.example", "cannot tell the type")]
    [InlineData("rdp://h", "unsupported graphics type 'rdp'")]
    [InlineData("file:///nowhere/x.vv", "cannot be read")]
    public void An_argument_that_is_nothing_of_the_kind_is_explained(string argument, string part) =>
        Assert.Contains(part, Assert.Throws<InvalidDataException>(() => Target.Resolve(argument, TextReader.Null)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("vnc://h:5941", "h", 5941)]
    [InlineData("vnc://h", "h", 5900)]
    [InlineData("vnc://u@[::1]:7/x?y", "::1", 7)]
    public void VV_VNC_9_an_address_names_a_port(string uri, string host, int port) => Assert.Equal(new VncAddress(host, port), VncAddress.Parse(uri));

    [Theory]
    [InlineData("vnc://")]
    [InlineData("vnc://h:0")]
    [InlineData("vnc://h:x")]
    public void An_address_without_host_or_port_is_refused(string uri) => Assert.Throws<InvalidDataException>(() => VncAddress.Parse(uri));

    private const string Sample = "[virt-viewer]\ntype=spice\nhost=h\nport=5900\nfullscreen=1\nsecure-channels=main;\nca=a\\nb\n";

    private static ConnectionFile Parse(string text) => ConnectionFileReader.Parse(text, "f");
}
