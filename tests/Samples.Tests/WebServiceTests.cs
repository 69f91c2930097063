using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Osinfo.Samples.WebService;
using TinyIso;

namespace Samples.Tests;

/// <summary>The service as it runs, on a port of the loopback interface.</summary>
public sealed class WebServiceTests : IAsyncLifetime
{
    // It watches no configuration: systems let each user watch few things at a time.
    private readonly WebApplication _service = Service.Create(
        ["--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default", "Error", "--hostBuilder:reloadConfigOnChange=false"]);

    private readonly HttpClient _client = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await _service.StartAsync(Stop);
        _client.BaseAddress = new Uri(_service.Urls.First());
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _service.DisposeAsync();
    }

    [Fact]
    public async Task Describes_a_system()
    {
        using var answer = JsonDocument.Parse(await _client.GetStringAsync("systems/debian12", Stop));

        Assert.Equal("http://debian.org/debian/12", answer.RootElement.GetProperty("id").GetString());
        Assert.Equal("2023-06-10", answer.RootElement.GetProperty("releaseDate").GetString());
        Assert.Equal(HttpStatusCode.NotFound, (await _client.GetAsync("systems/none", Stop)).StatusCode);
    }

    [Fact]
    public async Task Lists_systems_of_a_family_that_are_supported_on_a_day()
    {
        using var answer = JsonDocument.Parse(await _client.GetStringAsync("systems?family=openbsd&supportedOn=2024-01-01", Stop));

        var names = answer.RootElement.EnumerateArray().Select(one => one.GetProperty("shortId").GetString()).ToArray();
        Assert.Contains("openbsd7.4", names);
        Assert.DoesNotContain("openbsd4.5", names);
        Assert.Equal(HttpStatusCode.BadRequest, (await _client.GetAsync("systems?supportedOn=soon", Stop)).StatusCode);
    }

    [Fact]
    public async Task Identifies_an_upload()
    {
        Assert.Contains("\"shortId\":\"debian12\"", await PostAsync(Images.Debian.ToArray(), HttpStatusCode.OK), StringComparison.Ordinal);
        await PostAsync(new TinyImage { VolumeId = "NOBODY KNOWS" }.ToArray(), HttpStatusCode.NotFound);
        Assert.Contains("upload", await PostAsync(new byte[100], HttpStatusCode.BadRequest), StringComparison.Ordinal);
    }

    private async Task<string> PostAsync(byte[] body, HttpStatusCode expected)
    {
        using var content = new ByteArrayContent(body);
        using var answer = await _client.PostAsync("identify", content, Stop);
        Assert.Equal(expected, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(Stop);
    }
}
