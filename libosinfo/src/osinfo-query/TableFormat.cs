using System.Text;
using Osinfo.CommandLine;

namespace Osinfo.Tools.Query;

/// <summary>
/// The table of the C tool to the byte: cells padded to the least width of their column, counted in bytes; longer ones push the rest.
/// </summary>
internal static class TableFormat
{
    private static readonly string Blanks = new(' ', 64);

    internal static void Write(TextWriter output, Query query, IEnumerable<Row> rows)
    {
        WriteLine(output, query.Columns, column => column.Title);
        if (query.Columns.Count > 0)
        {
            output.Write('-');
        }

        output.WriteLine(string.Join("-+-", query.Columns.Select(column => new string('-', column.Width))));
        foreach (var row in rows)
        {
            WriteLine(output, query.Columns, column => row.First(column.Key) ?? "");
        }
    }

    private static void WriteLine(TextWriter output, IReadOnlyList<Column> columns, Func<Column, string> cell)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            var text = TerminalText.Escape(cell(columns[i]));
            output.Write(i == 0 ? " " : " | ");
            output.Write(text);
            if (columns[i].Width - Encoding.UTF8.GetByteCount(text) is > 0 and var missing)
            {
                output.Write(Blanks.AsSpan(0, missing));
            }
        }

        output.WriteLine();
    }
}
