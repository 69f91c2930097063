using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using OsinfoDb.Comparing;

namespace OsinfoDb.Tools.Diff;

/// <summary>One JSON object: <c>docs/schema/osinfo-db-diff.schema.json</c>.</summary>
internal static class JsonFormat
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true };

    internal static void Write(TextWriter output, DatabaseComparison comparison)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text, Options))
        {
            json.WriteStartObject();
            WriteDatabase(json, "old", comparison.Old, comparison.OldEntities);
            WriteDatabase(json, "new", comparison.New, comparison.NewEntities);
            json.WriteBoolean("identical", comparison.IsIdentical);
            WriteSummary(json, comparison);
            WriteEntities(json, "added", comparison.Added);
            WriteEntities(json, "removed", comparison.Removed);
            json.WriteStartArray("changed");
            foreach (var changed in comparison.Changed)
            {
                WriteChanged(json, changed);
            }

            json.WriteEndArray();
            json.WriteStartObject("files");
            WriteTexts(json, "added", comparison.AddedFiles);
            WriteTexts(json, "removed", comparison.RemovedFiles);
            WriteTexts(json, "changed", comparison.ChangedFiles);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(text.GetBuffer().AsSpan(0, (int)text.Length)));
    }

    private static void WriteDatabase(
        Utf8JsonWriter json, string name, DatabaseContent content, IReadOnlyDictionary<EntityKey, EntityContent> entities)
    {
        json.WriteStartObject(name);
        json.WriteString("source", content.Source);
        json.WriteString("version", content.Version);
        json.WriteStartObject("entities");
        foreach (var (kind, count) in entities.Keys.CountBy(key => key.Kind))
        {
            json.WriteNumber(kind, count);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteSummary(Utf8JsonWriter json, DatabaseComparison comparison)
    {
        json.WriteStartObject("summary");
        json.WriteString("text", Words.Summary(comparison));
        json.WriteNumber("added", comparison.Added.Count);
        json.WriteNumber("removed", comparison.Removed.Count);
        json.WriteNumber("changed", comparison.Changed.Count);
        json.WriteStartObject("topics");
        foreach (var (topic, count) in comparison.CountByTopic())
        {
            json.WriteNumber(Name(topic), count);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteEntities(Utf8JsonWriter json, string name, IEnumerable<EntityContent> entities)
    {
        json.WriteStartArray(name);
        foreach (var entity in entities)
        {
            json.WriteStartObject();
            WriteEntity(json, entity);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteChanged(Utf8JsonWriter json, ChangedEntity changed)
    {
        json.WriteStartObject();
        WriteEntity(json, changed.Entity);
        json.WriteStartArray("changes");
        foreach (var change in changed.Changes)
        {
            json.WriteStartObject();
            json.WriteString("kind", Name(change.Kind));
            json.WriteString("topic", Name(change.Topic));
            json.WriteString("part", change.Part);
            json.WriteString("label", change.Label);
            json.WriteString("path", change.Path);
            json.WriteString("old", change.Old);
            json.WriteString("new", change.New);
            json.WriteString("text", Words.Tell(change));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteEntity(Utf8JsonWriter json, EntityContent entity)
    {
        json.WriteString("kind", entity.Key.Kind);
        json.WriteString("id", entity.Key.Id);
        json.WriteString("shortId", entity.ShortId);
        json.WriteString("name", entity.Name);
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
