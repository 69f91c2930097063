using Loopback;
using Osinfo.Discs;
using TinyIso;

namespace Osinfo.Tests.Detection;

/// <summary>From where a medium can be read.</summary>
public sealed class MediaEvidenceTests : IDisposable
{
    private static readonly TinyImage Image = new() { VolumeId = "SHIP-1", SystemId = "LINUX" };

    private readonly TemporaryDatabase _files = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task Reads_a_path_and_a_file_address_alike()
    {
        var path = Image.Write(_files.PathTo("a ship.iso"));

        var fromPath = await MediaEvidence.ReadAsync(path, cancellationToken: Stop);
        var fromAddress = await MediaEvidence.ReadAsync(new Uri(path), cancellationToken: Stop);

        Assert.Equal(("SHIP-1", path), (fromPath.VolumeId, fromPath.Location));
        Assert.Equal(fromPath, fromAddress with { Location = path });
        Assert.EndsWith("/a%20ship.iso", fromAddress.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reads_a_web_address()
    {
        using var server = new LoopbackServer();
        server.Map("/ship.iso", Answers.Whole(Image.ToArray()));

        var medium = await MediaEvidence.ReadAsync(new Uri(server.AddressOf("/ship.iso")), cancellationToken: Stop);

        Assert.Equal("SHIP-1", medium.VolumeId);
    }

    [Fact]
    public async Task A_relative_address_is_the_mistake_of_the_caller() => await Assert.ThrowsAsync<ArgumentException>(
        () => MediaEvidence.ReadAsync(new Uri("ship.iso", UriKind.Relative), cancellationToken: Stop));

    [Fact]
    public async Task Reads_a_stream_and_leaves_it_open()
    {
        using var stream = new MemoryStream(Image.ToArray());

        var medium = await MediaEvidence.ReadAsync(stream, "upload", Stop);

        Assert.Equal(("SHIP-1", "upload"), (medium.VolumeId, medium.Location));
        Assert.True(stream.CanRead);
    }

    [Fact]
    public async Task A_stream_that_only_goes_forward_is_read_no_further_than_needed()
    {
        using var stream = new ForwardStream(new MemoryStream([.. Image.ToArray(), .. new byte[4 << 20]]));

        var medium = await MediaEvidence.ReadAsync(stream, "upload", Stop);

        Assert.Equal(("SHIP-1", "LINUX"), (medium.VolumeId, medium.SystemId));
        Assert.True(stream.Length < 1 << 20);
    }

    [Fact]
    public async Task A_short_stream_is_no_medium()
    {
        using var stream = new ForwardStream(new MemoryStream(new byte[100]));

        var failure = await Assert.ThrowsAsync<DiscException>(() => MediaEvidence.ReadAsync(stream, "upload", Stop));

        Assert.Equal(DiscError.NoDescriptors, failure.Error);
    }

    [Fact]
    public async Task A_stream_says_the_same_whether_it_can_be_positioned_or_not()
    {
        var powerPc = new TinyImage { VolumeId = "PPC" };
        powerPc.Files["PPC/BOOTINFO.TXT"] = [1];
        foreach (var image in new[] { Image, powerPc, new TinyImage { VolumeId = "BOOT", Bootable = true } })
        {
            using var positioned = new MemoryStream(image.ToArray());
            using var forward = new ForwardStream(new MemoryStream(image.ToArray()));

            Assert.Equal(await MediaEvidence.ReadAsync(positioned, "x", Stop), await MediaEvidence.ReadAsync(forward, "x", Stop));
        }
    }

    [Fact]
    public async Task Reading_a_stream_can_be_given_up()
    {
        using var cancellation = new CancellationTokenSource();
        using var stream = new ForwardStream(new MemoryStream(Image.ToArray()));
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => MediaEvidence.ReadAsync(stream, "x", cancellation.Token));
    }

    /// <summary>A stream that cannot be positioned, as that of a request; its length is what was read.</summary>
    private sealed class ForwardStream(Stream inner) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => inner.Position;

        public override long Position
        {
            get => inner.Position;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, Math.Min(count, 1000));

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            inner.ReadAsync(buffer[..Math.Min(buffer.Length, 1000)], cancellationToken);

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
