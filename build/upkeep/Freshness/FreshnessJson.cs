using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Osinfo.Upkeep.Freshness;

/// <summary>The report for programs: <c>docs/schema/freshness.schema.json</c>.</summary>
internal static class FreshnessJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true };

    internal static void Write(TextWriter output, FreshnessReport report)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text, Options))
        {
            json.WriteStartObject();
            json.WriteString("date", report.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteString("databaseVersion", report.DatabaseVersion);
            json.WriteNumber("products", report.Products);
            json.WriteNumber("cycles", report.Cycles);
            json.WriteNumber("missing", report.Count(FreshnessKind.Missing));
            json.WriteNumber("late", report.Count(FreshnessKind.Late));
            json.WriteNumber("contradictory", report.Count(FreshnessKind.Contradictory));
            json.WriteNumber("unmapped", report.Count(FreshnessKind.Unmapped));
            json.WriteNumber("maxLagDays", report.MaxLagDays);
            json.WriteStartArray("unknownProducts");
            foreach (var product in report.UnknownProducts)
            {
                json.WriteStringValue(product);
            }

            json.WriteEndArray();
            json.WriteStartArray("findings");
            foreach (var finding in report.Findings)
            {
                WriteFinding(json, finding);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(text.GetBuffer().AsSpan(0, (int)text.Length)));
    }

    private static void WriteFinding(Utf8JsonWriter json, FreshnessFinding finding)
    {
        json.WriteStartObject();
        json.WriteString("kind", finding.Kind.ToString().ToLowerInvariant());
        json.WriteString("product", finding.Product);
        json.WriteString("cycle", finding.Cycle);
        json.WriteString("id", finding.Id);
        json.WriteString("field", finding.Field);
        json.WriteString("expected", finding.Expected);
        json.WriteString("found", finding.Found);
        if (finding.LagDays is { } days)
        {
            json.WriteNumber("lagDays", days);
        }
        else
        {
            json.WriteNull("lagDays");
        }

        json.WriteEndObject();
    }
}
