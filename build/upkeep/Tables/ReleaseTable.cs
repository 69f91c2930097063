namespace Osinfo.Upkeep.Tables;

/// <summary>The release-and-EOL table, <c>releases.tsv</c>.</summary>
internal sealed record ReleaseTable(IReadOnlyList<string> Comments, IReadOnlyList<Cycle> Cycles)
{
    internal static ReleaseTable Read(string path)
    {
        var table = TsvTable.Read(path, Cycle.Columns[..8]);
        return new ReleaseTable(table.Comments, [.. table.Rows.Select(Cycle.From)]);
    }

    /// <summary>Writes beside the file and then takes its place, so that nobody meets half a table.</summary>
    internal void Write(string path)
    {
        var lines = Comments
            .Append(string.Join('\t', Cycle.Columns))
            .Concat(Cycles.Select(cycle => string.Join('\t', cycle.Cells.Select(Clean))));
        File.WriteAllText(path + ".new", string.Concat(lines.Select(line => line + "\n")));
        File.Move(path + ".new", path, overwrite: true);
    }

    private static string Clean(string cell) => cell.ReplaceLineEndings(" ").Replace('\t', ' ');
}
