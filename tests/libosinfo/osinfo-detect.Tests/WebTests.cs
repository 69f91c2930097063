using System.Globalization;
using System.Text;
using Loopback;
using TinyIso;

namespace osinfo_detect.Tests;

public sealed class WebTests : IDisposable
{
    private const string Alpha = "Media is bootable.\nMedia is an installer for OS 'Alpha 1 (x86_64)'\n";

    private static readonly byte[] Image = new TinyImage { VolumeId = "ALPHA-1", Bootable = true, Files = { ["BIG"] = new byte[50_000_000] } }.ToArray();
    private static readonly byte[] Tree = Encoding.ASCII.GetBytes("[general]\nfamily = Alpha\nversion = 1\narch = x86_64\n");

    private readonly LoopbackServer _server = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public void Of_an_image_only_a_few_kilobytes_are_fetched()
    {
        var run = Tools.Detect(_server.Map("/x.iso", Answers.Ranges(Image)));

        Assert.Equal((0, Alpha), (run.ExitCode, run.Output));
        Assert.InRange(_server.BytesSent, 1, 64 * 1024);
    }

    [Fact]
    public void A_server_without_ranges_is_read_from_the_beginning_and_then_left()
    {
        var run = Tools.Detect(_server.Map("/x.iso", Answers.Whole(Image)));

        Assert.Equal((0, Alpha), (run.ExitCode, run.Output));
        Assert.InRange(_server.BytesSent, 1, 10_000_000);
    }

    [Fact]
    public void A_redirect_is_followed()
    {
        _server.Map("/there.iso", Answers.Ranges(Image));

        Assert.Equal(Alpha, Tools.Detect(_server.Map("/here.iso", Answers.Redirect("/there.iso"))).Output);
    }

    [Theory]
    [InlineData(404, "Not Found")]
    [InlineData(503, "Service Unavailable")]
    public void A_refusal_is_an_error(int status, string reason)
    {
        var address = _server.Map("/x.iso", Answers.Status(status, reason));

        var run = Tools.Detect(address);

        Assert.Equal(3, run.ExitCode);
        Assert.Equal(
            string.Create(CultureInfo.InvariantCulture, $"osinfo-detect: error: '{address}': the server answered {status} {reason}\n"), run.Error);
    }

    [Fact]
    public void A_server_that_is_not_there_is_an_error()
    {
        using var port = new RefusingPort();
        var address = port.AddressOf("/x.iso");

        var run = Tools.Ours(Tools.ExampleDirectory, address, "--type", "tree", address);

        Assert.Equal(3, run.ExitCode);
        Assert.All(run.ErrorLines, line => Assert.EndsWith("the connection was refused", line, StringComparison.Ordinal));
    }

    [Fact]
    public void A_server_that_says_nothing_is_given_up_after_the_timeout()
    {
        // Without the option there would be time enough for the first.
        var late = _server.Map("/late.iso", async (request, response, stop) =>
        {
            await Task.Delay(TimeSpan.FromSeconds(20), stop);
            await Answers.Ranges(Image)(request, response, stop);
        });
        var stalled = _server.Map("/stalled.iso", Answers.Stall(Image, after: 100));
        _server.Map("/tree/.treeinfo", Answers.Silence());

        var run = Tools.Detect("--timeout", "0.5", late, stalled);
        var tree = Tools.Detect("--timeout", "0.5", "--type", "tree", _server.AddressOf("/tree"));

        Assert.Equal((3, 3), (run.ExitCode, tree.ExitCode));
        Assert.Equal(2, run.ErrorLines.Length);
        Assert.All([.. run.ErrorLines, .. tree.ErrorLines], line => Assert.EndsWith("the server does not deliver in time", line, StringComparison.Ordinal));
    }

    [Fact]
    public void A_tree_is_read_whether_it_comes_in_chunks_or_compressed()
    {
        _server.Map("/plain/.treeinfo", Answers.Whole(Tree));
        _server.Map("/other/treeinfo", Answers.Whole(Tree));
        _server.Map("/chunked/.treeinfo", Answers.Chunked(Tree, 7));
        _server.Map("/gzip/.treeinfo", Answers.Gzip(Tree));

        var run = Tools.Detect(
            "--type", "tree", _server.AddressOf("/plain/"), _server.AddressOf("/other"), _server.AddressOf("/chunked"), _server.AddressOf("/gzip"));

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(4, run.Lines.Count(line => line == "Tree is an installer for OS 'Alpha 1 (x86_64)'"));
    }

    [Fact]
    public void A_place_without_a_tree_is_an_error()
    {
        var run = Tools.Detect("--type", "tree", _server.AddressOf("/none"));

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("is no install tree: for '.treeinfo' the server answered 404 Not Found", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_proxy_of_the_environment_is_asked()
    {
        _server.Map("http://example.invalid/x.iso", Answers.Ranges(Image));
        var start = Tools.Start(Tools.OurPath, Tools.ExampleDirectory, "http://example.invalid/x.iso");
        start.Environment["http_proxy"] = _server.AddressOf("");

        Assert.Equal(Alpha, Tools.Run(start, "").Output);
    }
}
