using System.Text;
using Osinfo.CommandLine;

namespace Osinfo.Tools.Query;

/// <summary>
/// The table of the C tool to the byte: cells padded to the least width of their column, counted in bytes; longer ones push the rest.
/// </summary>
internal static class TableFormat
{
    private const int BufferLength = 16 * 1024;

    internal static void Write(TextWriter output, Query query, IEnumerable<Row> rows)
    {
        // The list of all devices is long: a few long texts are written faster than many short ones.
        var text = new StringBuilder(BufferLength);
        for (var i = 0; i < query.Columns.Count; i++)
        {
            AddCell(text, i, query.Columns[i], query.Columns[i].Title);
        }

        text.Append(Environment.NewLine);
        if (query.Columns.Count > 0)
        {
            text.Append('-');
        }

        text.AppendJoin("-+-", query.Columns.Select(column => new string('-', column.Width))).Append(Environment.NewLine);
        foreach (var row in rows)
        {
            for (var i = 0; i < query.Columns.Count; i++)
            {
                AddCell(text, i, query.Columns[i], row.First(query.Columns[i].Key) ?? "");
            }

            text.Append(Environment.NewLine);
            if (text.Length > BufferLength / 2)
            {
                output.Write(text);
                text.Clear();
            }
        }

        output.Write(text);
    }

    private static void AddCell(StringBuilder line, int place, Column column, string cell)
    {
        var text = TerminalText.Escape(cell);
        line.Append(place == 0 ? " " : " | ").Append(text);
        line.Append(' ', Math.Max(0, column.Width - Encoding.UTF8.GetByteCount(text)));
    }
}
