using System.Text;
using System.Text.Json;

namespace osinfo_detect.Tests;

/// <summary>One line of <c>osinfo-db/samples/trees</c>.</summary>
internal sealed record TreeSample(string Os, string[] Also, string Path, string Treeinfo)
{
    public static IReadOnlyList<TreeSample> Read(string vendor = "*") =>
    [
        .. SampleTable.ReadAll("trees", vendor).Select(row => new TreeSample(
            row["os"], SampleTable.List(row["also"]), row["path"], ToKeyFile(row["treeinfo"]))),
    ];

    /// <summary>Writes the tree as a directory and returns its path.</summary>
    public string Write(string directory)
    {
        Directory.CreateDirectory(directory);
        File.WriteAllText(System.IO.Path.Combine(directory, ".treeinfo"), Treeinfo);
        return directory;
    }

    private static string ToKeyFile(string json)
    {
        var text = new StringBuilder();
        using var sections = JsonDocument.Parse(json);
        foreach (var section in sections.RootElement.EnumerateObject())
        {
            text.Append($"[{section.Name}]\n");
            foreach (var pair in section.Value.EnumerateObject())
            {
                text.Append($"{pair.Name} = {pair.Value.GetString()}\n");
            }
        }

        return text.ToString();
    }
}
