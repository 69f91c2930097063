using TinyIso;

namespace Osinfo.Discs.Tests;

/// <summary>Images cut short or damaged: an answer or a <see cref="DiscException"/>, nothing else.</summary>
public sealed class HostileImageTests
{
    [Theory]
    [InlineData(0, DiscError.NoDescriptors)]
    [InlineData(1, DiscError.NoDescriptors)]
    [InlineData(32767, DiscError.NoDescriptors)]
    [InlineData(32768, DiscError.NoDescriptors)]
    [InlineData(32769, DiscError.NoPrimaryVolumeDescriptor)]
    [InlineData(34815, DiscError.NoPrimaryVolumeDescriptor)]
    public async Task An_image_cut_before_the_end_of_its_primary_descriptor_is_an_error(int length, DiscError expected)
    {
        var failure = await new TinyImage { Bootable = true }.ToArray()[..length].FailAsync();

        Assert.Equal(expected, failure.Error);
    }

    [Theory]
    [InlineData(34816, false)]
    [InlineData(34854, false)]
    [InlineData(36863, false)]
    [InlineData(36864, true)]
    public async Task An_image_cut_behind_it_is_what_is_left_of_it(int length, bool bootable)
    {
        var disc = await new TinyImage { Bootable = true }.ToArray()[..length].DescribeAsync();

        Assert.Equal("TINY", disc.VolumeId);
        Assert.Equal(bootable, disc.IsBootable);
    }

    [Fact]
    public async Task An_image_cut_anywhere_has_an_answer()
    {
        var tiny = new TinyImage();
        tiny.Files["PPC/BOOTINFO.TXT"] = [1];
        var image = tiny.ToArray();

        for (var length = 34816; length <= image.Length; length += 31)
        {
            Assert.Equal("TINY", (await image[..length].DescribeAsync()).VolumeId);
        }
    }

    [Fact]
    public async Task Any_byte_may_be_wrong()
    {
        var tiny = new TinyImage { Bootable = true };
        tiny.Files["PPC/BOOTINFO.TXT"] = [1];
        var image = tiny.ToArray();

        for (var offset = ImageExtensions.PrimaryDescriptor; offset < image.Length; offset++)
        {
            var original = image[offset];
            foreach (byte value in (byte[])[0, 1, 33, 0x7F, 0x80, 0xFF])
            {
                image[offset] = value;
                await AssertAnswersAsync(image);
            }

            image[offset] = original;
        }
    }

    [Fact]
    public async Task Several_bytes_may_be_wrong()
    {
        var tiny = new TinyImage();
        tiny.Files["PPC/BOOTINFO.TXT"] = [1];
        var original = tiny.ToArray();
        var random = new Random(20260101);

        for (var round = 0; round < 5000; round++)
        {
            var image = (byte[])original.Clone();
            for (var flip = 0; flip < 8; flip++)
            {
                image[random.Next(ImageExtensions.PrimaryDescriptor, image.Length)] = (byte)random.Next(256);
            }

            await AssertAnswersAsync(image);
        }
    }

    private static async Task AssertAnswersAsync(byte[] image)
    {
        try
        {
            Assert.NotEmpty((await image.DescribeAsync()).VolumeId);
        }
        catch (DiscException failure)
        {
            Assert.DoesNotContain('\n', failure.Message);
        }
    }
}
