using System.Text.Json;

namespace osinfo_query.Tests;

/// <summary>As much of JSON Schema as our schema uses: $ref, type, enum, pattern, properties, items, additionalProperties: false.</summary>
internal static class SchemaChecker
{
    public static List<string> Check(JsonElement root, JsonElement schema, JsonElement value)
    {
        var mistakes = new List<string>();
        Check(root, schema, value, "line", mistakes);
        return mistakes;
    }

    private static void Check(JsonElement root, JsonElement schema, JsonElement value, string place, List<string> mistakes)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            schema = root.GetProperty("$defs").GetProperty(reference.GetString()!.Split('/')[^1]);
        }

        if (!Names(schema.GetProperty("type")).Contains(TypeOf(value)))
        {
            mistakes.Add($"{place} is {TypeOf(value)}");
        }

        if (schema.TryGetProperty("enum", out var known) && !known.EnumerateArray().Any(each => JsonElement.DeepEquals(each, value)))
        {
            mistakes.Add($"{place} is {value}");
        }

        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
            {
                Check(root, schema.GetProperty("items"), item, place + "[]", mistakes);
            }
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in value.EnumerateObject())
            {
                if (schema.GetProperty("properties").TryGetProperty(property.Name, out var definition))
                {
                    Check(root, definition, property.Value, $"{place}.{property.Name}", mistakes);
                }
                else
                {
                    mistakes.Add($"{place}.{property.Name} is unknown");
                }
            }
        }
    }

    private static string[] Names(JsonElement type) =>
        type.ValueKind == JsonValueKind.String ? [type.GetString()!] : [.. type.EnumerateArray().Select(each => each.GetString()!)];

    private static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.TryGetInt64(out _) ? "integer" : "number",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        var kind => kind.ToString().ToLowerInvariant(),
    };
}
