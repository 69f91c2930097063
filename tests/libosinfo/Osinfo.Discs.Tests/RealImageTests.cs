using System.Globalization;

namespace Osinfo.Discs.Tests;

/// <summary>Images made by the tools distributions use, compared with what <c>isoinfo -d</c> says about them.</summary>
public sealed class RealImageTests : IDisposable
{
    private static readonly string[] Labels = ["-V", "Volume 1", "-sysid", "SYSTEM", "-publisher", "Publisher", "-A", "Application"];
    private static readonly string[] Boot = ["-b", "boot.img", "-c", "boot.cat", "-no-emul-boot", "-boot-load-size", "4"];

    private readonly TemporaryDirectory _directory = new();

    public RealImageTests()
    {
        Directory.CreateDirectory(_directory["root/ppc"]);
        File.WriteAllBytes(_directory["root/boot.img"], new byte[2048]);
        File.WriteAllText(_directory["root/readme.txt"], "Hello");
    }

    public void Dispose() => _directory.Dispose();

    [Fact]
    public Task Xorriso_without_boot_record() => AssertSameAsync(MakeWithXorriso(Labels), bootable: false);

    [Fact]
    public Task Xorriso_with_boot_record() => AssertSameAsync(MakeWithXorriso([.. Labels, .. Boot]), bootable: true);

    [Fact]
    public Task Xorriso_with_joliet_and_boot_record() => AssertSameAsync(MakeWithXorriso([.. Labels, "-J", "-R", .. Boot]), bootable: true);

    [Fact]
    public Task Genisoimage_without_boot_record() => AssertSameAsync(MakeWithGenisoimage(Labels), bootable: false);

    [Fact]
    public Task Genisoimage_with_boot_record() => AssertSameAsync(MakeWithGenisoimage([.. Labels, .. Boot]), bootable: true);

    [Fact]
    public Task Genisoimage_with_joliet_and_udf() => AssertSameAsync(MakeWithGenisoimage([.. Labels, "-J", "-R", "-udf", .. Boot]), bootable: true);

    [Fact]
    public Task Xorriso_with_a_boot_script_for_powerpc()
    {
        File.WriteAllText(_directory["root/ppc/bootinfo.txt"], "<chrp-boot>");
        return AssertSameAsync(MakeWithXorriso([.. Labels, "-R", "-J"]), bootable: true);
    }

    [Fact]
    public Task Genisoimage_with_a_boot_script_for_powerpc()
    {
        File.WriteAllText(_directory["root/ppc/bootinfo.txt"], "<chrp-boot>");
        return AssertSameAsync(MakeWithGenisoimage([.. Labels, "-U"]), bootable: true);
    }

    private string MakeWithXorriso(params string[] options)
    {
        Peer.Run("xorriso", "xorriso", ["-as", "mkisofs", "-quiet", "-o", _directory["disc.iso"], .. options, _directory["root"]]);
        return _directory["disc.iso"];
    }

    private string MakeWithGenisoimage(params string[] options)
    {
        Peer.Run("genisoimage", "genisoimage", ["-quiet", "-o", _directory["disc.iso"], .. options, _directory["root"]]);
        return _directory["disc.iso"];
    }

    private static async Task AssertSameAsync(string path, bool bootable)
    {
        var expected = Peer.Run("genisoimage", "isoinfo", "-d", "-i", path).Split('\n')
            .Select(line => line.Split(": ", 2)).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0], pair => pair[1]);

        using var source = DiscSource.OpenFile(path);
        var disc = await DiscDescriptors.ReadAsync(source, TestContext.Current.CancellationToken);

        Assert.Equal(expected["Volume id"], disc.VolumeId);
        Assert.Equal(expected["System id"], disc.SystemId ?? "");
        Assert.Equal(expected["Publisher id"], disc.PublisherId ?? "");
        Assert.Equal(expected["Application id"], disc.ApplicationId ?? "");
        Assert.Equal(expected["Volume size is"], disc.VolumeSpaceSize.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(expected["Logical block size is"], disc.LogicalBlockSize.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(bootable, disc.IsBootable);
    }
}
