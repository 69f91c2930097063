using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using OsinfoDb.Lint;

namespace OsinfoDb.Tools.Lint;

/// <summary>One JSON object: <c>docs/schema/osinfo-db-lint.schema.json</c>.</summary>
internal static class JsonFormat
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    internal static void Write(TextWriter output, Report report) => Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteStartObject("database");
        json.WriteString("path", report.Options.DataDirectory);
        json.WriteString("version", report.Linter.Database.Version);
        json.WriteNumber("entities", report.Linter.EntityCount);
        json.WriteNumber("samples", report.Linter.SampleCount);
        json.WriteEndObject();
        json.WriteStartObject("summary");
        json.WriteNumber("errors", report.Count(Severity.Error));
        json.WriteNumber("warnings", report.Count(Severity.Warning));
        json.WriteNumber("infos", report.Count(Severity.Info));
        json.WriteNumber("allowed", report.AllowedCount);
        json.WriteEndObject();
        json.WriteStartArray("findings");
        foreach (var finding in report.Findings)
        {
            json.WriteStartObject();
            json.WriteString("rule", finding.RuleId);
            json.WriteString("severity", finding.Severity.ToString().ToLowerInvariant());
            json.WriteString("file", finding.File);
            json.WriteNumber("line", finding.Line);
            json.WriteString("entity", finding.EntityId);
            json.WriteString("message", finding.Message);
            json.WriteString("related", finding.RelatedId);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    internal static void Write(TextWriter output, Action<Utf8JsonWriter> write)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text, Options))
        {
            write(json);
        }

        output.WriteLine(Encoding.UTF8.GetString(text.GetBuffer().AsSpan(0, (int)text.Length)));
    }
}
