using System.Net;
using System.Net.Http.Headers;
using Osinfo.Discs.Web;

namespace Osinfo;

/// <summary>A small file on a web server, read whole whatever its transfer coding and decompressed; or the status that came in its stead.</summary>
/// <param name="Address">Where it was found, after redirects.</param>
/// <param name="StatusCode">The status of the answer.</param>
/// <param name="Status">The same in words.</param>
/// <param name="Content">The file; null unless the status is a success.</param>
internal sealed record WebFile(string Address, HttpStatusCode StatusCode, string Status, byte[]? Content)
{
    private const int StepLength = 16 * 1024;

    /// <exception cref="InvalidDataException">The file is longer than the limit, compressed or not, or its compression is broken.</exception>
    public static async Task<WebFile> GetAsync(HttpClient client, Uri address, int limit, StallGuard guard)
    {
        using var response = await WebRequests.GetAsync(client, address, headers =>
        {
            headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));
            headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("deflate"));
        }, guard.Token).ConfigureAwait(false);
        var found = (response.RequestMessage?.RequestUri ?? address).AbsoluteUri;
        var status = WebRequests.Describe(response);
        if (!response.IsSuccessStatusCode)
        {
            return new(found, response.StatusCode, status, null);
        }

        var content = await ReadAsync(response.Content, found, limit, guard).ConfigureAwait(false);
        foreach (var coding in response.Content.Headers.ContentEncoding.Reverse())
        {
            content = ContentCoding.Decode(content, coding, limit, found);
        }

        return new(found, response.StatusCode, status, content);
    }

    private static async Task<byte[]> ReadAsync(HttpContent content, string address, int limit, StallGuard guard)
    {
        using var stream = await content.ReadAsStreamAsync(guard.Token).ConfigureAwait(false);
        using var bytes = new MemoryStream();
        var step = new byte[StepLength];
        while (true)
        {
            guard.NextStep();
            var count = await stream.ReadAtLeastAsync(step, step.Length, throwOnEndOfStream: false, guard.Token).ConfigureAwait(false);
            bytes.Write(step, 0, count);
            if (bytes.Length > limit)
            {
                throw new InvalidDataException($"'{address}' is too long: expected {limit} bytes at most");
            }

            if (count < step.Length)
            {
                return bytes.ToArray();
            }
        }
    }
}
