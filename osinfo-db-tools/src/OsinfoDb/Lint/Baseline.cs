using System.Text.Json;

namespace OsinfoDb.Lint;

/// <summary>The findings of an earlier run, which are not told again.</summary>
public sealed class Baseline
{
    private readonly HashSet<(string Rule, string Entity, string Message)> _known;

    private Baseline(HashSet<(string Rule, string Entity, string Message)> known) => _known = known;

    /// <summary>A baseline without findings.</summary>
    public static Baseline Empty { get; } = new([]);

    /// <summary>Reads what <c>osinfo-db-lint --format json</c> wrote.</summary>
    /// <exception cref="InvalidDataException">It is something else.</exception>
    public static Baseline Parse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return new Baseline([.. document.RootElement.GetProperty("findings").EnumerateArray()
                .Select(finding => (Text(finding, "rule"), Text(finding, "entity"), Text(finding, "message")))]);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new InvalidDataException("it is not what --format json writes");
        }
    }

    /// <summary>The findings that are new. Lines do not count: they move.</summary>
    public IReadOnlyList<Finding> Apply(IEnumerable<Finding> findings) =>
        [.. findings.Where(finding => !_known.Contains((finding.RuleId, finding.EntityId, finding.Message)))];

    private static string Text(JsonElement finding, string name) => finding.GetProperty(name).GetString() ?? "";
}
