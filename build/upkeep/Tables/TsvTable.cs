namespace Osinfo.Upkeep.Tables;

/// <summary>A table of cells separated by tabs: comments, then a row that names the columns, then the rows.</summary>
internal sealed class TsvTable
{
    private readonly string[] _columns;
    private readonly List<string[]> _rows;

    private TsvTable(IReadOnlyList<string> comments, string[] columns, List<string[]> rows) =>
        (Comments, _columns, _rows) = (comments, columns, rows);

    /// <summary>The lines before the columns, each with its <c>#</c>.</summary>
    internal IReadOnlyList<string> Comments { get; }

    internal IEnumerable<TsvRow> Rows => _rows.Select(cells => new TsvRow(_columns, cells));

    /// <exception cref="InvalidDataException">The file is no such table; names the line.</exception>
    internal static TsvTable Read(string path, params string[] required)
    {
        List<string> comments = [];
        List<string[]> rows = [];
        string[]? columns = null;
        foreach (var (number, line) in File.ReadLines(path).Index())
        {
            if (columns is null && line.StartsWith('#'))
            {
                comments.Add(line);
                continue;
            }

            if (line.Length == 0 || (columns is not null && line.StartsWith('#')))
            {
                continue;
            }

            var cells = line.Split('\t');
            if (columns is null)
            {
                columns = cells;
                if (required.Except(columns).FirstOrDefault() is { } missing)
                {
                    throw new InvalidDataException($"{path}:{number + 1}: the column '{missing}' is missing");
                }
            }
            else if (cells.Length != columns.Length)
            {
                throw new InvalidDataException($"{path}:{number + 1}: {cells.Length} cells, expected {columns.Length}");
            }
            else
            {
                rows.Add(cells);
            }
        }

        return new TsvTable(comments, columns ?? throw new InvalidDataException($"{path}: the row with the columns is missing"), rows);
    }
}

/// <summary>One row; a cell by the name of its column.</summary>
internal readonly record struct TsvRow(string[] Columns, string[] Cells)
{
    /// <summary>The text of the cell; empty when there is none.</summary>
    internal string this[string column] => Array.IndexOf(Columns, column) is >= 0 and var index ? Cells[index] : "";
}
