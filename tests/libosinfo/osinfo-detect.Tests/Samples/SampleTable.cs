using System.Text.RegularExpressions;

namespace osinfo_detect.Tests;

/// <summary>Reads <c>osinfo-db/samples</c>; its README tells the format.</summary>
internal static partial class SampleTable
{
    public static IEnumerable<IReadOnlyDictionary<string, string>> ReadAll(string kind, string vendor) =>
        Directory.GetFiles(Path.Combine(Repository.Root, "osinfo-db", "samples", kind), $"{vendor}.tsv")
            .Order(StringComparer.Ordinal).SelectMany(Read);

    public static string[] List(string cell) => cell.Split(',', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<IReadOnlyDictionary<string, string>> Read(string path)
    {
        var lines = File.ReadAllLines(path);
        var names = lines[0].Split('\t');
        return lines.Skip(1).Select(line => names.Zip(line.Split('\t').Select(Unescape)).ToDictionary(pair => pair.First, pair => pair.Second));
    }

    private static string Unescape(string cell) => Escape().Replace(cell, match => match.Value switch
    {
        "\\t" => "\t",
        "\\n" => "\n",
        "\\r" => "\r",
        _ => "\\",
    });

    [GeneratedRegex(@"\\[\\tnr]")]
    private static partial Regex Escape();
}
