using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;

namespace OsinfoDb.Importing.Sources;

/// <summary>Fetches whole files from web servers, none of which is trusted with more than a limited time and a limited amount.</summary>
internal sealed class WebClient : IDisposable
{
    private const int MaxRedirects = 10;
    private const int StepLength = 16 * 1024;

    private readonly HttpClient _client;
    private readonly WebLimits _limits;
    private readonly Action<string> _onProgress;

    internal WebClient(WebLimits limits, Action<string> onProgress)
    {
        _limits = limits;
        _onProgress = onProgress;
        _client = new HttpClient(new SocketsHttpHandler
        {
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate | DecompressionMethods.Brotli,
            ConnectTimeout = limits.Idle,
            // It would follow a redirect to http, and where to is looked at here.
            AllowAutoRedirect = false,
            MaxResponseDrainSize = 0,
            MaxResponseHeadersLength = 64,
            UseCookies = false,
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        var version = typeof(WebClient).Assembly.GetName().Version?.ToString(3);
        _client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("osinfo-db-import", version));
    }

    /// <summary>Asks for a file.</summary>
    /// <param name="address">Where it is.</param>
    /// <param name="maxLength">How long it may be, decompressed.</param>
    /// <param name="tag">The entity tag of what is known already.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>The content, null when it is what is known already; and its entity tag.</returns>
    internal async Task<(byte[]? Content, string? Tag)> GetAsync(
        Uri address, int maxLength, string? tag, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var total = new CancellationTokenSource(_limits.Total);
        using var registration = total.Token.Register(limit.Cancel);
        try
        {
            limit.CancelAfter(_limits.Idle);
            using var response = await SendAsync(address, tag, limit.Token).ConfigureAwait(false);
            if (response.StatusCode == HttpStatusCode.NotModified && tag is not null)
            {
                return (null, tag);
            }

            if (response.StatusCode != HttpStatusCode.OK)
            {
                throw new DownloadException($"{address}: {Describe(response)}", IsTransient(response.StatusCode));
            }

            return (await ReadAsync(response, address, maxLength, limit).ConfigureAwait(false), response.Headers.ETag?.ToString());
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested
            && (e is OperationCanceledException || (e is IOException or HttpRequestException && limit.IsCancellationRequested)))
        {
            throw new DownloadException($"{address}: the server does not deliver in time", isTransient: true);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or InvalidDataException)
        {
            throw new DownloadException($"{address}: {Describe(e)}", isTransient: true);
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task<HttpResponseMessage> SendAsync(Uri address, string? tag, CancellationToken cancellationToken)
    {
        for (var redirects = 0; ; redirects++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            if (tag is not null && EntityTagHeaderValue.TryParse(tag, out var known))
            {
                request.Headers.IfNoneMatch.Add(known);
            }

            var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
                .ConfigureAwait(false);
            if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308))
            {
                return response;
            }

            var location = response.Headers.Location;
            response.Dispose();
            if (redirects == MaxRedirects)
            {
                throw new DownloadException($"{address}: more than {MaxRedirects} redirects", isTransient: false);
            }

            address = WebAddress.FindTarget(address, location)
                ?? throw new DownloadException($"{address}: the redirect to '{location}' is not followed", isTransient: false);
        }
    }

    private async Task<byte[]> ReadAsync(HttpResponseMessage response, Uri address, int maxLength, CancellationTokenSource limit)
    {
        var tooLong = new DownloadException(
            string.Create(CultureInfo.InvariantCulture, $"{address}: more than {maxLength / 1024} KiB"), isTransient: false);
        if (response.Content.Headers.ContentLength > maxLength)
        {
            throw tooLong;
        }

        using var body = await response.Content.ReadAsStreamAsync(limit.Token).ConfigureAwait(false);
        using var content = new MemoryStream();
        var step = new byte[StepLength];
        while (true)
        {
            limit.CancelAfter(_limits.Idle);
            var length = await body.ReadAsync(step, limit.Token).ConfigureAwait(false);
            if (length == 0)
            {
                return content.ToArray();
            }

            content.Write(step, 0, length);
            if (content.Length > maxLength)
            {
                throw tooLong;
            }

            _onProgress(string.Create(CultureInfo.InvariantCulture, $"{address.Host}: {content.Length / 1024} KiB"));
        }
    }

    private static bool IsTransient(HttpStatusCode status) => (int)status is 408 or 425 or 429 or >= 500;

    private static string Describe(HttpResponseMessage response) =>
        $"the server answers {(int)response.StatusCode} {response.ReasonPhrase}".TrimEnd();

    /// <summary>In words of our own: the base library's texts are missing from trimmed tools.</summary>
    private static string Describe(Exception failure) => failure switch
    {
        InvalidDataException => "the encoded answer is broken",
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => "the host name cannot be resolved",
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => "no secure connection can be made",
        HttpRequestException { InnerException: SocketException { SocketErrorCode: SocketError.ConnectionRefused } } =>
            "the connection was refused",
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } => "the host cannot be reached",
        HttpRequestException { HttpRequestError: HttpRequestError.ResponseEnded } => "the server closed the connection too early",
        HttpIOException { HttpRequestError: HttpRequestError.ResponseEnded } => "the server closed the connection too early",
        HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse } => "the server's answer is not valid HTTP",
        HttpIOException { HttpRequestError: HttpRequestError.InvalidResponse } => "the server's answer is not valid HTTP",
        _ => "the connection broke",
    };
}
