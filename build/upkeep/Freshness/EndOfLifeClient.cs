using System.Globalization;
using System.Text.Json;
using Osinfo.Upkeep.Tables;

namespace Osinfo.Upkeep.Freshness;

/// <summary>
/// Reads products from the public files of endoflife.date: below a base address the file <c>PRODUCT.json</c>, a list of cycles with
/// <c>cycle</c>, <c>releaseDate</c>, <c>support</c>, <c>eol</c>, <c>extendedSupport</c>, <c>latest</c>, <c>latestReleaseDate</c>,
/// <c>lts</c> and <c>codename</c>; a date is a text or a boolean.
/// </summary>
internal sealed class EndOfLifeClient(HttpClient client, Uri baseAddress)
{
    internal const string DefaultAddress = "https://endoflife.date/api/";

    private const int MaxBytes = 4 * 1024 * 1024;

    /// <exception cref="InvalidDataException">The answer is no such list; names the address.</exception>
    /// <exception cref="HttpRequestException">The server cannot be reached or refuses.</exception>
    internal async Task<IReadOnlyList<Cycle>> ReadAsync(string product, CancellationToken cancellationToken)
    {
        var address = new Uri(baseAddress, $"{Uri.EscapeDataString(product)}.json");
        using var response = await client.GetAsync(address, cancellationToken).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            using var document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = 16 });
            return document.RootElement.ValueKind == JsonValueKind.Array && document.RootElement.GetArrayLength() > 0
                ? [.. document.RootElement.EnumerateArray().Select(cycle => ToCycle(product, cycle))]
                : throw new InvalidDataException($"{address}: expected a list of cycles");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
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

    private static Cycle ToCycle(string product, JsonElement cycle) => new(
        product,
        Text(cycle, "cycle") is { Length: > 0 } name ? name : throw new InvalidOperationException("a cycle has no name"),
        Text(cycle, "releaseDate"),
        Text(cycle, "eol"),
        Text(cycle, "latest"),
        Text(cycle, "latestReleaseDate"),
        Text(cycle, "support"),
        Text(cycle, "extendedSupport"),
        Text(cycle, "lts") is "false" ? "" : Text(cycle, "lts"),
        Text(cycle, "codename"),
        "",
        Text(cycle, "releaseLabel"));

    private static string Text(JsonElement cycle, string name) => !cycle.TryGetProperty(name, out var value) ? "" : value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number => value.GetDecimal().ToString(CultureInfo.InvariantCulture),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => "",
    };
}
