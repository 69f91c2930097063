using System.Text.Json;
using Osinfo.CommandLine;

namespace OsinfoDb.Importing.Sources;

/// <summary>What a web site announces: <c>latest.json</c>, <c>nightly.json</c>.</summary>
/// <param name="Version">The version of the release; null where a document may leave it out.</param>
/// <param name="Archive">Where the archive is.</param>
/// <param name="Signature">Where its signature is; null when the document does not say.</param>
internal sealed record ReleaseDocument(string? Version, Uri Archive, Uri? Signature)
{
    internal static ReleaseDocument Parse(byte[] content, Uri address)
    {
        try
        {
            using var document = JsonDocument.Parse(content, new JsonDocumentOptions { MaxDepth = 16 });
            if (document.RootElement.ValueKind != JsonValueKind.Object
                || !document.RootElement.TryGetProperty("release", out var release)
                || release.ValueKind != JsonValueKind.Object)
            {
                throw new JsonException("the object 'release' is missing");
            }

            return new ReleaseDocument(
                Text(release, "version"),
                Resolve(address, Text(release, "archive") ?? throw new JsonException("'release.archive' is missing")),
                Text(release, "signature") is { } signature ? Resolve(address, signature) : null);
        }
        catch (JsonException e)
        {
            var place = e.LineNumber is { } line ? $" in line {line + 1}" : "";
            var fault = e.LineNumber is null ? e.Message : "it is no JSON";
            throw new ToolException(ExitCode.Unreadable, $"{address}: the announcement cannot be used: {fault}{place}");
        }
    }

    private static string? Text(JsonElement release, string name) =>
        !release.TryGetProperty(name, out var value) ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : throw new JsonException($"'release.{name}' is no text");

    private static Uri Resolve(Uri document, string address) =>
        Uri.TryCreate(document, address, out var resolved) ? resolved : throw new JsonException("an address in it is not valid");
}
