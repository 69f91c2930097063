using System.Text;
using TinyIso;

namespace Osinfo.Discs.Tests;

/// <summary>The images our tests are made of are real ones for other tools too.</summary>
public sealed class TinyImageTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void Isoinfo_reads_the_descriptors()
    {
        var path = new TinyImage
        {
            VolumeId = "Label",
            SystemId = "System",
            PublisherId = "Publisher",
            ApplicationId = "Application",
            VolumeSpaceSize = 123456,
            Bootable = true,
        }.Write(_directory["tiny.iso"]);

        var lines = Peer.Run("genisoimage", "isoinfo", "-d", "-i", path).Split('\n', StringSplitOptions.TrimEntries);

        Assert.Contains("Volume id: Label", lines);
        Assert.Contains("System id: System", lines);
        Assert.Contains("Publisher id: Publisher", lines);
        Assert.Contains("Application id: Application", lines);
        Assert.Contains("Volume size is: 123456", lines);
        Assert.Contains("Logical block size is: 2048", lines);
        Assert.Contains("El Torito VD version 1 found, boot catalog is in sector 19", lines);
    }

    [Fact]
    public void Isoinfo_lists_and_extracts_the_files()
    {
        var tiny = new TinyImage();
        tiny.Files["PPC/BOOTINFO.TXT"] = Encoding.ASCII.GetBytes("<chrp-boot>");
        tiny.Files["A/B/C.TXT"] = new byte[5000];
        var path = tiny.Write(_directory["tiny.iso"]);

        Assert.Equal(["/A", "/A/B", "/A/B/C.TXT;1", "/PPC", "/PPC/BOOTINFO.TXT;1"],
            Peer.Run("genisoimage", "isoinfo", "-f", "-i", path).Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
        Assert.Equal("<chrp-boot>", Peer.Run("genisoimage", "isoinfo", "-x", "/PPC/BOOTINFO.TXT;1", "-i", path));
    }

    [Fact]
    public void Xorriso_reads_the_boot_catalog()
    {
        var path = new TinyImage { Bootable = true }.Write(_directory["tiny.iso"]);

        var report = Peer.Run("xorriso", "xorriso", "-indev", path, "-report_el_torito", "plain");

        Assert.Contains("El Torito catalog  : 19", report, StringComparison.Ordinal);
        Assert.Contains("BIOS", report, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "Media is bootable.\n")]
    [InlineData(false, "Media is not bootable.\n")]
    public void The_reference_reads_it(bool bootable, string expected)
    {
        var path = new TinyImage { VolumeId = "Nothing known", Bootable = bootable }.Write(_directory["tiny.iso"]);

        Assert.Equal(expected, Peer.Run("libosinfo-bin", "osinfo-detect", path));
    }
}
