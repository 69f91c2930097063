using System.Text.Json;
using Osinfo;

namespace OsinfoDb.Lint.Samples;

/// <summary>A real tree with its expected answer.</summary>
internal sealed record TreeSample(SampleOrigin Origin, string Os, IReadOnlyList<string> Also, TreeEvidence Evidence)
    : Sample(Origin, Os, Also, Evidence.Location)
{
    /// <summary>The columns of the table, in their order.</summary>
    internal static string Header { get; } = string.Join('\t', "os", "also", "path", "treeinfo");

    internal static TreeSample Read(SampleOrigin origin, string[] cells)
    {
        try
        {
            using var treeinfo = JsonDocument.Parse(cells[3]);
            return new(origin, cells[0], SampleTables.List(cells[1]), TreeEvidence.Parse(ToIni(treeinfo.RootElement), cells[2]));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new InvalidDataException("the last cell is no JSON object of sections, keys and values");
        }
    }

    private static string ToIni(JsonElement sections) => string.Concat(sections.EnumerateObject().Select(section =>
        $"[{section.Name}]\n{string.Concat(section.Value.EnumerateObject().Select(pair => $"{pair.Name} = {pair.Value.GetString()}\n"))}\n"));
}
