using System.Globalization;
using Osinfo;

namespace OsinfoDb.Lint.Samples;

/// <summary>A real image with its expected answer.</summary>
internal sealed record MediaSample(
    SampleOrigin Origin, string Os, IReadOnlyList<string> Also, IReadOnlyList<string> Languages, MediaEvidence Evidence)
    : Sample(Origin, Os, Also, Evidence.Location)
{
    /// <summary>The columns of the table, in their order.</summary>
    internal static string Header { get; } =
        string.Join('\t', "os", "also", "languages", "volume-size", "volume-id", "system-id", "publisher-id", "application-id", "file");

    internal static MediaSample Read(SampleOrigin origin, string[] cells) =>
        new(origin, cells[0], SampleTables.List(cells[1]), SampleTables.List(cells[2]), new MediaEvidence
        {
            Location = cells[8],
            VolumeSize = long.TryParse(cells[3], NumberStyles.None, CultureInfo.InvariantCulture, out var size)
                ? size
                : throw new InvalidDataException($"the volume size is '{cells[3]}', expected a number of bytes"),
            VolumeId = TextOrNull(cells[4]),
            SystemId = TextOrNull(cells[5]),
            PublisherId = TextOrNull(cells[6]),
            ApplicationId = TextOrNull(cells[7]),
        });

    internal string Write() => SampleTables.Write(
    [
        Os, string.Join(',', Also), string.Join(',', Languages), Evidence.VolumeSize?.ToString(CultureInfo.InvariantCulture) ?? "0",
        Evidence.VolumeId ?? "", Evidence.SystemId ?? "", Evidence.PublisherId ?? "", Evidence.ApplicationId ?? "", Evidence.Location,
    ]);

    private static string? TextOrNull(string cell) => cell.Length == 0 ? null : cell;
}
