using TinyIso;

namespace Osinfo.Discs.Tests.Sources;

public sealed class DiscSourceTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("file://")]
    [InlineData("FILE://")]
    [InlineData("file://localhost")]
    [InlineData("file:")]
    [InlineData("")]
    public async Task Opens_paths_and_file_addresses(string prefix)
    {
        var path = new TinyImage().Write(_directory["tiny.iso"]);

        using var source = await DiscSource.OpenAsync(prefix + path, null, TestContext.Current.CancellationToken);

        Assert.Equal(prefix + path, source.Location);
        Assert.Equal("TINY", (await DiscDescriptors.ReadAsync(source, TestContext.Current.CancellationToken)).VolumeId);
    }

    [Theory]
    [InlineData("file://")]
    [InlineData("file://localhost")]
    public async Task A_file_address_may_hold_escapes(string prefix)
    {
        new TinyImage().Write(_directory["a b ü.iso"]);

        using var source = await DiscSource.OpenAsync(prefix + _directory["a%20b%20%C3%BC.iso"], null, TestContext.Current.CancellationToken);

        Assert.NotNull(source.Length);
    }

    [Theory]
    [InlineData("a:b.iso")]
    [InlineData("with%20percent.iso")]
    public async Task A_path_is_taken_as_it_is(string name)
    {
        var path = new TinyImage().Write(_directory[name]);

        using var source = await DiscSource.OpenAsync(path, null, TestContext.Current.CancellationToken);

        Assert.Equal(path, source.Location);
    }

    [Theory]
    [InlineData("ftp://example.org/disc.iso")]
    [InlineData("javascript://x")]
    [InlineData("http:")]
    [InlineData("https://")]
    [InlineData("http://[/disc.iso")]
    [InlineData("file://other.host/disc.iso")]
    public async Task Other_addresses_are_refused(string address)
    {
        var failure = await Assert.ThrowsAsync<DiscException>(
            () => DiscSource.OpenAsync(address, null, TestContext.Current.CancellationToken));

        Assert.Equal(DiscError.UnsupportedLocation, failure.Error);
    }

    [Fact]
    public async Task A_stream_is_read_at_any_position()
    {
        using var source = DiscSource.FromStream(new MemoryStream([1, 2, 3]), "memory");
        var buffer = new byte[2];

        Assert.Equal("memory", source.Location);
        Assert.Equal(3, source.Length);
        Assert.Equal(1, await source.ReadAsync(2, buffer, TestContext.Current.CancellationToken));
        Assert.Equal(2, await source.ReadAsync(0, buffer, TestContext.Current.CancellationToken));
        Assert.Equal(0, await source.ReadAsync(long.MaxValue, buffer, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_stream_that_cannot_be_positioned_is_the_callers_mistake()
    {
        using var pipe = new System.IO.Pipes.AnonymousPipeServerStream();

        Assert.Throws<ArgumentException>(() => DiscSource.FromStream(pipe, "pipe"));
    }
}
