using System.Net;
using System.Net.Http.Headers;

namespace Osinfo.Discs.Web;

/// <summary>
/// A disc image on a web server, read in windows of 16 KiB by range requests (RFC 9110, 14). The first request asks for
/// sectors 16 to 23, where the volume descriptors are. A server that ignores ranges is read from the beginning instead.
/// </summary>
internal sealed class HttpDiscSource : DiscSource
{
    private const int WindowLength = 16 * 1024;
    private const int FirstWindow = 2;
    private const int WindowsPerRequest = 16;

    private readonly Uri _address;
    private readonly HttpClient _client;
    private readonly bool _ownsClient;
    private readonly TimeSpan _timeout;
    private readonly WindowCache _windows = new();
    private SequentialBody? _body;
    private Uri? _finalAddress;
    private EntityTagHeaderValue? _tag;
    private long? _length;

    private HttpDiscSource(string location, Uri address, HttpClient? client, TimeSpan timeout)
    {
        Location = location;
        _address = address;
        _client = client ?? WebRequests.CreateClient();
        _ownsClient = client is null;
        _timeout = timeout;
    }

    public override string Location { get; }

    public override long? Length => _body is null ? _length : _body.Length;

    public static async Task<HttpDiscSource> OpenAsync(
        string location, Uri address, HttpClient? client, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var source = new HttpDiscSource(location, address, client, timeout);
        try
        {
            await source.FetchAsync(FirstWindow, FirstWindow, cancellationToken).ConfigureAwait(false);
            return source;
        }
        catch
        {
            source.Dispose();
            throw;
        }
    }

    public override async ValueTask<int> ReadAsync(long offset, Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        if (_body is not null)
        {
            return await WatchAsync(guard => _body.ReadAsync(offset, buffer, guard), cancellationToken).ConfigureAwait(false);
        }

        var done = 0;
        while (done < buffer.Length && offset < long.MaxValue - buffer.Length && !(offset + done >= _length))
        {
            var window = (offset + done) / WindowLength;
            if (_windows.Find(window) is not { } bytes)
            {
                var last = (offset + buffer.Length - 1) / WindowLength;
                bytes = await FetchAsync(window, Math.Min(last, window + WindowsPerRequest - 1), cancellationToken).ConfigureAwait(false);
            }

            var skipped = (int)((offset + done) % WindowLength);
            if (skipped >= bytes.Length)
            {
                break;
            }

            var count = Math.Min(bytes.Length - skipped, buffer.Length - done);
            bytes.AsSpan(skipped, count).CopyTo(buffer.Span[done..]);
            done += count;
        }

        return done;
    }

    protected override void Dispose(bool disposing)
    {
        _body?.Dispose();
        if (_ownsClient)
        {
            _client.Dispose();
        }
    }

    /// <summary>Gets windows from the server; returns the first of them, shorter than a window where the image ends.</summary>
    private Task<byte[]> FetchAsync(long first, long last, CancellationToken cancellationToken) => WatchAsync(async guard =>
    {
        var from = first * WindowLength;
        var to = Math.Min(((last + 1) * WindowLength) - 1, (_length ?? long.MaxValue) - 1);
        var response = await WebRequests.GetAsync(_client, _finalAddress ?? _address, headers =>
        {
            headers.Range = new RangeHeaderValue(from, to);
            headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("identity"));
        }, guard.Token).ConfigureAwait(false);
        var keepOpen = false;
        try
        {
            if (response.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable)
            {
                return TakeEnd(response, first, from);
            }

            if (!response.IsSuccessStatusCode)
            {
                throw new DiscException(DiscError.RequestRefused, $"'{Location}': the server answered {WebRequests.Describe(response)}")
                {
                    StatusCode = response.StatusCode,
                };
            }

            if (response.Content.Headers.ContentEncoding.Any(coding => !coding.Equals("identity", StringComparison.OrdinalIgnoreCase)))
            {
                throw Unusable("the server sends the image compressed, though that was not asked for");
            }

            if (response.StatusCode == HttpStatusCode.PartialContent)
            {
                return await TakeRangeAsync(response, from, to, guard).ConfigureAwait(false);
            }

            if (_finalAddress is not null)
            {
                throw Unusable("the server sends ranges no longer");
            }

            var stream = await response.Content.ReadAsStreamAsync(guard.Token).ConfigureAwait(false);
            _body = new SequentialBody(response, stream, Location);
            keepOpen = true;
            return [];
        }
        finally
        {
            if (!keepOpen)
            {
                response.Dispose();
            }
        }
    }, cancellationToken);

    /// <summary>The range begins behind the end (RFC 9110, 15.5.17).</summary>
    private byte[] TakeEnd(HttpResponseMessage response, long window, long from)
    {
        var total = response.Content.Headers.ContentRange?.Length;
        if (total > from || (_length is not null && total is not null && total != _length))
        {
            throw Unusable($"the server refuses byte {from} of {_length ?? total}");
        }

        Remember(response, total);
        _windows.Add(window, []);
        return [];
    }

    /// <summary>The range that was asked for, or what there is of it before the end (RFC 9110, 15.3.7).</summary>
    private async Task<byte[]> TakeRangeAsync(HttpResponseMessage response, long from, long to, StallGuard guard)
    {
        var range = response.Content.Headers.ContentRange;
        if (range is not { Unit: "bytes", From: { } start, To: { } end } || start != from || end > to
            || (end < to && range.Length is { } total && end != total - 1))
        {
            throw Unusable($"the server answered with range '{range}' where bytes {from}-{to} were asked for");
        }

        if (_length is not null && range.Length is not null && range.Length != _length
            || _tag is not null && response.Headers.ETag is { } tag && !tag.Equals(_tag))
        {
            throw Unusable("the image changes on the server while it is read");
        }

        var length = (int)(end - start + 1);
        if (response.Content.Headers.ContentLength is { } promised && promised != length)
        {
            throw Unusable($"the server announces {promised} bytes for a range of {length}");
        }

        var bytes = new byte[length];
        using var stream = await response.Content.ReadAsStreamAsync(guard.Token).ConfigureAwait(false);
        for (var done = 0; done < length;)
        {
            guard.NextStep();
            var step = Math.Min(WindowLength, length - done);
            var count = await stream.ReadAtLeastAsync(bytes.AsMemory(done, step), step, false, guard.Token).ConfigureAwait(false);
            done += count;
            if (count < step)
            {
                throw Unusable($"the server sent {done} bytes for a range of {length}");
            }
        }

        Remember(response, range.Length ?? (end < to ? end + 1 : null));
        return Store(bytes, from / WindowLength);
    }

    private byte[] Store(byte[] bytes, long window)
    {
        if (bytes.Length <= WindowLength)
        {
            _windows.Add(window, bytes);
            return bytes;
        }

        var parts = bytes.Chunk(WindowLength).ToArray();
        for (var i = 0; i < parts.Length; i++)
        {
            _windows.Add(window + i, parts[i]);
        }

        return parts[0];
    }

    // Where a redirect led to is asked directly from then on: a redirector may name another mirror, with another file, each time.
    private void Remember(HttpResponseMessage response, long? length)
    {
        _finalAddress ??= response.RequestMessage?.RequestUri ?? _address;
        _tag ??= response.Headers.ETag;
        _length ??= length;
    }

    private async Task<T> WatchAsync<T>(Func<StallGuard, Task<T>> exchange, CancellationToken cancellationToken)
    {
        using var guard = new StallGuard(_timeout, cancellationToken);
        try
        {
            return await exchange(guard).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not DiscException && guard.Explains(e))
        {
            throw new DiscException(DiscError.TimedOut, $"'{Location}': the server does not deliver in time", e);
        }
        catch (Exception e) when (e is HttpRequestException or UriFormatException or (IOException and not DiscException))
        {
            throw new DiscException(DiscError.ConnectionFailed, $"'{Location}': {WebRequests.Describe(e)}", e);
        }
    }

    private DiscException Unusable(string what) => new(DiscError.UnusableResponse, $"'{Location}': {what}");
}
