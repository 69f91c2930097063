using Loopback;
using TinyIso;

namespace Osinfo.Discs.Tests.Web;

/// <summary>What is read of an image on a web server, and in how many requests.</summary>
public sealed class HttpDiscSourceTests : IDisposable
{
    private const int WindowLength = 16 * 1024;

    /// <summary>A bootable image of 8 MiB, most of it zeros.</summary>
    internal static readonly byte[] Image = [.. new TinyImage { Bootable = true }.ToArray(), .. new byte[8 << 20]];

    private readonly LoopbackServer _server = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task A_bootable_disc_takes_one_request_of_16_KiB()
    {
        var address = _server.Map("/disc.iso", Answers.Ranges(Image));

        using var source = await DiscSource.OpenAsync(address, null, Stop);
        var disc = await DiscDescriptors.ReadAsync(source, Stop);

        Assert.True(disc.IsBootable);
        Assert.Equal(Image.Length, source.Length);
        Assert.Equal(address, source.Location);
        Assert.Equal(WindowLength, _server.BytesSent);
        var request = Assert.Single(_server.Requests);
        Assert.Equal("bytes=32768-49151", request.Header("Range"));
        Assert.Equal("identity", request.Header("Accept-Encoding"));
        Assert.StartsWith("Osinfo.NET/", request.Header("User-Agent"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_disc_with_a_boot_script_takes_one_request_for_each_directory()
    {
        var tiny = new TinyImage();
        for (var i = 0; i < 1000; i++)
        {
            tiny.Files[$"A{i:0000}.TXT"] = [];
        }

        tiny.Files["PPC/BOOTINFO.TXT"] = [1];
        var address = _server.Map("/disc.iso", Answers.Ranges([.. tiny.ToArray(), .. new byte[8 << 20]]));

        using var source = await DiscSource.OpenAsync(address, null, Stop);

        Assert.True((await DiscDescriptors.ReadAsync(source, Stop)).IsBootable);
        Assert.InRange(_server.Requests.Count, 1, 3);
        Assert.InRange(_server.BytesSent, WindowLength, 10 * WindowLength);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(32767, 2)]
    [InlineData(100_000, 300_000)]
    [InlineData(1_000_000, 10)]
    [InlineData(0, 2_000_000)]
    public async Task Any_part_can_be_read(int offset, int length)
    {
        var content = new byte[1_000_005];
        new Random(7).NextBytes(content);
        using var source = await DiscSource.OpenAsync(_server.Map("/noise", Answers.Ranges(content)), null, Stop);
        var buffer = new byte[length];

        var count = await source.ReadAsync(offset, buffer, Stop);

        Assert.Equal(content.Skip(offset).Take(length), buffer.Take(count));
        Assert.Equal(0, await source.ReadAsync(content.Length, buffer, Stop));
        Assert.Equal(0, await source.ReadAsync(long.MaxValue, buffer, Stop));
    }

    [Fact]
    public async Task What_was_read_is_not_fetched_again()
    {
        using var source = await DiscSource.OpenAsync(_server.Map("/disc.iso", Answers.Ranges(Image)), null, Stop);

        await source.ReadAsync(100_000, new byte[50_000], Stop);
        await source.ReadAsync(120_000, new byte[20_000], Stop);

        Assert.Equal(2, _server.Requests.Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(32768)]
    public async Task A_file_without_descriptors_is_none(int length)
    {
        using var source = await DiscSource.OpenAsync(_server.Map("/short", Answers.Ranges(new byte[length])), null, Stop);

        var failure = await Assert.ThrowsAsync<DiscException>(() => DiscDescriptors.ReadAsync(source, Stop));

        Assert.Equal(DiscError.NoDescriptors, failure.Error);
        Assert.Equal(length, source.Length);
    }

    [Theory]
    [InlineData(40_000)]
    [InlineData(49_151)]
    [InlineData(49_152)]
    [InlineData(49_153)]
    public async Task A_file_that_ends_near_a_window_is_read_to_its_end(int length)
    {
        var content = new byte[length];
        content[^1] = 1;
        using var source = await DiscSource.OpenAsync(_server.Map("/short", Answers.Ranges(content)), null, Stop);
        var buffer = new byte[100_000];

        Assert.Equal(length, await source.ReadAsync(0, buffer, Stop));
        Assert.Equal(content, buffer[..length]);
    }

    [Fact]
    public async Task An_unknown_total_length_is_found_at_the_end()
    {
        byte[] content = new byte[3 * WindowLength];
        Answer withoutTotal = async (request, response, stop) =>
        {
            if (request.RangeOf(content.Length) is var (first, last) && first < content.Length)
            {
                await response.HeadAsync(206, "Partial Content", $"Content-Range: bytes {first}-{last}/*");
                await response.BodyAsync(content.AsMemory((int)first, (int)(last - first + 1)), stop);
            }
            else
            {
                await response.HeadAsync(416, "Range Not Satisfiable", "Content-Length: 0");
            }
        };
        using var source = await DiscSource.OpenAsync(_server.Map("/disc.iso", withoutTotal), null, Stop);

        Assert.Null(source.Length);
        Assert.Equal(content.Length, await source.ReadAsync(0, new byte[100_000], Stop));
    }

    [Fact]
    public async Task A_server_without_ranges_is_read_from_the_beginning_and_no_further_than_needed()
    {
        var address = _server.Map("/disc.iso", Answers.Whole(Image));

        using var source = await DiscSource.OpenAsync(address, null, Stop);
        var disc = await DiscDescriptors.ReadAsync(source, Stop);

        Assert.True(disc.IsBootable);
        Assert.Equal(Image.Length, source.Length);
        Assert.Single(_server.Requests);
        Assert.InRange(_server.BytesSent, 36864, 7 << 20);
    }

    [Fact]
    public async Task Its_bytes_can_be_read_back_and_forth()
    {
        var content = new byte[1_000_000];
        new Random(3).NextBytes(content);
        using var source = await DiscSource.OpenAsync(_server.Map("/noise", Answers.Chunked(content)), null, Stop);
        var buffer = new byte[1000];

        foreach (var offset in (int[])[500_000, 0, 999_500, 32768])
        {
            var count = await source.ReadAsync(offset, buffer, Stop);
            Assert.Equal(content.Skip(offset).Take(1000), buffer.Take(count));
        }

        Assert.Equal(content.Length, source.Length);
        Assert.Equal(0, await source.ReadAsync(long.MaxValue, buffer, Stop));
    }

    [Fact]
    public async Task A_body_that_ends_with_the_connection_ends_the_image()
    {
        using var source = await DiscSource.OpenAsync(_server.Map("/disc.iso", Answers.UntilClosed(Image[..40_000])), null, Stop);

        Assert.Null(source.Length);
        Assert.Equal(40_000, await source.ReadAsync(0, new byte[100_000], Stop));
        Assert.Equal(40_000, source.Length);
    }

    [Fact]
    public async Task What_lies_too_far_ahead_without_ranges_is_out_of_reach()
    {
        using var source = await DiscSource.OpenAsync(_server.Map("/endless", Answers.Endless(new byte[64 * 1024])), null, Stop);

        var failure = await Assert.ThrowsAsync<DiscException>(async () => await source.ReadAsync(16 << 20, new byte[1], Stop));

        Assert.Equal(DiscError.OutOfReach, failure.Error);
    }

    [Fact]
    public async Task A_directory_out_of_reach_leaves_open_whether_the_disc_is_bootable()
    {
        var image = new TinyImage().ToArray().With(ImageExtensions.PrimaryDescriptor + 156 + 2, 1_000_000u);
        Answer endless = async (_, response, stop) =>
        {
            await response.HeadAsync(200, "OK");
            await response.BodyAsync(image, stop);
            await Task.Delay(Timeout.Infinite, stop);
        };
        using var source = await DiscSource.OpenAsync(_server.Map("/disc.iso", endless), null, Stop);

        Assert.Null((await DiscDescriptors.ReadAsync(source, Stop)).IsBootable);
    }
}
