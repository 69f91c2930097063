namespace OsinfoDb.Lint.Samples;

/// <summary>The tables of samples: cells separated by tabs, with escapes; the first line names the columns.</summary>
internal sealed class SampleTables
{
    internal List<MediaSample> Media { get; } = [];

    internal List<TreeSample> Trees { get; } = [];

    internal List<SampleFault> Faults { get; } = [];

    /// <summary>Reads <c>media/*.tsv</c> and <c>trees/*.tsv</c>.</summary>
    /// <param name="root">Their directory; null: nothing.</param>
    internal static SampleTables Read(string? root)
    {
        var tables = new SampleTables();
        string[] paths = root is null ? [] : Directory.GetFiles(root, "*", SearchOption.AllDirectories);
        foreach (var path in paths.Order(StringComparer.Ordinal))
        {
            var file = Path.GetRelativePath(root!, path).Replace(Path.DirectorySeparatorChar, '/');
            switch (file.Split('/'))
            {
                case ["media", var name] when name.EndsWith(".tsv", StringComparison.Ordinal):
                    tables.Read(path, MediaSample.Header, MediaSample.Read, tables.Media);
                    break;
                case ["trees", var name] when name.EndsWith(".tsv", StringComparison.Ordinal):
                    tables.Read(path, TreeSample.Header, TreeSample.Read, tables.Trees);
                    break;
                case ["README.md"]:
                    break;
                default:
                    tables.Faults.Add(new(new(path, 1), "no rule reads this file, expected media/NAME.tsv or trees/NAME.tsv"));
                    break;
            }
        }

        return tables;
    }

    internal static string[] List(string cell) => cell.Split(',', StringSplitOptions.RemoveEmptyEntries);

    internal static string Write(IEnumerable<string> cells) => string.Join('\t', cells.Select(cell => cell
        .Replace(@"\", @"\\", StringComparison.Ordinal)
        .Replace("\t", @"\t", StringComparison.Ordinal)
        .Replace("\n", @"\n", StringComparison.Ordinal)
        .Replace("\r", @"\r", StringComparison.Ordinal)));

    private void Read<TSample>(
        string path, string header, Func<SampleOrigin, string[], TSample> read, List<TSample> samples)
    {
        var width = header.Split('\t').Length;
        foreach (var (index, line) in File.ReadLines(path).Index())
        {
            var origin = new SampleOrigin(path, index + 1);
            var cells = line.Split('\t');
            if (index == 0 && line != header)
            {
                Faults.Add(new(origin, $"the first line does not name the columns {header.Replace('\t', ' ')}"));
            }
            else if (index > 0 && cells.Length != width)
            {
                Faults.Add(new(origin, $"{cells.Length} cells, expected {width}"));
            }
            else if (index > 0)
            {
                Add(origin, () => read(origin, [.. cells.Select(Unescape)]), samples);
            }
        }
    }

    private void Add<TSample>(SampleOrigin origin, Func<TSample> read, List<TSample> samples)
    {
        try
        {
            samples.Add(read());
        }
        catch (InvalidDataException e)
        {
            Faults.Add(new(origin, e.Message));
        }
    }

    /// <summary>A backslash escaped by another must not begin an escape itself.</summary>
    private static string Unescape(string cell) => string.Join('\\', cell.Split(@"\\").Select(part => part
        .Replace(@"\t", "\t", StringComparison.Ordinal)
        .Replace(@"\n", "\n", StringComparison.Ordinal)
        .Replace(@"\r", "\r", StringComparison.Ordinal)));
}
