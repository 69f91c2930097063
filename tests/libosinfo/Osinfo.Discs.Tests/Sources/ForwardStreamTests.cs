using System.IO.Compression;

namespace Osinfo.Discs.Tests.Sources;

/// <summary>Streams that cannot be positioned, such as one that is being decompressed.</summary>
public sealed class ForwardStreamTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Bytes_that_were_read_can_be_read_again()
    {
        using var source = Open([.. Enumerable.Range(0, 100_000).Select(number => (byte)number)]);
        var later = new byte[4];
        var earlier = new byte[4];

        Assert.Null(source.Length);
        Assert.Equal(4, await source.ReadAsync(70_000, later, Stop));
        Assert.Equal(4, await source.ReadAsync(2, earlier, Stop));

        Assert.Equal([112, 113, 114, 115], later);
        Assert.Equal([2, 3, 4, 5], earlier);
    }

    [Fact]
    public async Task The_length_is_known_at_the_end()
    {
        using var source = Open(new byte[40_000]);

        Assert.Equal(1, await source.ReadAsync(39_999, new byte[10], Stop));
        Assert.Equal(0, await source.ReadAsync(40_000, new byte[10], Stop));
        Assert.Equal(0, await source.ReadAsync(1L << 40, new byte[10], Stop));
        Assert.Equal(40_000, source.Length);
    }

    [Fact]
    public async Task What_lies_far_ahead_is_out_of_reach()
    {
        using var source = Open(new byte[20 << 20]);

        var failure = await Assert.ThrowsAsync<DiscException>(() => source.ReadAsync(17 << 20, new byte[1], Stop).AsTask());

        Assert.Equal(DiscError.OutOfReach, failure.Error);
        Assert.Equal(1, await source.ReadAsync(1 << 20, new byte[1], Stop));
    }

    [Fact]
    public void A_stream_that_cannot_be_read_is_the_mistake_of_the_caller()
    {
        using var stream = new MemoryStream();
        stream.Close();

        Assert.Throws<ArgumentException>(() => DiscSource.FromStream(stream, "x"));
    }

    private static DiscSource Open(byte[] content)
    {
        var compressed = new MemoryStream();
        using (var writer = new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
        {
            writer.Write(content);
        }

        compressed.Position = 0;
        return DiscSource.FromStream(new GZipStream(compressed, CompressionMode.Decompress), "x.iso.gz");
    }
}
