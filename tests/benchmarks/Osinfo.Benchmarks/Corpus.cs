using System.Globalization;

namespace Osinfo.Benchmarks;

/// <summary>The labels of real media: <c>osinfo-db/samples</c>.</summary>
internal static class Corpus
{
    private static readonly string Directory = Path.Combine(Databases.Repository, "osinfo-db", "samples", "media");

    internal static IEnumerable<MediaEvidence> Read()
    {
        foreach (var file in System.IO.Directory.GetFiles(Directory, "*.tsv").Order(StringComparer.Ordinal))
        {
            var lines = File.ReadAllLines(file);
            var names = lines[0].Split('\t');
            foreach (var cells in lines.Skip(1).Select(line => line.Split('\t')))
            {
                yield return new MediaEvidence
                {
                    Location = Cell("file")!,
                    VolumeSize = long.Parse(Cell("volume-size")!, CultureInfo.InvariantCulture),
                    VolumeId = Cell("volume-id"),
                    SystemId = Cell("system-id"),
                    PublisherId = Cell("publisher-id"),
                    ApplicationId = Cell("application-id"),
                };

                string? Cell(string name) => cells[Array.IndexOf(names, name)] is { Length: > 0 } text ? text : null;
            }
        }
    }
}
