using System.Text.Encodings.Web;
using System.Text.Json;

namespace Osinfo.Tools.Query;

/// <summary>One JSON object a line: <c>docs/schema/osinfo-query.schema.json</c>.</summary>
internal static class JsonFormat
{
    internal static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Properties that can have several values: always an array under this name.</summary>
    private static readonly Dictionary<string, string> Lists = new(StringComparer.Ordinal)
    {
        ["short-id"] = "shortIds",
        ["variant"] = "variants",
        ["may-be"] = "mayBe",
        ["injection-method"] = "injectionMethods",
    };

    private static readonly string[] Booleans = ["installer", "live", "cloud-init", "needs-internet"];

    internal static void Write(TextWriter output, Query query, bool isComplete, IEnumerable<Row> rows)
    {
        using var line = new MemoryStream();
        using var json = new Utf8JsonWriter(line, Options);
        foreach (var row in rows)
        {
            line.SetLength(0);
            json.Reset(line);
            json.WriteStartObject();
            foreach (var column in query.Columns)
            {
                WriteProperty(json, column, row);
            }

            if (isComplete && row.Entity is Os os)
            {
                WriteResources(json, os);
                WriteRequirements(json, os);
            }

            json.WriteEndObject();
            json.Flush();
            output.WriteLine(System.Text.Encoding.UTF8.GetString(line.GetBuffer().AsSpan(0, (int)line.Length)));
        }
    }

    private static void WriteProperty(Utf8JsonWriter json, Column column, Row row)
    {
        var value = row.First(column.Key);
        if (Booleans.Contains(column.Key))
        {
            json.WriteBoolean(column.JsonName, value is "yes" or "true");
        }
        else if (column.Key == "eol-announced" && value is not null)
        {
            json.WriteBoolean(column.JsonName, value is "true");
        }
        else if (column.IsNumber && value is not null)
        {
            json.WriteNumber(column.JsonName, row.Number(column));
        }
        else if (column.Key == "release-status")
        {
            json.WriteString(column.JsonName, value ?? "released");
        }
        else if (!Lists.ContainsKey(column.Key) || column.Key == "short-id")
        {
            json.WriteString(column.JsonName, value);
        }

        if (Lists.TryGetValue(column.Key, out var list))
        {
            json.WriteStartArray(list);
            foreach (var each in row.Values(column.Key))
            {
                json.WriteStringValue(each);
            }

            json.WriteEndArray();
        }
    }

    private static void WriteResources(Utf8JsonWriter json, Os os)
    {
        json.WriteStartObject("resources");
        foreach (var (name, level) in new[]
        {
            ("minimum", os.MinimumResources),
            ("recommended", os.RecommendedResources),
            ("maximum", os.MaximumResources),
            ("networkInstall", os.NetworkInstallResources),
        })
        {
            json.WriteStartArray(name);
            foreach (var resources in level)
            {
                json.WriteStartObject();
                json.WriteString("architecture", resources.Architecture);
                WriteAmount(json, "cpu", resources.Cpu);
                WriteAmount(json, "cpuCount", resources.CpuCount);
                WriteAmount(json, "ram", resources.Ram);
                WriteAmount(json, "storage", resources.Storage);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteRequirements(Utf8JsonWriter json, Os os)
    {
        json.WriteStartArray("requirements");
        foreach (var requirements in os.Requirements)
        {
            json.WriteStartObject();
            json.WriteString("architecture", requirements.Architecture);
            json.WriteString("tpm", requirements.GetValue("tpm"));
            json.WriteString("tpmVersion", requirements.TpmVersion);
            json.WriteString("secureBoot", requirements.GetValue("secure-boot"));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteAmount(Utf8JsonWriter json, string name, long? amount)
    {
        if (amount is { } value)
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
