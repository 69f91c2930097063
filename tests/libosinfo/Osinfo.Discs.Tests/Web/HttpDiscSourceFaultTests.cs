using System.Net;
using Loopback;

namespace Osinfo.Discs.Tests.Web;

/// <summary>Answers of web servers that are refused.</summary>
public sealed class HttpDiscSourceFaultTests : IDisposable
{
    private readonly LoopbackServer _server = new();

    private static byte[] Image => HttpDiscSourceTests.Image;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _server.Dispose();

    [Theory]
    [InlineData(404, "Not Found")]
    [InlineData(403, "Forbidden")]
    [InlineData(500, "Internal Server Error")]
    [InlineData(304, "Not Modified")]
    public async Task A_refusal_is_told_with_status_and_phrase(int status, string phrase)
    {
        var address = _server.Map("/disc.iso", Answers.Status(status, phrase));

        var failure = await FailToOpenAsync(address);

        Assert.Equal(DiscError.RequestRefused, failure.Error);
        Assert.Equal((HttpStatusCode)status, failure.StatusCode);
        Assert.StartsWith($"'{address}': the server answered {status} {phrase}", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Redirects_are_followed_once()
    {
        _server.Map("/real.iso", Answers.Ranges(Image));
        var address = _server.Map("/disc.iso", Answers.Redirect("/real.iso"));

        using var source = await DiscSource.OpenAsync(address, null, Stop);
        await source.ReadAsync(1_000_000, new byte[10], Stop);

        Assert.Equal(address, source.Location);
        Assert.Equal(["/disc.iso", "/real.iso", "/real.iso"], _server.Requests.Select(request => request.Path));
    }

    [Fact]
    public async Task Redirects_in_circles_end()
    {
        var address = _server.Map("/circle", Answers.Redirect("/circle"));

        var failure = await FailToOpenAsync(address);

        Assert.Equal(DiscError.RequestRefused, failure.Error);
        Assert.Equal(11, _server.Requests.Count);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://127.0.0.1/disc.iso")]
    [InlineData("http://[bad")]
    [InlineData("")]
    public async Task Redirects_out_of_the_web_are_not_followed(string target)
    {
        var failure = await FailToOpenAsync(_server.Map("/disc.iso", Answers.Redirect(target)));

        Assert.Equal(DiscError.RequestRefused, failure.Error);
        Assert.Equal(HttpStatusCode.Found, failure.StatusCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("bytes 0-16383/9000000")]
    [InlineData("bytes 32768-49151")]
    [InlineData("bytes 32768-99999/9000000")]
    [InlineData("bytes 32768-40000/9000000")]
    [InlineData("bytes 49151-32768/9000000")]
    [InlineData("lines 32768-49151/9000000")]
    [InlineData("nonsense")]
    public async Task A_range_other_than_the_wanted_one_is_refused(string? contentRange)
    {
        var failure = await FailToOpenAsync(_server.Map("/disc.iso", Answers.RangeLabelled(Image, contentRange)));

        Assert.Equal(DiscError.UnusableResponse, failure.Error);
    }

    [Fact]
    public async Task A_body_of_another_length_than_its_range_is_refused()
    {
        Answer answer = (_, response, _) => response.HeadAsync(
            206, "Partial Content", "Content-Range: bytes 32768-49151/9000000", "Content-Length: 5");

        Assert.Equal(DiscError.UnusableResponse, (await FailToOpenAsync(_server.Map("/disc.iso", answer))).Error);
    }

    [Fact]
    public async Task A_range_whose_body_ends_early_is_refused()
    {
        Answer answer = async (_, response, stop) =>
        {
            await response.HeadAsync(206, "Partial Content", "Content-Range: bytes 32768-49151/9000000");
            await response.BodyAsync(new byte[100], stop);
        };

        Assert.Equal(DiscError.UnusableResponse, (await FailToOpenAsync(_server.Map("/disc.iso", answer))).Error);
    }

    [Fact]
    public async Task An_image_that_changes_meanwhile_is_refused()
    {
        var address = _server.Map("/disc.iso", Answers.InTurn(Answers.Ranges(Image, "ETag: \"1\""), Answers.Ranges(Image, "ETag: \"2\"")));
        using var source = await DiscSource.OpenAsync(address, null, Stop);

        var failure = await Assert.ThrowsAsync<DiscException>(async () => await source.ReadAsync(1_000_000, new byte[1], Stop));

        Assert.Equal(DiscError.UnusableResponse, failure.Error);
    }

    [Fact]
    public async Task A_length_that_changes_meanwhile_is_refused()
    {
        var address = _server.Map("/disc.iso", Answers.InTurn(Answers.Ranges(Image), Answers.Ranges(Image[..^1])));
        using var source = await DiscSource.OpenAsync(address, null, Stop);

        var failure = await Assert.ThrowsAsync<DiscException>(async () => await source.ReadAsync(1_000_000, new byte[1], Stop));

        Assert.Equal(DiscError.UnusableResponse, failure.Error);
    }

    [Fact]
    public async Task A_server_that_gives_up_ranges_is_refused()
    {
        var address = _server.Map("/disc.iso", Answers.InTurn(Answers.Ranges(Image), Answers.Whole(Image)));
        using var source = await DiscSource.OpenAsync(address, null, Stop);

        var failure = await Assert.ThrowsAsync<DiscException>(async () => await source.ReadAsync(1_000_000, new byte[1], Stop));

        Assert.Equal(DiscError.UnusableResponse, failure.Error);
    }

    [Fact]
    public async Task An_image_sent_compressed_is_refused() =>
        Assert.Equal(DiscError.UnusableResponse, (await FailToOpenAsync(_server.Map("/disc.iso", Answers.Gzip(Image)))).Error);

    [Fact]
    public async Task A_connection_that_breaks_is_an_error() =>
        Assert.Equal(DiscError.ConnectionFailed, (await FailToOpenAsync(_server.Map("/disc.iso", Answers.CloseEarly(Image, 100)))).Error);

    [Fact]
    public async Task A_whole_image_that_breaks_off_is_an_error_however_often_it_is_asked()
    {
        Answer answer = async (_, response, stop) =>
        {
            await response.HeadAsync(200, "OK", "Content-Length: 1000000");
            await response.BodyAsync(new byte[20_000], stop);
        };
        using var source = await DiscSource.OpenAsync(_server.Map("/disc.iso", answer), null, Stop);

        for (var i = 0; i < 2; i++)
        {
            var failure = await Assert.ThrowsAsync<DiscException>(async () => await source.ReadAsync(32768, new byte[1], Stop));
            Assert.Equal(DiscError.ConnectionFailed, failure.Error);
        }
    }

    [Fact]
    public async Task What_is_no_http_is_an_error()
    {
        Answer answer = (_, response, stop) => response.BodyAsync("SSH-2.0-OpenSSH\r\n\r\n"u8.ToArray(), stop);

        Assert.Equal(DiscError.ConnectionFailed, (await FailToOpenAsync(_server.Map("/disc.iso", answer))).Error);
    }

    [Fact]
    public async Task A_refused_connection_is_an_error()
    {
        using var port = new RefusingPort();
        var address = port.AddressOf("/disc.iso");

        var failure = await FailToOpenAsync(address);

        Assert.Equal(DiscError.ConnectionFailed, failure.Error);
        Assert.Equal($"'{address}': the connection was refused", failure.Message);
    }

    private static Task<DiscException> FailToOpenAsync(string address) =>
        Assert.ThrowsAsync<DiscException>(() => DiscSource.OpenAsync(address, null, Stop));
}
