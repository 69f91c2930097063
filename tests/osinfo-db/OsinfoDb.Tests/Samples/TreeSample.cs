using System.Text.Json.Nodes;
using Osinfo;

namespace OsinfoDb.Tests.Samples;

internal sealed record TreeSample(string Os, string[] Also, TreeEvidence Evidence)
{
    public static IReadOnlyList<TreeSample> All { get; } = [.. SampleTable.ReadAll("trees", Read)];

    private static TreeSample Read(string[] cells) =>
        new(cells[0], SampleTable.List(cells[1]), TreeEvidence.Parse(ToIni(JsonNode.Parse(cells[3])!.AsObject()), cells[2]));

    private static string ToIni(JsonObject sections) => string.Concat(sections.Select(section =>
        $"[{section.Key}]\n{string.Concat(section.Value!.AsObject().Select(pair => $"{pair.Key} = {pair.Value}\n"))}\n"));
}
