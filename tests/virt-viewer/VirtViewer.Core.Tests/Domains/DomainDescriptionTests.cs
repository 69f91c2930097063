using VirtViewer.Domains;

namespace VirtViewer_Core_Tests.Domains;

public sealed class DomainDescriptionTests
{
    [Fact]
    public void What_concerns_screen_and_system_is_read()
    {
        var domain = DomainDescriptionReader.TryRead("""
            <domain type='kvm'><name>web</name><uuid>u</uuid><title>Web server</title>
              <metadata><x:libosinfo xmlns:x="http://libosinfo.org/xmlns/libvirt/domain/1.0"><x:os id="http://a"/><x:os id="http://b"/></x:libosinfo></metadata>
              <memory unit='GiB'>2</memory><vcpu>4</vcpu>
              <os firmware='efi'><type arch='x86_64' machine='pc-q35-7.2'>hvm</type><loader secure='yes'/></os>
              <devices>
                <disk type='file' device='disk'><source file='/d.qcow2'/><target dev='vda' bus='virtio'/></disk>
                <disk type='file' device='cdrom'><target dev='sda' bus='sata'/></disk>
                <interface type='user'><model type='e1000'/></interface>
                <input type='tablet' bus='usb'/><controller type='usb' model='qemu-xhci'/><controller type='virtio-serial'/>
                <graphics type='spice' port='5900' tlsPort='-1' listen='10.0.0.1'><listen type='address' address='127.0.0.1'/></graphics>
                <channel type='spicevmc'><target type='virtio' name='com.redhat.spice.0' state='connected'/></channel>
                <redirdev bus='usb' type='spicevmc'/>
              </devices>
            </domain>
            """)!;

        Assert.Equal(("web", "u", "Web server", "x86_64", true, true), (domain.Name, domain.Uuid, domain.Label, domain.Architecture, domain.IsEfi, domain.HasSecureBoot));
        Assert.Equal((2L << 30, 4, 1), (domain.Memory, domain.CpuCount, domain.UsbRedirections));
        Assert.Equal(["http://a", "http://b"], domain.OsIds);
        Assert.Equal([new DomainDrive("vda", "virtio", false, "/d.qcow2"), new DomainDrive("sda", "sata", true, null)], domain.Drives);
        Assert.Equal(new GraphicsDescription("spice") { Port = 5900, Address = "127.0.0.1" }, domain.Graphics.Single());
        Assert.True(domain.Channel(AgentChannel.Spice)?.IsConnected);
        Assert.Contains(new DomainDevice("input", "tablet/usb"), domain.Devices);
        Assert.Contains(new DomainDevice("chipset", "q35"), domain.Devices);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<domain>")]
    [InlineData("<network/>")]
    [InlineData("<!DOCTYPE domain [<!ENTITY a 'b'>]><domain>&a;</domain>")]
    public void What_is_malformed_or_has_a_DTD_is_ignored(string xml) => Assert.Null(DomainDescriptionReader.TryRead(xml));

    [Fact]
    public void Nesting_number_of_elements_and_attributes_are_bounded()
    {
        Assert.Null(DomainDescriptionReader.TryRead($"<domain>{Nested("a", 100)}</domain>"));
        Assert.Null(DomainDescriptionReader.TryRead($"<domain>{string.Concat(Enumerable.Repeat("<a/>", 200_000))}</domain>"));
        Assert.Null(DomainDescriptionReader.TryRead($"<domain {Attributes(200)}/>"));
    }

    [Theory]
    [MemberData(nameof(OthersMetadata))]
    public void OS_1_metadata_of_any_kind_do_not_keep_a_guest_from_being_understood(string metadata, string ids)
    {
        var domain = DomainDescriptionReader.TryRead($"<domain><metadata>{metadata}</metadata><name>web</name><devices><graphics type='vnc'/></devices></domain>");

        Assert.Equal(("web", 1, ids), (domain?.Name, domain?.Graphics.Count, string.Join(' ', domain?.OsIds ?? [])));
    }

    public static TheoryData<string, string> OthersMetadata => new()
    {
        { $"{Nested("a", 300)}{Os("x")}", "x" },
        { $"{string.Concat(Enumerable.Repeat("<a/>", 200_000))}{Os("x")}", "x" },
        { $"<a {Attributes(1000)}/>{Os("x")}", "x" },
        { $"<o:libosinfo xmlns:o='{OsMetadata.Namespace}'>{Nested("o:os", 300)}<o:os {Attributes(200)} id='y'/></o:libosinfo>{Os("x")}", " x" },
        { string.Concat(Enumerable.Repeat($"<o:os xmlns:o='{OsMetadata.Namespace}' id='z'/>", 50_000)), "" },
        { Os("x").Replace("o:", "any:", StringComparison.Ordinal).Replace(":o=", ":any=", StringComparison.Ordinal), "x" },
        { "<libosinfo><os id='x'/></libosinfo>", "" },
        { $"<a>{Os("x")}</a>", "" },
    };

    [Theory]
    [InlineData("<memory>1024</memory>", 1048576L)]
    [InlineData("<memory unit='b'>1024</memory>", 1024L)]
    [InlineData("<memory unit='KB'>1</memory>", 1000L)]
    [InlineData("<memory unit='M'>1</memory>", 1048576L)]
    [InlineData("<memory unit='MiB'>1</memory>", 1048576L)]
    [InlineData("<memory unit='EiB'>9999999999</memory>", null)]
    [InlineData("<memory>x</memory>", null)]
    [InlineData("", null)]
    public void Sizes_have_the_units_of_libvirt(string element, long? bytes) =>
        Assert.Equal(bytes, DomainDescriptionReader.TryRead($"<domain>{element}</domain>")!.Memory);

    [Theory]
    [InlineData("<graphics type='vnc' port='-1'/>", null, null)]
    [InlineData("<graphics type='vnc' port=''/>", null, null)]
    [InlineData("<graphics type='vnc' port='99999'/>", null, null)]
    [InlineData("<graphics type='vnc' port='5' listen=''><listen address='a'/></graphics>", 5, "a")]
    [InlineData("<graphics type='vnc' port='5' listen='b'/>", 5, "b")]
    public void A_port_that_is_none_is_absent(string element, int? port, string? address)
    {
        var graphics = DomainDescriptionReader.TryRead($"<domain><devices>{element}</devices></domain>")!.Graphics.Single();

        Assert.Equal((port, address), (graphics.Port, graphics.Address));
    }

    [Theory]
    [InlineData("7", DomainSelection.Any, 7, false, "7")]
    [InlineData("-7", DomainSelection.Any, null, false, "-7")]
    [InlineData("7", DomainSelection.Name, null, false, "7")]
    [InlineData("7", DomainSelection.Uuid, null, false, null)]
    [InlineData("308b1060-2f62-4821 a1e3-1af149111fb7", DomainSelection.Any, null, true, "308b1060-2f62-4821 a1e3-1af149111fb7")]
    [InlineData("308b10602f624821a1e31af149111fb7", DomainSelection.Uuid, null, true, null)]
    [InlineData("308b10602f624821a1e31af149111fb7", DomainSelection.Id, null, false, null)]
    public void VV_DOM_1_an_argument_is_tried_as_id_UUID_and_name(string text, DomainSelection selection, int? id, bool isUuid, string? name)
    {
        var argument = DomainArgument.Parse(text, selection);

        Assert.Equal((id, isUuid, name), (argument.Id, argument.Uuid is not null, argument.Name));
    }

    private static string Os(string id) => $"<o:libosinfo xmlns:o='{OsMetadata.Namespace}'><o:os id='{id}'/></o:libosinfo>";

    private static string Nested(string name, int depth) =>
        string.Concat(Enumerable.Repeat($"<{name}>", depth)) + string.Concat(Enumerable.Repeat($"</{name}>", depth));

    private static string Attributes(int count) => string.Join(' ', Enumerable.Range(0, count).Select(number => $"a{number}=''"));
}
