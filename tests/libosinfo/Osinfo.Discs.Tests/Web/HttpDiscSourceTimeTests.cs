using Loopback;

namespace Osinfo.Discs.Tests.Web;

/// <summary>Web servers that take too long.</summary>
public sealed class HttpDiscSourceTimeTests : IDisposable
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(300);

    private readonly LoopbackServer _server = new();

    private static byte[] Image => HttpDiscSourceTests.Image;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _server.Dispose();

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

    private async Task AssertTimesOutAsync(Answer answer)
    {
        var address = _server.Map("/disc.iso", answer);

        var failure = await Assert.ThrowsAsync<DiscException>(() => DiscSource.OpenAsync(address, null, Short, Stop));

        Assert.Equal(DiscError.TimedOut, failure.Error);
        Assert.Equal($"'{address}': the server does not deliver in time", failure.Message);
    }
}
