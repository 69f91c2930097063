// Writes the sample files from the sample tables: dotnet run build/facts/ImportSamples.cs -- FACTS-DIR OUT-DIR
#:property PublishAot=false

using System.Globalization;
using System.Text;
using System.Text.Json;

if (args is not [var factsDirectory, var outputDirectory])
{
    Console.Error.WriteLine("usage: dotnet run build/facts/ImportSamples.cs -- FACTS-DIR OUT-DIR");
    return 2;
}

string[] mediaColumns =
    ["os", "also", "languages", "volume-size", "volume-id", "system-id", "publisher-id", "application-id", "file"];
string[] treeColumns = ["os", "also", "path", "treeinfo"];

var vendorOf = ReadVendors();
var media = ReadTable("media.tsv").Select(CorrectAlpine).ToArray();

Write("media", mediaColumns, media.Select(row => (vendorOf[row["expected-short-id"]], MediaCells(row))));
Write("media", mediaColumns, ReadTable("media-unfiled.tsv").Select(row => ("unfiled", MediaCells(row))));
Write("trees", treeColumns, ReadTable("treeinfo.tsv").Select(row => (vendorOf[row["expected-short-id"]], TreeCells(row))));
return 0;

// The directory in which a system of that primary short id stands.
Dictionary<string, string> ReadVendors()
{
    Dictionary<string, string> vendors = [];
    foreach (var line in Directory.GetFiles(Path.Combine(factsDirectory, "os"), "*.jsonl").SelectMany(File.ReadLines))
    {
        using var facts = JsonDocument.Parse(line);
        var file = facts.RootElement.GetProperty("file").GetString()!;
        vendors.Add(facts.RootElement.GetProperty("short-ids")[0].GetString()!, file[..file.IndexOf('/', StringComparison.Ordinal)]);
    }

    return vendors;
}

// Cells are carried over as they are written: both sides use the same escapes.
IEnumerable<Dictionary<string, string>> ReadTable(string name)
{
    var lines = File.ReadAllText(Path.Combine(factsDirectory, name)).Split('\n');
    var columns = lines[0].Split('\t');
    return lines[1..]
        .Where(line => line.Length > 0)
        .Select(line => columns.Zip(line.Split('\t')).ToDictionary(cell => cell.First, cell => cell.Second));
}

// The table holds ten images of Alpine 3.17 a second time under 3.18: both rows mean 3.17 and no other system.
static Dictionary<string, string> CorrectAlpine(Dictionary<string, string> row)
{
    if (row["expected-short-id"] is "alpinelinux3.17" or "alpinelinux3.18"
        && row["volume-id"].Contains(" 3.17.", StringComparison.Ordinal))
    {
        row["expected-short-id"] = "alpinelinux3.17";
        row["same-name-in"] = "";
    }

    return row;
}

static string[] MediaCells(Dictionary<string, string> row) =>
[
    row["expected-short-id"],
    string.Join(',', Split(row["also-matches"]).Union(Split(row["same-name-in"])).Order(StringComparer.Ordinal)),
    row["languages"],
    Product(row["logical-block-size"], row["volume-size-blocks"]),
    row["volume-id"],
    row["system-id"],
    row["publisher-id"],
    row["application-id"],
    row["iso-file-name"],
];

static string[] TreeCells(Dictionary<string, string> row) => [row["expected-short-id"], "", row["path"], row["sections"]];

static string[] Split(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries);

static string Product(string blockSize, string blocks) =>
    (long.Parse(blockSize, CultureInfo.InvariantCulture) * long.Parse(blocks, CultureInfo.InvariantCulture))
    .ToString(CultureInfo.InvariantCulture);

void Write(string folder, string[] columns, IEnumerable<(string Name, string[] Cells)> rows)
{
    foreach (var group in rows.GroupBy(row => row.Name, row => row.Cells))
    {
        // By system, then by the name of the image or tree; the other cells only keep equal names apart.
        var nameColumn = folder == "media" ? columns.Length - 1 : 2;
        var lines = group
            .OrderBy(cells => cells[0], StringComparer.Ordinal)
            .ThenBy(cells => cells[nameColumn], StringComparer.Ordinal)
            .ThenBy(cells => string.Join('\t', cells), StringComparer.Ordinal)
            .Select(cells => string.Join('\t', cells) + "\n")
            .ToArray();

        Directory.CreateDirectory(Path.Combine(outputDirectory, folder));
        File.WriteAllText(
            Path.Combine(outputDirectory, folder, group.Key + ".tsv"),
            string.Join('\t', columns) + "\n" + string.Concat(lines),
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        Console.WriteLine($"{folder}/{group.Key}.tsv: {lines.Length}");
    }
}
