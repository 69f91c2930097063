using System.Text.Json;
using Osinfo.Upkeep.Tables;

namespace Osinfo.Upkeep.Freshness;

/// <summary>
/// Fetches products from the public files of endoflife.date: below an address that ends with <c>v1</c> from <c>products/PRODUCT/</c>, below any
/// other from <c>PRODUCT.json</c>, the form before it.
/// </summary>
internal sealed class EndOfLifeClient(HttpClient client, Uri baseAddress)
{
    internal const string DefaultAddress = "https://endoflife.date/api/v1/";

    private const int MaxBytes = 4 * 1024 * 1024;

    /// <exception cref="InvalidDataException">The answer is of neither form; names the address.</exception>
    /// <exception cref="HttpRequestException">The server cannot be reached or refuses.</exception>
    internal async Task<IReadOnlyList<Cycle>> ReadAsync(string product, CancellationToken cancellationToken)
    {
        var name = Uri.EscapeDataString(product);
        var address = new Uri(baseAddress, baseAddress.AbsolutePath.EndsWith("/v1/", StringComparison.Ordinal) ? $"products/{name}/" : $"{name}.json");
        using var response = await client.GetAsync(address, cancellationToken).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            using var document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = 16 });
            return EndOfLifeDocument.Read(product, document.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or InvalidDataException)
        {
            throw new InvalidDataException($"{address}: {e.Message.ReplaceLineEndings(" ")}", e);
        }
    }

    internal static HttpClient CreateHttpClient() => new()
    {
        MaxResponseContentBufferSize = MaxBytes,
        Timeout = TimeSpan.FromSeconds(60),
        DefaultRequestHeaders = { { "User-Agent", "osinfo-freshness" } },
    };
}
