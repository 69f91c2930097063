using System.Text;
using Osinfo.CommandLine;

namespace Osinfo.Tools.Query;

/// <summary>
/// The table of the C tool to the byte: cells padded to the least width of their column, counted in bytes; longer ones push the rest.
/// </summary>
internal static class TableFormat
{
    /// <summary>So many rows are made into text by one processor at a time.</summary>
    private const int PartLength = 1024;

    /// <summary>What one takes, about.</summary>
    private const int RowLength = 192;

    private const int MaxParts = 4;

    internal static void Write(TextWriter output, Query query, IReadOnlyList<Row> rows)
    {
        var text = new TextBuffer(Math.Min(rows.Count, PartLength) * RowLength + RowLength);
        for (var i = 0; i < query.Columns.Count; i++)
        {
            AddCell(text, i, query.Columns[i], query.Columns[i].Title);
        }

        text.Append(Environment.NewLine);
        text.Append(query.Columns.Count > 0 ? "-" : "");
        text.Append(string.Join("-+-", query.Columns.Select(column => new string('-', column.Width))) + Environment.NewLine);
        output.Write(text.Text);
        if (rows.Count <= PartLength)
        {
            text.Clear();
            AddRows(text, query, rows, 0, rows.Count);
            output.Write(text.Text);
            return;
        }

        // The list of all devices is long: all processors make its text, a few long texts are written faster than many short ones.
        var parts = Enumerable.Range(0, Math.Min(MaxParts, Environment.ProcessorCount)).Select(_ => new TextBuffer(PartLength * RowLength)).ToArray();
        for (var start = 0; start < rows.Count; start += parts.Length * PartLength)
        {
            var first = start;
            Parallel.For(0, parts.Length, i =>
            {
                parts[i].Clear();
                AddRows(parts[i], query, rows, first + i * PartLength, Math.Min(rows.Count, first + (i + 1) * PartLength));
            });
            foreach (var part in parts)
            {
                output.Write(part.Text);
            }
        }
    }

    private static void AddRows(TextBuffer text, Query query, IReadOnlyList<Row> rows, int start, int end)
    {
        for (var number = start; number < end; number++)
        {
            var row = rows[number];
            for (var i = 0; i < query.Columns.Count; i++)
            {
                AddCell(text, i, query.Columns[i], row.First(query.Columns[i].Key) ?? "");
            }

            text.Append(Environment.NewLine);
        }
    }

    private static void AddCell(TextBuffer line, int place, Column column, string cell)
    {
        var text = TerminalText.Escape(cell);
        line.Append(place == 0 ? " " : " | ");
        line.Append(text);
        line.AppendBlanks(column.Width - Encoding.UTF8.GetByteCount(text));
    }
}
