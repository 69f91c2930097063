using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;

namespace Osinfo.Discs.Web;

/// <summary>How this library talks to web servers.</summary>
internal static class WebRequests
{
    private const int RedirectLimit = 10;

    public static TimeSpan DefaultTimeout => TimeSpan.FromSeconds(30);

    /// <summary>A client without time limit of its own: <see cref="StallGuard"/> sets the limits.</summary>
    public static HttpClient CreateClient() => new(new SocketsHttpHandler
    {
        AutomaticDecompression = DecompressionMethods.None,
        // It would take a redirect to any scheme for one to a web server.
        AllowAutoRedirect = false,
        // A body we do not want is not read to its end only to keep the connection.
        MaxResponseDrainSize = 0,
        UseCookies = false,
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <summary>
    /// Makes a request and follows redirects (RFC 9110, 15.4) within the limits <see cref="Describe(HttpResponseMessage)"/> tells; one beyond them
    /// is returned as it is. Returns when the headers are there; the request of the response names the final address.
    /// </summary>
    public static async Task<HttpResponseMessage> GetAsync(
        HttpClient client, Uri address, Action<HttpRequestHeaders> prepare, CancellationToken cancellationToken)
    {
        for (var redirects = 0; ; redirects++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            prepare(request.Headers);
            if (client.DefaultRequestHeaders.UserAgent.Count == 0)
            {
                var version = typeof(WebRequests).Assembly.GetName().Version?.ToString(3);
                request.Headers.UserAgent.Add(new ProductInfoHeaderValue("Osinfo.NET", version));
            }

            var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            address = response.RequestMessage?.RequestUri ?? address;
            if (redirects == RedirectLimit || FindTarget(response, address) is not { } target)
            {
                return response;
            }

            response.Dispose();
            address = target;
        }
    }

    /// <summary>The status line in words, such as <c>404 Not Found</c>, with a hint when a redirect was not followed.</summary>
    public static string Describe(HttpResponseMessage response)
    {
        var status = $"{(int)response.StatusCode} {OneLine(response.ReasonPhrase)}".TrimEnd();
        return (int)response.StatusCode is >= 300 and < 400
            ? $"{status} (redirects are followed {RedirectLimit} times at most, to http and https, never from https to http)"
            : status;
    }

    /// <summary>Why a request failed, in words of our own: the base library's texts are missing from trimmed tools.</summary>
    public static string Describe(Exception failure) => failure switch
    {
        UriFormatException => "the address is not valid",
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => "the host name cannot be resolved",
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => "no secure connection can be made",
        HttpRequestException { InnerException: SocketException { SocketErrorCode: SocketError.ConnectionRefused } } => "the connection was refused",
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } => "the host cannot be reached",
        HttpRequestException { HttpRequestError: HttpRequestError.ResponseEnded } => "the server closed the connection too early",
        HttpIOException { HttpRequestError: HttpRequestError.ResponseEnded } => "the server closed the connection too early",
        HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse } => "the server's answer is not valid HTTP",
        HttpIOException { HttpRequestError: HttpRequestError.InvalidResponse } => "the server's answer is not valid HTTP",
        _ => "the connection broke",
    };

    private static Uri? FindTarget(HttpResponseMessage response, Uri address)
    {
        if (response.StatusCode is not (HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
            or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect))
        {
            return null;
        }

        var isAllowed = Uri.TryCreate(address, response.Headers.Location, out var target)
            && (target.Scheme == Uri.UriSchemeHttps || (target.Scheme == Uri.UriSchemeHttp && address.Scheme == Uri.UriSchemeHttp));
        return isAllowed ? target : null;
    }

    private static string OneLine(string? text) => string.Concat((text ?? "").Where(c => !char.IsControl(c)));
}
