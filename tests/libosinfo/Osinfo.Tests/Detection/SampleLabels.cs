namespace Osinfo.Tests.Detection;

/// <summary>What the real media and trees of <c>osinfo-db/samples</c> say.</summary>
internal static class SampleLabels
{
    public static IReadOnlyList<MediaEvidence> Media { get; } =
    [
        .. Rows("media").Select(row => new MediaEvidence
        {
            Location = row["file"],
            VolumeSize = long.Parse(row["volume-size"], System.Globalization.CultureInfo.InvariantCulture),
            VolumeId = Value(row, "volume-id"),
            SystemId = Value(row, "system-id"),
            PublisherId = Value(row, "publisher-id"),
            ApplicationId = Value(row, "application-id"),
        }),
    ];

    private static string? Value(IReadOnlyDictionary<string, string> row, string name) => row[name] is { Length: > 0 } text ? text : null;

    private static IEnumerable<IReadOnlyDictionary<string, string>> Rows(string kind)
    {
        foreach (var file in Directory.GetFiles(Repository.PathTo("osinfo-db/samples/" + kind), "*.tsv").Order(StringComparer.Ordinal))
        {
            var lines = File.ReadAllLines(file);
            var names = lines[0].Split('\t');
            foreach (var line in lines.Skip(1))
            {
                yield return names.Zip(line.Split('\t')).ToDictionary(pair => pair.First, pair => pair.Second);
            }
        }
    }
}
