using System.Net;
using Loopback;
using TinyIso;

namespace Osinfo.Discs.Tests.Web;

public sealed class HttpDiscSourceTests : IDisposable
{
    private const int WindowLength = 16 * 1024;
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(300);

    // A bootable image of 8 MiB, most of it zeros.
    private static readonly byte[] Image = [.. new TinyImage { Bootable = true }.ToArray(), .. new byte[8 << 20]];

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
        var address = _server.AddressOf("/disc.iso");
        _server.Dispose();

        var failure = await FailToOpenAsync(address);

        Assert.Equal(DiscError.ConnectionFailed, failure.Error);
        Assert.Equal($"'{address}': the connection was refused", failure.Message);
    }

    [Fact]
    public async Task A_silent_server_is_given_up() => await AssertTimesOutAsync(Answers.Silence());

    [Fact]
    public async Task A_server_that_stops_in_the_middle_is_given_up() => await AssertTimesOutAsync(Answers.Stall(Image, 100));

    [Fact]
    public async Task A_server_that_trickles_is_given_up() => await AssertTimesOutAsync(Answers.Trickle(Image));

    [Fact]
    public async Task A_whole_image_that_trickles_is_given_up()
    {
        Answer trickle = async (_, response, stop) =>
        {
            await response.HeadAsync(200, "OK");
            while (true)
            {
                await response.BodyAsync(new byte[1], stop);
                await Task.Delay(10, stop);
            }
        };
        var failure = await Assert.ThrowsAsync<DiscException>(async () =>
        {
            using var source = await DiscSource.OpenAsync(_server.Map("/disc.iso", trickle), null, Short, Stop);
            await DiscDescriptors.ReadAsync(source, Stop);
        });

        Assert.Equal(DiscError.TimedOut, failure.Error);
    }

    [Fact]
    public async Task A_server_that_is_always_just_in_time_is_given_up_as_well()
    {
        Answer slow = async (_, response, stop) =>
        {
            await response.HeadAsync(200, "OK");
            while (true)
            {
                await response.BodyAsync(new byte[16 * 1024], stop);
                await Task.Delay(30, stop);
            }
        };
        var failure = await Assert.ThrowsAsync<DiscException>(async () =>
        {
            using var source = await DiscSource.OpenAsync(_server.Map("/disc.iso", slow), null, TimeSpan.FromMilliseconds(200), Stop);
            await source.ReadAsync(16_000_000, new byte[1], Stop);
        });

        Assert.Equal(DiscError.TimedOut, failure.Error);
    }

    [Fact]
    public async Task The_time_limit_of_the_callers_client_holds_too()
    {
        using var client = new HttpClient { Timeout = Short };

        var failure = await Assert.ThrowsAsync<DiscException>(
            () => DiscSource.OpenAsync(_server.Map("/disc.iso", Answers.Silence()), client, Stop));

        Assert.Equal(DiscError.TimedOut, failure.Error);
    }

    [Fact]
    public async Task The_callers_client_keeps_its_name_and_stays_open()
    {
        using var client = new HttpClient();
        client.DefaultRequestHeaders.UserAgent.ParseAdd("Mine/1.0");
        var address = _server.Map("/disc.iso", Answers.Ranges(Image));

        (await DiscSource.OpenAsync(address, client, Stop)).Dispose();
        (await DiscSource.OpenAsync(address, client, Stop)).Dispose();

        Assert.All(_server.Requests, request => Assert.Equal("Mine/1.0", request.Header("User-Agent")));
    }

    [Fact]
    public async Task Cancelling_ends_the_wait()
    {
        using var cancellation = new CancellationTokenSource(Short);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => DiscSource.OpenAsync(_server.Map("/disc.iso", Answers.Silence()), null, cancellation.Token));
    }

    private static Task<DiscException> FailToOpenAsync(string address) =>
        Assert.ThrowsAsync<DiscException>(() => DiscSource.OpenAsync(address, null, Stop));

    private async Task AssertTimesOutAsync(Answer answer)
    {
        var address = _server.Map("/disc.iso", answer);

        var failure = await Assert.ThrowsAsync<DiscException>(() => DiscSource.OpenAsync(address, null, Short, Stop));

        Assert.Equal(DiscError.TimedOut, failure.Error);
        Assert.Equal($"'{address}': the server does not deliver in time", failure.Message);
    }
}
