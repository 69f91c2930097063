using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Osinfo.CommandLine;

namespace Osinfo.Tools.Detect;

/// <summary>One JSON object a line: <c>docs/schema/osinfo-detect.schema.json</c>.</summary>
internal static class JsonFormat
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static void Write(TextWriter output, Report report, OsinfoDatabase database)
    {
        using var line = new MemoryStream();
        using (var json = new Utf8JsonWriter(line, Options))
        {
            WriteReport(json, report, database);
        }

        // The writer escapes control characters, but not those that turn the direction of text; how they are escaped is JSON too.
        output.WriteLine(TerminalText.Escape(Encoding.UTF8.GetString(line.GetBuffer().AsSpan(0, (int)line.Length))));
    }

    private static void WriteReport(Utf8JsonWriter json, Report report, OsinfoDatabase database)
    {
        json.WriteStartObject();
        json.WriteString("input", report.Input.Location);
        json.WriteString("kind", report.Input.Kind == InputKind.Tree ? "tree" : "media");
        json.WriteString("status", report.Error is not null ? "error" : report.Best is null ? "unknown" : "identified");
        WriteBoolean(json, "bootable", report.IsBootable);
        WriteAnswer(json, report.Best);
        WriteEvidence(json, report);
        json.WriteStartArray("candidates");
        foreach (var finding in report.Matches.Concat(report.Nearest.Where(near => !near.IsMatch)))
        {
            WriteCandidate(json, finding);
        }

        json.WriteEndArray();
        json.WriteStartObject("database");
        json.WriteString("version", database.Version);
        json.WriteString("source", database.Source);
        json.WriteEndObject();
        json.WriteString("error", report.Error);
        json.WriteEndObject();
    }

    private static void WriteAnswer(Utf8JsonWriter json, Finding? best)
    {
        json.WritePropertyName("os");
        WriteOs(json, best?.Os);
        json.WriteStartArray("mayBe");
        foreach (var os in best?.Os.MayBe ?? [])
        {
            WriteOs(json, os);
        }

        json.WriteEndArray();
        json.WriteString("entry", best?.Entry.Id);
        json.WriteString("arch", best?.Entry.Architecture);
        json.WriteStartArray("variants");
        foreach (var variant in best?.Entry.Variants ?? [])
        {
            json.WriteStartObject();
            json.WriteString("id", variant.Id);
            json.WriteString("name", variant.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("languages");
        foreach (var language in best?.Languages ?? [])
        {
            json.WriteStringValue(language);
        }

        json.WriteEndArray();
        WriteBoolean(json, "installer", best?.IsInstaller);
        WriteBoolean(json, "live", best?.IsLive);
    }

    private static void WriteOs(Utf8JsonWriter json, Os? os)
    {
        if (os is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("id", os.Id);
        json.WriteString("shortId", os.ShortId);
        json.WriteString("name", os.Name);
        json.WriteEndObject();
    }

    private static void WriteEvidence(Utf8JsonWriter json, Report report)
    {
        if (report.Error is not null)
        {
            json.WriteNull("evidence");
            return;
        }

        json.WriteStartObject("evidence");
        foreach (var (field, value) in report.Evidence)
        {
            json.WriteString(ToCamelCase(field), value);
        }

        if (report.VolumeSize is { } size)
        {
            json.WriteNumber("volumeSize", size);
        }

        json.WriteEndObject();
    }

    private static void WriteCandidate(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WritePropertyName("os");
        WriteOs(json, finding.Os);
        json.WriteString("entry", finding.Entry.Id);
        json.WriteString("arch", finding.Entry.Architecture);
        json.WriteBoolean("matches", finding.IsMatch);
        json.WriteStartArray("fields");
        foreach (var field in finding.Fields)
        {
            json.WriteStartObject();
            json.WriteString("field", field.Field);
            json.WriteString("expected", field.Expected);
            json.WriteString("actual", field.Actual);
            json.WriteString("outcome", JsonNamingPolicy.CamelCase.ConvertName(field.Outcome.ToString()));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteBoolean(Utf8JsonWriter json, string name, bool? value)
    {
        if (value is { } known)
        {
            json.WriteBoolean(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static string ToCamelCase(string field)
    {
        var dash = field.IndexOf('-', StringComparison.Ordinal);
        return dash < 0 ? field : field[..dash] + char.ToUpperInvariant(field[dash + 1]) + field[(dash + 2)..];
    }
}
