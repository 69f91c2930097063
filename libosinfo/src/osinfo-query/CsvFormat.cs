using System.Buffers;

namespace Osinfo.Tools.Query;

/// <summary>Comma separated values after RFC 4180: the names of the properties, then a record for each row; several values joined by a space.</summary>
internal static class CsvFormat
{
    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");

    internal static void Write(TextWriter output, Query query, IEnumerable<Row> rows)
    {
        WriteRecord(output, query.Columns.Select(column => column.Key));
        foreach (var row in rows)
        {
            WriteRecord(output, query.Columns.Select(column => string.Join(' ', row.Values(column.Key))));
        }
    }

    private static void WriteRecord(TextWriter output, IEnumerable<string> fields) =>
        output.Write(string.Join(',', fields.Select(Quote)) + "\r\n");

    private static string Quote(string field) =>
        field.AsSpan().ContainsAny(Special) ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field;
}
