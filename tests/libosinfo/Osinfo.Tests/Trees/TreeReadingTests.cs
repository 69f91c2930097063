using System.IO.Compression;
using System.Net;
using Loopback;

namespace Osinfo.Tests.Trees;

public sealed class TreeReadingTests : IDisposable
{
    private static readonly byte[] Treeinfo = "[general]\nfamily=Fedora\nversion=41\narch=x86_64\n"u8.ToArray();

    private readonly LoopbackServer _server = new();
    private readonly string _directory = Directory.CreateTempSubdirectory("osinfo-trees-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _server.Dispose();
        Directory.Delete(_directory, recursive: true);
    }

    [Theory]
    [InlineData("")]
    [InlineData("file://")]
    [InlineData("FILE:")]
    public async Task Reads_a_directory(string prefix)
    {
        File.WriteAllBytes(Path.Join(_directory, ".treeinfo"), Treeinfo);
        File.WriteAllText(Path.Join(_directory, "treeinfo"), "[general]\nfamily=Wrong\n");

        var tree = await TreeEvidence.ReadAsync(prefix + _directory, null, Stop);

        Assert.Equal("Fedora", tree.Family);
        Assert.Equal(prefix + _directory, tree.Location);
        Assert.Equal(Path.Join(_directory, ".treeinfo"), tree.TreeinfoLocation);
    }

    [Fact]
    public async Task The_name_without_dot_is_second()
    {
        File.WriteAllBytes(Path.Join(_directory, "treeinfo"), Treeinfo);

        Assert.Equal("Fedora", (await TreeEvidence.ReadAsync(_directory + "/", null, Stop)).Family);
    }

    [Fact]
    public async Task Reads_an_address()
    {
        File.WriteAllBytes(Path.Join(_directory, ".treeinfo"), Treeinfo);

        var tree = await TreeEvidence.ReadAsync(new Uri(_directory), cancellationToken: Stop);

        Assert.Equal(("Fedora", "file://" + _directory), (tree.Family, tree.Location));
        await Assert.ThrowsAsync<ArgumentException>(
            () => TreeEvidence.ReadAsync(new Uri("tree", UriKind.Relative), cancellationToken: Stop));
    }

    [Fact]
    public async Task Reads_a_stream_of_the_file_itself_and_leaves_it_open()
    {
        using var stream = new MemoryStream(Treeinfo);

        var tree = await TreeEvidence.ReadAsync(stream, "http://x.org/tree/", Stop);

        Assert.Equal(("Fedora", "http://x.org/tree/", null), (tree.Family, tree.Location, tree.TreeinfoLocation));
        Assert.True(stream.CanRead);
    }

    [Fact]
    public async Task A_stream_that_is_too_long_is_refused()
    {
        using var stream = new MemoryStream(new byte[(1 << 20) + 1]);

        await Assert.ThrowsAsync<InvalidDataException>(() => TreeEvidence.ReadAsync(stream, "x", Stop));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/none")]
    public async Task A_directory_without_either_is_no_tree(string below)
    {
        var failure = await Assert.ThrowsAsync<TreeException>(() => TreeEvidence.ReadAsync(_directory + below, null, Stop));

        Assert.Equal(TreeError.NoTreeinfo, failure.Error);
        Assert.Null(failure.StatusCode);
    }

    [Fact]
    public async Task A_device_in_the_place_of_the_file_is_refused()
    {
        File.CreateSymbolicLink(Path.Join(_directory, ".treeinfo"), "/dev/zero");

        await Assert.ThrowsAsync<IOException>(() => TreeEvidence.ReadAsync(_directory, null, Stop));
    }

    [Theory]
    [InlineData(1 << 20, true)]
    [InlineData((1 << 20) + 1, false)]
    public async Task A_file_may_be_1_MiB_long(int length, bool isRead)
    {
        File.WriteAllText(Path.Join(_directory, ".treeinfo"), "[general]\n".PadRight(length, '\n'));

        var failure = await Record.ExceptionAsync(() => TreeEvidence.ReadAsync(_directory, null, Stop));

        Assert.Equal(isRead ? null : typeof(InvalidDataException), failure?.GetType());
    }

    [Theory]
    [InlineData("ftp://example.org/tree")]
    [InlineData("http:")]
    [InlineData("file://other.host/tree")]
    public async Task Other_addresses_are_refused(string location)
    {
        var failure = await Assert.ThrowsAsync<TreeException>(() => TreeEvidence.ReadAsync(location, null, Stop));

        Assert.Equal(TreeError.NotSupportedProtocol, failure.Error);
    }

    [Theory]
    [InlineData("/tree")]
    [InlineData("/tree/")]
    [InlineData("/tree//")]
    public async Task Reads_a_web_server(string path)
    {
        _server.Map("/tree/.treeinfo", Answers.Whole(Treeinfo));

        var tree = await TreeEvidence.ReadAsync(_server.AddressOf(path), null, Stop);

        Assert.Equal("41", tree.Version);
        Assert.Equal(_server.AddressOf(path), tree.Location);
        Assert.Equal(_server.AddressOf("/tree/.treeinfo"), tree.TreeinfoLocation);
        Assert.StartsWith("Osinfo.NET/", Assert.Single(_server.Requests).Header("User-Agent"), StringComparison.Ordinal);
    }

    public static TheoryData<Answer> Codings =>
    [
        Answers.Whole(Treeinfo),
        Answers.UntilClosed(Treeinfo),
        Answers.Chunked(Treeinfo, 7),
        Answers.Gzip(Treeinfo),
        Answers.Deflate(Treeinfo),
        Answers.RawDeflate(Treeinfo),
        Answers.Whole(Treeinfo, "Content-Encoding: identity"),
    ];

    [Theory]
    [MemberData(nameof(Codings), DisableDiscoveryEnumeration = true)]
    public async Task Reads_to_the_end_whatever_the_coding(Answer answer)
    {
        _server.Map("/tree/.treeinfo", answer);

        Assert.Equal("x86_64", (await TreeEvidence.ReadAsync(_server.AddressOf("/tree"), null, Stop)).TreeinfoArchitecture);
    }

    [Theory]
    [MemberData(nameof(Codings), DisableDiscoveryEnumeration = true)]
    public async Task A_client_that_decompresses_by_itself_may_be_given(Answer answer)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All });
        _server.Map("/tree/.treeinfo", answer);

        Assert.Equal("Fedora", (await TreeEvidence.ReadAsync(_server.AddressOf("/tree"), client, Stop)).Family);
    }

    [Theory]
    [InlineData(404, "Not Found")]
    [InlineData(403, "Forbidden")]
    [InlineData(500, "Internal Server Error")]
    public async Task The_name_without_dot_is_second_on_the_web_too(int status, string phrase)
    {
        _server.Map("/tree/.treeinfo", Answers.Status(status, phrase));
        _server.Map("/tree/treeinfo", Answers.Whole(Treeinfo));

        Assert.Equal("Fedora", (await TreeEvidence.ReadAsync(_server.AddressOf("/tree"), null, Stop)).Family);
    }

    [Fact]
    public async Task A_server_with_neither_has_no_tree()
    {
        var address = _server.AddressOf("/tree");
        _server.Map("/tree/.treeinfo", Answers.Status(403, "Forbidden"));

        var failure = await Assert.ThrowsAsync<TreeException>(() => TreeEvidence.ReadAsync(address, null, Stop));

        Assert.Equal(TreeError.NoTreeinfo, failure.Error);
        Assert.Equal(HttpStatusCode.NotFound, failure.StatusCode);
        Assert.Equal(
            $"'{address}' is no install tree: for '.treeinfo' the server answered 403 Forbidden, for 'treeinfo' 404 Not Found", failure.Message);
    }

    [Fact]
    public async Task A_redirect_does_not_change_where_the_tree_is()
    {
        var mirror = _server.Map("/mirror/.treeinfo", Answers.Whole(Treeinfo));
        _server.Map("/tree/.treeinfo", Answers.Redirect(mirror));

        var tree = await TreeEvidence.ReadAsync(_server.AddressOf("/tree"), null, Stop);

        Assert.Equal(_server.AddressOf("/tree"), tree.Location);
        Assert.Equal(mirror, tree.TreeinfoLocation);
    }

    [Fact]
    public async Task A_redirect_to_a_file_is_not_followed()
    {
        File.WriteAllBytes(Path.Join(_directory, ".treeinfo"), Treeinfo);
        _server.Map("/tree/.treeinfo", Answers.Redirect($"file://{_directory}/.treeinfo"));

        var failure = await Assert.ThrowsAsync<TreeException>(() => TreeEvidence.ReadAsync(_server.AddressOf("/tree"), null, Stop));

        Assert.Equal(TreeError.NoTreeinfo, failure.Error);
    }

    [Fact]
    public async Task An_endless_file_is_refused() => await AssertInvalidAsync(Answers.Endless(new byte[65536]));

    [Fact]
    public async Task A_file_that_grows_endlessly_when_decompressed_is_refused() => await AssertInvalidAsync(Answers.Gzip(new byte[100 << 20]));

    [Fact]
    public async Task Broken_compression_is_refused() => await AssertInvalidAsync(Answers.Whole(Treeinfo, "Content-Encoding: gzip"));

    [Fact]
    public async Task Compressed_data_that_ends_early_is_refused()
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(Treeinfo);
        }

        await AssertInvalidAsync(Answers.Whole(compressed.ToArray()[..^12], "Content-Encoding: gzip"));
    }

    [Fact]
    public async Task Unknown_compression_is_refused() => await AssertInvalidAsync(Answers.Whole(Treeinfo, "Content-Encoding: zstd"));

    [Fact]
    public async Task A_page_in_the_place_of_the_file_is_refused() => await AssertInvalidAsync(Answers.Whole("<html>\n"u8.ToArray()));

    [Fact]
    public async Task A_connection_that_breaks_is_an_error()
    {
        _server.Map("/tree/.treeinfo", Answers.CloseEarly(Treeinfo, 10));

        var failure = await Assert.ThrowsAsync<TreeException>(() => TreeEvidence.ReadAsync(_server.AddressOf("/tree"), null, Stop));

        Assert.Equal(TreeError.ConnectionFailed, failure.Error);
    }

    [Fact]
    public async Task A_silent_server_is_given_up() => await AssertTimesOutAsync(Answers.Silence());

    [Fact]
    public async Task A_server_that_stops_in_the_middle_is_given_up() => await AssertTimesOutAsync(Answers.Stall(Treeinfo, 10));

    [Fact]
    public async Task A_server_that_trickles_is_given_up() => await AssertTimesOutAsync(Answers.Trickle(Treeinfo));

    [Fact]
    public async Task A_refused_connection_is_an_error()
    {
        using var port = new RefusingPort();
        var address = port.AddressOf("/tree");

        var failure = await Assert.ThrowsAsync<TreeException>(() => TreeEvidence.ReadAsync(address, null, Stop));

        Assert.Equal(TreeError.ConnectionFailed, failure.Error);
        Assert.Equal($"'{address}/.treeinfo': the connection was refused", failure.Message);
    }

    [Fact]
    public async Task Cancelling_ends_the_wait()
    {
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        _server.Map("/tree/.treeinfo", Answers.Silence());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => TreeEvidence.ReadAsync(_server.AddressOf("/tree"), null, cancellation.Token));
    }

    private async Task AssertInvalidAsync(Answer answer)
    {
        _server.Map("/tree/.treeinfo", answer);

        var failure = await Assert.ThrowsAsync<InvalidDataException>(() => TreeEvidence.ReadAsync(_server.AddressOf("/tree"), null, Stop));

        Assert.Contains(_server.AddressOf("/tree/.treeinfo"), failure.Message, StringComparison.Ordinal);
    }

    private async Task AssertTimesOutAsync(Answer answer)
    {
        _server.Map("/tree/.treeinfo", answer);

        var failure = await Assert.ThrowsAsync<TreeException>(
            () => TreeEvidence.ReadAsync(_server.AddressOf("/tree"), null, TimeSpan.FromMilliseconds(300), Stop));

        Assert.Equal(TreeError.TimedOut, failure.Error);
    }
}
