using VirtViewer.Domains;

namespace VirtViewer_Core_Tests.Domains;

public sealed class CdromXmlTests
{
    private const string Domain = """
        <domain><devices>
          <disk type='file' device='disk'><source file='/disk.img'/><target dev='vda' bus='virtio'/></disk>
          <disk type='block' device='cdrom'><driver name='qemu' type='raw'/><source dev='/dev/sr0'/><backingStore/><target dev='sda' bus='sata'/><readonly/>
            <address type='drive' unit='0'/></disk>
          <disk type='file' device='cdrom'><target dev='sdb' bus='sata'/><readonly/></disk>
        </devices></domain>
        """;

    [Fact]
    public void Inserting_changes_the_medium_and_nothing_else() => Assert.Equal(
        """<disk type="file" device="cdrom"><driver name="qemu" type="raw" /><source file="/new &amp; good.iso" /><target dev="sda" bus="sata" /><readonly /><address type="drive" unit="0" /></disk>""",
        Flat(CdromXml.WithMedium(Domain, "sda", "/new & good.iso")));

    [Fact]
    public void Ejecting_leaves_an_empty_drive() => Assert.Equal(
        """<disk type="file" device="cdrom"><target dev="sdb" bus="sata" /><readonly /></disk>""", Flat(CdromXml.WithMedium(Domain, "sdb", null)));

    [Theory]
    [InlineData("vda")]
    [InlineData("sdc")]
    public void What_is_no_CD_drive_is_not_changed(string target) => Assert.Null(CdromXml.WithMedium(Domain, target, "/new.iso"));

    [Fact]
    public void A_malformed_description_has_no_drive() => Assert.Null(CdromXml.WithMedium("<domain", "sda", "/new.iso"));

    private static string Flat(string? xml) => string.Concat(xml!.Split('\n').Select(line => line.Trim()));
}
