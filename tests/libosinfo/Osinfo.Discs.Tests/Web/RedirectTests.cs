using System.Net;

namespace Osinfo.Discs.Tests.Web;

/// <summary>Redirects between schemes, told by a handler in the place of the network.</summary>
public sealed class RedirectTests
{
    [Theory]
    [InlineData("http://a.example/disc.iso", "https://b.example/disc.iso", HttpStatusCode.NotFound)]
    [InlineData("https://a.example/disc.iso", "https://b.example/disc.iso", HttpStatusCode.NotFound)]
    [InlineData("https://a.example/disc.iso", "//b.example/disc.iso", HttpStatusCode.NotFound)]
    [InlineData("https://a.example/disc.iso", "http://b.example/disc.iso", HttpStatusCode.PermanentRedirect)]
    public async Task A_secure_address_never_leads_to_an_insecure_one(string address, string target, HttpStatusCode end)
    {
        using var client = new HttpClient(new RedirectingHandler("a.example", target));

        var failure = await Assert.ThrowsAsync<DiscException>(
            () => DiscSource.OpenAsync(address, client, TestContext.Current.CancellationToken));

        Assert.Equal(end, failure.StatusCode);
    }

    private sealed class RedirectingHandler(string host, string target) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var isFirst = request.RequestUri!.Host == host;
            var response = new HttpResponseMessage(isFirst ? HttpStatusCode.PermanentRedirect : HttpStatusCode.NotFound)
            {
                RequestMessage = request,
            };
            response.Headers.Location = isFirst ? new Uri(target, UriKind.RelativeOrAbsolute) : null;
            return Task.FromResult(response);
        }
    }
}
