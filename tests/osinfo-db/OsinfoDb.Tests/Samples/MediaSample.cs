using System.Globalization;
using Osinfo;

namespace OsinfoDb.Tests.Samples;

internal sealed record MediaSample(string Os, string[] Also, string[] Languages, MediaEvidence Evidence)
{
    public static IReadOnlyList<MediaSample> All { get; } = [.. SampleTable.ReadAll("media", Read)];

    private static MediaSample Read(string[] cells) =>
        new(cells[0], SampleTable.List(cells[1]), SampleTable.List(cells[2]), ReadEvidence(cells));

    private static MediaEvidence ReadEvidence(string[] cells) => new()
    {
        Location = cells[8],
        VolumeSize = long.Parse(cells[3], CultureInfo.InvariantCulture),
        VolumeId = TextOrNull(cells[4]),
        SystemId = TextOrNull(cells[5]),
        PublisherId = TextOrNull(cells[6]),
        ApplicationId = TextOrNull(cells[7]),
    };

    private static string? TextOrNull(string cell) => cell.Length == 0 ? null : cell;
}
