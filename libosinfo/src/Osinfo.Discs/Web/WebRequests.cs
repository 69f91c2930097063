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
        MaxAutomaticRedirections = RedirectLimit,
        // A body we do not want is not read to its end only to keep the connection.
        MaxResponseDrainSize = 0,
        UseCookies = false,
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    public static HttpRequestMessage Get(HttpClient client, Uri address)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (client.DefaultRequestHeaders.UserAgent.Count == 0)
        {
            var version = typeof(WebRequests).Assembly.GetName().Version?.ToString(3);
            request.Headers.UserAgent.Add(new ProductInfoHeaderValue("Osinfo.NET", version));
        }

        return request;
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

    private static string OneLine(string? text) => string.Concat((text ?? "").Where(c => !char.IsControl(c)));
}
