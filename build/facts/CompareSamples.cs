// Compares the sample files with the sample tables: dotnet run build/facts/CompareSamples.cs -- FACTS-DIR SAMPLES-DIR
// Shares nothing with ImportSamples.cs. Both sides become sorted lists of records, in which equal rows count each.
#:property PublishAot=false

using System.Globalization;
using System.Text.Json.Nodes;

if (args is not [var factsDirectory, var samplesDirectory])
{
    Console.Error.WriteLine("usage: dotnet run build/facts/CompareSamples.cs -- FACTS-DIR SAMPLES-DIR");
    return 2;
}

var differences = 0;
var directoryOf = Directory.GetFiles(Path.Combine(factsDirectory, "os"), "*.jsonl")
    .SelectMany(File.ReadLines)
    .Select(line => JsonNode.Parse(line)!)
    .ToDictionary(os => os["short-ids"]![0]!.ToString(), os => Path.GetDirectoryName(os["file"]!.ToString())!);

CompareRows("media", [.. ExpectedMedia()], [.. ActualMedia()]);
CompareRows("trees", [.. ExpectedTrees()], [.. ActualTrees()]);
Console.WriteLine($"differences: {differences}");
return differences == 0 ? 0 : 1;

IEnumerable<string> ExpectedMedia()
{
    string[] tables = ["media.tsv", "media-unfiled.tsv"];
    foreach (var row in tables.SelectMany(table => Read(Path.Combine(factsDirectory, table), 12)))
    {
        var bytes = long.Parse(row[7], CultureInfo.InvariantCulture) * long.Parse(row[8], CultureInfo.InvariantCulture);
        var size = bytes.ToString(CultureInfo.InvariantCulture);
        var also = Set($"{row[10]},{row[11]}");
        var os = row[0];

        // These ten pairs are the only rows whose answer is not the one of the table.
        if (row[1] == "alpinelinux" && row[2].Contains("-3.17.0-", StringComparison.Ordinal))
        {
            (os, also) = ("alpinelinux3.17", "");
        }

        yield return Show(Place(os), os, also, Set(row[9]), size, row[3], row[4], row[5], row[6], row[2]);
    }
}

IEnumerable<string> ActualMedia() =>
    from file in Directory.GetFiles(Path.Combine(samplesDirectory, "media"))
    from row in Read(file, 9)
    select Show(
        [Path.GetFileNameWithoutExtension(file), row[0], Set(row[1]), Set(row[2]), row[3], row[4], row[5], row[6], row[7], row[8]]);

IEnumerable<string> ExpectedTrees()
{
    foreach (var row in Read(Path.Combine(factsDirectory, "treeinfo.tsv"), 11))
    {
        var sections = JsonNode.Parse(row[10])!;
        CompareColumns(row, sections["general"], ("arch", 3), ("family", 4), ("variant", 5), ("version", 6));
        CompareColumns(row, sections[$"images-{row[3]}"], ("kernel", 7), ("initrd", 8), ("boot.iso", 9));
        yield return Show(Place(row[0]), row[0], "", row[2], sections.ToJsonString());
    }
}

// The samples leave these columns out because the sections say the same.
void CompareColumns(string[] row, JsonNode? section, params (string Key, int Column)[] columns)
{
    foreach (var (key, column) in columns.Where(pair => (section?[pair.Key]?.ToString() ?? "") != row[pair.Column]))
    {
        Report($"{row[2]}: {key}: column \"{row[column]}\", section \"{section?[key]}\"");
    }
}

IEnumerable<string> ActualTrees() =>
    from file in Directory.GetFiles(Path.Combine(samplesDirectory, "trees"))
    from row in Read(file, 4)
    select Show([Path.GetFileNameWithoutExtension(file), row[0], row[1], row[2], JsonNode.Parse(row[3])!.ToJsonString()]);

void CompareRows(string kind, List<string> expected, List<string> actual)
{
    var missing = expected.ToList();
    var surplus = actual.Where(row => !missing.Remove(row)).ToList();
    missing.ForEach(row => Report($"{kind}: only in the tables: {row}"));
    surplus.ForEach(row => Report($"{kind}: only in the samples: {row}"));
    Console.WriteLine($"{kind}: {expected.Count} rows in the tables, {actual.Count} in the samples");
}

IEnumerable<string[]> Read(string file, int columnCount)
{
    foreach (var line in File.ReadAllText(file).TrimEnd('\n').Split('\n').Skip(1))
    {
        var cells = line.Split('\t').Select(Unescape).ToArray();
        if (cells.Length == columnCount)
        {
            yield return cells;
        }
        else
        {
            Report($"{file}: {cells.Length} cells instead of {columnCount}: {line}");
        }
    }
}

string Place(string os) => os.Length == 0 ? "unfiled" : directoryOf[os];

static string Unescape(string cell) =>
    string.Join('\\', cell.Split(@"\\").Select(part => part.Replace(@"\t", "\t").Replace(@"\n", "\n").Replace(@"\r", "\r")));

static string Set(string list) =>
    string.Join(',', list.Split(',', StringSplitOptions.RemoveEmptyEntries).Distinct().Order(StringComparer.Ordinal));

static string Show(params string[] cells) => string.Join(" | ", cells);

void Report(string message)
{
    differences++;
    Console.WriteLine(message);
}
