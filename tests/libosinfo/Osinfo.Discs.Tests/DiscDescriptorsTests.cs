using System.Text;
using TinyIso;

namespace Osinfo.Discs.Tests;

public sealed class DiscDescriptorsTests
{
    private const int VolumeId = ImageExtensions.PrimaryDescriptor + 40;

    [Fact]
    public async Task Reads_the_labels_and_the_size()
    {
        var disc = await new TinyImage
        {
            VolumeId = "Label",
            SystemId = "System",
            PublisherId = "Publisher",
            ApplicationId = "Application",
            VolumeSpaceSize = 3_000_000,
        }.ToArray().DescribeAsync();

        Assert.Equal("Label", disc.VolumeId);
        Assert.Equal("System", disc.SystemId);
        Assert.Equal("Publisher", disc.PublisherId);
        Assert.Equal("Application", disc.ApplicationId);
        Assert.Equal(3_000_000u, disc.VolumeSpaceSize);
        Assert.Equal(2048, disc.LogicalBlockSize);
        Assert.Equal(6_144_000_000, disc.VolumeSize);
    }

    [Fact]
    public async Task Blank_labels_are_null()
    {
        var disc = await new TinyImage { SystemId = "   ", PublisherId = "", ApplicationId = "\0ignored" }.ToArray().DescribeAsync();

        Assert.Null(disc.SystemId);
        Assert.Null(disc.PublisherId);
        Assert.Null(disc.ApplicationId);
    }

    [Theory]
    [InlineData("  leading", "  leading")]
    [InlineData("trailing \t\n\v\f\r", "trailing")]
    [InlineData("cut\0here", "cut")]
    [InlineData("blank before \0 NUL", "blank before")]
    [InlineData("Größe 日本", "Größe 日本")]
    [InlineData("12345678901234567890123456789012", "12345678901234567890123456789012")]
    public async Task Labels_lose_their_padding_and_nothing_else(string written, string expected)
    {
        var disc = await new TinyImage { VolumeId = written }.ToArray().DescribeAsync();

        Assert.Equal(expected, disc.VolumeId);
    }

    [Fact]
    public async Task What_is_no_utf8_becomes_a_replacement_character()
    {
        var disc = await new TinyImage { VolumeId = "A?B" }.ToArray().With(VolumeId + 1, 0xFF).DescribeAsync();

        Assert.Equal("A\uFFFDB", disc.VolumeId);
    }

    [Fact]
    public async Task The_little_endian_numbers_count()
    {
        var disc = await new TinyImage { VolumeSpaceSize = 7 }.ToArray()
            .With(ImageExtensions.PrimaryDescriptor + 84, uint.MaxValue).DescribeAsync();

        Assert.Equal(7u, disc.VolumeSpaceSize);
    }

    [Theory]
    [InlineData(uint.MaxValue, ushort.MaxValue, 281_470_681_677_825)]
    [InlineData(uint.MaxValue, (ushort)0, 0)]
    [InlineData(0, (ushort)2048, 0)]
    public async Task Absurd_sizes_are_told_as_they_are(uint blocks, ushort blockSize, long expected)
    {
        var disc = await new TinyImage { VolumeSpaceSize = blocks, LogicalBlockSize = blockSize }.ToArray().DescribeAsync();

        Assert.Equal(expected, disc.VolumeSize);
        Assert.False(disc.IsBootable);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \t ")]
    [InlineData("\0LABEL")]
    public async Task A_blank_volume_id_is_too_little(string volumeId)
    {
        var failure = await new TinyImage { VolumeId = volumeId }.ToArray().FailAsync();

        Assert.Equal(DiscError.InsufficientMetadata, failure.Error);
        Assert.Equal("'test.iso' has a blank volume identifier: expected a label in the primary volume descriptor", failure.Message);
    }

    [Fact]
    public async Task Noise_is_no_image()
    {
        var noise = new byte[100_000];
        new Random(1).NextBytes(noise);

        var failure = await noise.FailAsync();

        Assert.Equal(DiscError.NotAnIso9660Image, failure.Error);
        Assert.Equal("'test.iso' is not an ISO 9660 image: expected 'CD001' at byte 32769", failure.Message);
    }

    [Fact]
    public async Task A_udf_volume_is_called_one()
    {
        var failure = await new TinyImage().ToArray().With(ImageExtensions.PrimaryDescriptor + 1, "BEA01"u8).FailAsync();

        Assert.Equal(DiscError.NotAnIso9660Image, failure.Error);
        Assert.Contains("UDF", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(0, 255)]
    [InlineData(6, 2)]
    public async Task Descriptors_without_a_primary_one_are_an_error(int offset, byte value)
    {
        var failure = await new TinyImage().ToArray().With(ImageExtensions.PrimaryDescriptor + offset, value).FailAsync();

        Assert.Equal(DiscError.NoPrimaryVolumeDescriptor, failure.Error);
    }

    [Fact]
    public async Task The_first_primary_descriptor_counts()
    {
        var image = new TinyImage { VolumeId = "FIRST", Bootable = true, BootRecordSector = 18 }.ToArray();

        var disc = await image.With(VolumeId + 2048, "OTHER"u8).DescribeAsync();

        Assert.Equal("FIRST", disc.VolumeId);
    }

    [Fact]
    public async Task The_primary_descriptor_may_follow_others()
    {
        var disc = await new TinyImage { VolumeId = "LATER", Bootable = true, BootRecordSector = 18 }.ToArray()
            .With(ImageExtensions.PrimaryDescriptor, 2).DescribeAsync();

        Assert.Equal("LATER", disc.VolumeId);
        Assert.True(disc.IsBootable);
    }

    [Theory]
    [InlineData(17)]
    [InlineData(18)]
    [InlineData(40)]
    [InlineData(79)]
    public async Task A_boot_record_in_any_sector_makes_a_disc_bootable(int sector)
    {
        var disc = await new TinyImage { Bootable = true, BootRecordSector = sector }.ToArray().DescribeAsync();

        Assert.True(disc.IsBootable);
    }

    [Fact]
    public async Task Endless_descriptors_are_read_up_to_a_limit()
    {
        var disc = await new TinyImage { Bootable = true, BootRecordSector = 5000 }.ToArray().DescribeAsync();

        Assert.False(disc.IsBootable);
    }

    [Theory]
    [InlineData("EL TORITO SPECIFICATIO")]
    [InlineData("EL TORITO SPECIFICATION 2")]
    [InlineData("el torito specification")]
    [InlineData("GRUB")]
    public async Task A_boot_record_of_another_kind_does_not(string bootSystem)
    {
        var image = new TinyImage { Bootable = true }.ToArray();
        image.AsSpan((17 * 2048) + 7, 32).Clear();

        var disc = await image.With((17 * 2048) + 7, Encoding.ASCII.GetBytes(bootSystem)).DescribeAsync();

        Assert.False(disc.IsBootable);
    }

    [Theory]
    [InlineData("PPC/BOOTINFO.TXT", true)]
    [InlineData("ppc/bootinfo.txt", true)]
    [InlineData("PPC/BOOTINFO.TXT;7", true)]
    [InlineData("PPC/BOOTINFO.TXTX", false)]
    [InlineData("PPCX/BOOTINFO.TXT", false)]
    [InlineData("PPC", false)]
    [InlineData("PPC/BOOTINFO.TXT/X", false)]
    [InlineData("BOOTINFO.TXT", false)]
    [InlineData("X/PPC/BOOTINFO.TXT", false)]
    public async Task A_boot_script_for_powerpc_makes_a_disc_bootable(string path, bool expected)
    {
        var tiny = new TinyImage();
        tiny.Files[path] = [1];

        Assert.Equal(expected, (await tiny.ToArray().DescribeAsync()).IsBootable);
    }

    [Theory]
    [InlineData(512)]
    [InlineData(1024)]
    [InlineData(2048)]
    public async Task The_boot_script_is_found_in_large_directories_whatever_the_block_size(ushort blockSize)
    {
        var tiny = new TinyImage { LogicalBlockSize = blockSize };
        for (var i = 0; i < 3000; i++)
        {
            tiny.Files[$"A{i:0000}.TXT"] = [];
            tiny.Files[$"PPC/A{i:0000}.TXT"] = [];
        }

        tiny.Files["PPC/BOOTINFO.TXT"] = [];

        Assert.True((await tiny.ToArray().DescribeAsync()).IsBootable);
    }

    [Fact]
    public async Task Extended_attributes_before_a_directory_are_skipped()
    {
        var tiny = new TinyImage();
        tiny.Files["PPC/BOOTINFO.TXT"] = [];
        var image = tiny.ToArray();
        var root = ImageExtensions.PrimaryDescriptor + 156;
        image[root + 2]--;

        Assert.True((await image.With(root + 1, 1).DescribeAsync()).IsBootable);
    }

    [Theory]
    [InlineData(uint.MaxValue, 2048u)]
    [InlineData(20u, uint.MaxValue)]
    [InlineData(uint.MaxValue, uint.MaxValue)]
    [InlineData(0u, 0u)]
    [InlineData(0u, 1u)]
    [InlineData(16u, 4096u)]
    public async Task A_root_directory_that_lies_is_not_bootable(uint extent, uint length)
    {
        var root = ImageExtensions.PrimaryDescriptor + 156;

        var disc = await new TinyImage().ToArray().With(root + 2, extent).With(root + 10, length).DescribeAsync();

        Assert.False(disc.IsBootable);
    }

    [Fact]
    public async Task A_directory_of_4_GiB_is_read_up_to_a_limit()
    {
        var root = ImageExtensions.PrimaryDescriptor + 156;
        var image = new TinyImage().ToArray().With(root + 2, 20u).With(root + 10, uint.MaxValue);
        var source = new CountingSource(image, length: 5L << 30);

        var disc = await DiscDescriptors.ReadAsync(source, TestContext.Current.CancellationToken);

        Assert.False(disc.IsBootable);
        Assert.InRange(source.BytesRead, 1, 5 << 20);
    }

    [Fact]
    public async Task No_more_is_read_than_needed()
    {
        var source = new CountingSource(new TinyImage { Bootable = true }.ToArray(), length: 5L << 30);

        await DiscDescriptors.ReadAsync(source, TestContext.Current.CancellationToken);

        Assert.Equal(3 * 2048, source.BytesRead);
    }

    [Fact]
    public async Task A_directory_that_cannot_be_read_leaves_open_whether_the_disc_is_bootable()
    {
        using var source = new CountingSource(new TinyImage().ToArray(), length: 5L << 30) { FailsFrom = 18 * 2048 };

        var disc = await DiscDescriptors.ReadAsync(source, TestContext.Current.CancellationToken);

        Assert.Equal("TINY", disc.VolumeId);
        Assert.Null(disc.IsBootable);
    }

    [Fact]
    public async Task Cancelling_is_not_taken_for_an_unreadable_directory()
    {
        using var source = new CountingSource(new TinyImage().ToArray(), length: 5L << 30);
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => DiscDescriptors.ReadAsync(source, cancelled));
    }
}
