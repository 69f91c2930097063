using System.Buffers;
using System.Text;
using System.Text.Json;

namespace VirtViewer.Assessment;

/// <summary>Writes an assessment for programs: <c>docs/schema/virt-viewer-os-info.schema.json</c>.</summary>
public static class JsonReport
{
    /// <summary>Writes it as one object over several lines.</summary>
    public static void Write(TextWriter output, GuestAssessment assessment) => Write(output, assessment, isIndented: true);

    /// <summary>Writes it as one object in one line, for many of them.</summary>
    public static void WriteLine(TextWriter output, GuestAssessment assessment) => Write(output, assessment, isIndented: false);

    private static void Write(TextWriter output, GuestAssessment assessment, bool isIndented)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(assessment);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = isIndented }))
        {
            json.WriteStartObject();
            Text(json, "domain", assessment.Domain.Name);
            Text(json, "uuid", assessment.Domain.Uuid);
            Text(json, "databaseVersion", assessment.DatabaseVersion);
            Text(json, "osId", assessment.Guest.IsGuess ? null : assessment.Guest.Id);
            json.WriteBoolean("isGuess", assessment.Guest.IsGuess);
            Text(json, "variant", assessment.Guest.Variant);
            Text(json, "warning", assessment.Guest.Warning);
            WriteOs(json, assessment.Guest);
            WriteMedium(json, assessment.Medium);
            WriteFindings(json, assessment.Findings);
            json.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    private static void WriteOs(Utf8JsonWriter json, GuestOs guest)
    {
        if (guest.Os is not { } os)
        {
            json.WriteNull("os");
            return;
        }

        json.WriteStartObject("os");
        Text(json, "id", os.Id);
        Text(json, "shortId", os.ShortId);
        Text(json, "name", os.Name);
        Text(json, "version", os.Version);
        Text(json, "codename", os.Codename);
        Text(json, "vendor", os.Vendor);
        Text(json, "family", os.Family);
        Text(json, "distro", os.Distro);
        Text(json, "releaseDate", os.ReleaseDate?.ToString("O", null));
        Text(json, "eolDate", os.EolDate?.ToString("O", null));
        Text(json, "status", os.ReleaseStatus.ToString().ToLowerInvariant());
        json.WriteEndObject();
    }

    private static void WriteMedium(Utf8JsonWriter json, Medium? medium)
    {
        if (medium is null)
        {
            json.WriteNull("medium");
            return;
        }

        json.WriteStartObject("medium");
        Text(json, "path", medium.Path);
        Text(json, "osId", medium.Os?.Id);
        Text(json, "label", medium.Label);
        json.WriteEndObject();
    }

    private static void WriteFindings(Utf8JsonWriter json, IReadOnlyList<Finding> findings)
    {
        json.WriteStartArray("findings");
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            Text(json, "id", finding.Id);
            Text(json, "severity", finding.Severity.ToString().ToLowerInvariant());
            Text(json, "is", finding.Is);
            Text(json, "database", finding.Database);
            Text(json, "why", finding.Why);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (value is null)
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteString(name, value);
        }
    }
}
