using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using OsinfoDb.Validation;

namespace OsinfoDb.Tools.Validate;

/// <summary>One JSON object a line for every file: <c>docs/schema/osinfo-db-validate.schema.json</c>.</summary>
internal static class JsonFormat
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static void Write(TextWriter output, Report report)
    {
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line, Options))
        {
            json.WriteStartObject();
            json.WriteString("file", report.File);
            json.WriteString("status", Name(report.Verdict));
            json.WriteStartArray("findings");
            foreach (var finding in report.Findings)
            {
                WriteFinding(json, finding);
            }

            json.WriteEndArray();
            json.WriteString("error", report.Error);
            json.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(line.GetBuffer().AsSpan(0, (int)line.Length)));
    }

    private static void WriteFinding(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("kind", Name(finding.Kind));
        json.WriteString("severity", Name(finding.Severity));
        json.WriteNumber("line", finding.Line);
        json.WriteNumber("column", finding.Column);
        json.WriteString("element", finding.ElementPath);
        json.WriteString("name", finding.Name);
        json.WriteString("value", finding.Value);
        json.WriteStartArray("expected");
        foreach (var word in finding.Expected)
        {
            json.WriteStringValue(word);
        }

        json.WriteEndArray();
        json.WriteString("message", finding.Message);
        json.WriteString("rule", finding.Rule);
        json.WriteEndObject();
    }

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
