using System.Globalization;
using System.Text.Json;
using Osinfo.Upkeep.Tables;

namespace Osinfo.Upkeep.Freshness;

/// <summary>
/// A product as endoflife.date publishes it. Version 1 (<c>api_v1/openapi.yml</c> of its sources) is an object whose <c>result.releases</c> tell
/// by <c>isEol</c> whether and by <c>eolFrom</c> when a kind of support ends, null when nobody knows, neither of them when there is no such
/// support. Before that it was a list of cycles whose <c>eol</c>, <c>support</c>, <c>extendedSupport</c> and <c>lts</c> are a day or a boolean.
/// </summary>
internal static class EndOfLifeDocument
{
    /// <exception cref="InvalidDataException">It is of neither form.</exception>
    internal static IReadOnlyList<Cycle> Read(string product, JsonElement root) => root.ValueKind switch
    {
        JsonValueKind.Array when root.GetArrayLength() > 0 => [.. root.EnumerateArray().Select(cycle => ReadCycle(product, cycle))],
        JsonValueKind.Object when root.TryGetProperty("result", out var result) && result.TryGetProperty("releases", out var releases)
            && releases.ValueKind == JsonValueKind.Array && releases.GetArrayLength() > 0
            => [.. releases.EnumerateArray().Select(release => ReadRelease(product, Text(result, "label"), release))],
        _ => throw new InvalidDataException("expected a list of cycles, or an object with result.releases"),
    };

    private static Cycle ReadRelease(string product, string title, JsonElement release)
    {
        var hasLatest = release.TryGetProperty("latest", out var latest) && latest.ValueKind == JsonValueKind.Object;
        return new(
            product,
            Name(release, "name"),
            Text(release, "releaseDate"),
            End(release, "Eol", "eolFrom"),
            hasLatest ? Text(latest, "name") : "",
            hasLatest ? Text(latest, "date") : "",
            End(release, "Eoas", "eoasFrom"),
            End(release, "Eoes", "eoesFrom"),
            End(release, "Lts", "ltsFrom") is "false" ? "" : End(release, "Lts", "ltsFrom"),
            Text(release, "codename"),
            title,
            Text(release, "label"));
    }

    private static Cycle ReadCycle(string product, JsonElement cycle) => new(
        product,
        Name(cycle, "cycle"),
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

    private static string Name(JsonElement cycle, string property) =>
        Text(cycle, property) is { Length: > 0 } name ? name : throw new InvalidDataException("a cycle has no name");

    private static string End(JsonElement release, string kind, string from) =>
        Text(release, from) is { Length: > 0 } day ? day : Text(release, $"is{kind}");

    private static string Text(JsonElement element, string name) => !element.TryGetProperty(name, out var value) ? "" : value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number => value.GetDecimal().ToString(CultureInfo.InvariantCulture),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => "",
    };
}
