using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;

namespace OsinfoDb.Lint.Rules.Addresses;

/// <summary>Asks servers for the head of a file, politely: few requests at a time, and again later when a server has had enough.</summary>
internal sealed class AddressProbe : IDisposable
{
    private const int AtOncePerHost = 2;
    private const int Attempts = 7;
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, SemaphoreSlim> _hosts = new(StringComparer.OrdinalIgnoreCase);

    // Some mirrors send browsers to a page and everybody else to the file.
    private readonly HttpClient _client = new() { Timeout = Timeout, DefaultRequestHeaders = { UserAgent = { new("Wget", "1.24") } } };

    /// <summary>What is wrong with an address; null when it answers as it should.</summary>
    internal async Task<string?> FindFaultAsync(AskedAddress asked, CancellationToken cancellationToken)
    {
        if (ToWeb(asked.Text) is not { } address)
        {
            return "is no address that can be asked for, expected https, http or docker";
        }

        var host = _hosts.GetOrAdd(address.Authority, _ => new SemaphoreSlim(AtOncePerHost));
        await host.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await AskAsync(address, asked.Types, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            host.Release();
        }
    }

    public void Dispose()
    {
        _client.Dispose();
        foreach (var host in _hosts.Values)
        {
            host.Dispose();
        }
    }

    /// <summary>The address to ask; of an image in a registry, <c>docker://HOST/NAME:TAG</c>, that of its manifest.</summary>
    internal static Uri? ToWeb(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address))
        {
            return null;
        }

        if (address.Scheme == "docker")
        {
            var path = address.AbsolutePath.Trim('/');
            var colon = path.LastIndexOf(':');
            var (name, tag) = colon < 0 ? (path, "latest") : (path[..colon], path[(colon + 1)..]);
            var scheme = address.IsLoopback ? Uri.UriSchemeHttp : Uri.UriSchemeHttps;
            return new Uri($"{scheme}://{address.Authority}/v2/{name}/manifests/{tag}");
        }

        return address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps ? address : null;
    }

    private async Task<string?> AskAsync(Uri address, string[] types, CancellationToken cancellationToken)
    {
        var method = HttpMethod.Head;
        for (var attempt = 1; ; attempt++)
        {
            TimeSpan pause;
            try
            {
                using var request = new HttpRequestMessage(method, address);
                foreach (var type in types.Where(type => type.EndsWith("json", StringComparison.Ordinal)))
                {
                    request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(type));
                }

                using var answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
                    .ConfigureAwait(false);
                if (method == HttpMethod.Head && answer.StatusCode is HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotImplemented)
                {
                    // The head of the answer is all that is read of it.
                    method = HttpMethod.Get;
                    continue;
                }

                if (answer.StatusCode != HttpStatusCode.TooManyRequests || attempt >= Attempts)
                {
                    return FindFault(answer, types);
                }

                pause = answer.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(1 << attempt);
            }
            catch (Exception e) when (e is HttpRequestException or IOException or TaskCanceledException
                && !cancellationToken.IsCancellationRequested)
            {
                return e is HttpRequestException { InnerException: { } inner } ? inner.Message
                    : e is TaskCanceledException ? "no answer in time"
                    : e.Message;
            }

            await Task.Delay(pause < LongestPause ? pause : LongestPause, cancellationToken).ConfigureAwait(false);
        }
    }

    private static string? FindFault(HttpResponseMessage answer, string[] types) =>
        !answer.IsSuccessStatusCode ? $"the server answers {(int)answer.StatusCode}"
        : answer.Content.Headers.ContentType?.MediaType is { } type && !types.Contains(type, StringComparer.OrdinalIgnoreCase)
            ? $"the server sends {type}, expected {string.Join(", ", types.Take(2))}{(types.Length > 2 ? " or the like" : "")}"
        : null;
}
