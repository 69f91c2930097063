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

    /// <summary>What they take, about.</summary>
    private const int PartCharacters = 192 * PartLength;

    private const int MaxParts = 4;

    internal static void Write(TextWriter output, Query query, IReadOnlyList<Row> rows)
    {
        var head = new StringBuilder();
        for (var i = 0; i < query.Columns.Count; i++)
        {
            AddCell(head, i, query.Columns[i], query.Columns[i].Title);
        }

        head.Append(Environment.NewLine);
        if (query.Columns.Count > 0)
        {
            head.Append('-');
        }

        head.AppendJoin("-+-", query.Columns.Select(column => new string('-', column.Width))).Append(Environment.NewLine);
        output.Write(head);
        if (rows.Count <= PartLength)
        {
            AddRows(head.Clear(), query, rows, 0, rows.Count);
            output.Write(head);
            return;
        }

        // The list of all devices is long: all processors make its text, a few long texts are written faster than many short ones.
        var parts = Enumerable.Range(0, Math.Min(MaxParts, Environment.ProcessorCount)).Select(_ => new StringBuilder(PartCharacters)).ToArray();
        for (var start = 0; start < rows.Count; start += parts.Length * PartLength)
        {
            var first = start;
            Parallel.For(0, parts.Length, i => AddRows(
                parts[i].Clear(), query, rows, first + i * PartLength, Math.Min(rows.Count, first + (i + 1) * PartLength)));
            Array.ForEach(parts, output.Write);
        }
    }

    private static void AddRows(StringBuilder text, Query query, IReadOnlyList<Row> rows, int start, int end)
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

    private static void AddCell(StringBuilder line, int place, Column column, string cell)
    {
        var text = TerminalText.Escape(cell);
        line.Append(place == 0 ? " " : " | ").Append(text);
        line.Append(' ', Math.Max(0, column.Width - Encoding.UTF8.GetByteCount(text)));
    }
}
