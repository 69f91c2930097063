using System.Text.Json;

namespace Osinfo.Testing;

/// <summary>As much of JSON Schema as the published schemas use: type, enum, required, properties, items, oneOf and references.</summary>
internal sealed class JsonSchema(JsonElement root)
{
    public static JsonSchema Load(string name) =>
        new(JsonElement.Parse(Repository.ReadText(Path.Combine("docs", "schema", name))));

    /// <summary>Everything about the value that the schema does not allow, each with its place.</summary>
    public IReadOnlyList<string> Check(JsonElement value) => [.. Check(root, value, "$")];

    /// <summary>As above, against one of the schema's definitions.</summary>
    public IReadOnlyList<string> Check(string definition, JsonElement value) =>
        [.. Check(Definition(definition), value, "$")];

    public JsonElement Definition(string name) => root.GetProperty("$defs").GetProperty(name);

    private IEnumerable<string> Check(JsonElement schema, JsonElement value, string place) =>
        schema.TryGetProperty("$ref", out var reference) ? Check(Resolve(reference.GetString()!), value, place)
        : schema.TryGetProperty("oneOf", out var choices)
            ? choices.EnumerateArray().Count(choice => !Check(choice, value, place).Any()) == 1 ? [] : [$"{place}: none or several of oneOf"]
        : schema.TryGetProperty("enum", out var known)
            ? known.EnumerateArray().Any(word => word.ValueEquals(value.GetString())) ? [] : [$"{place}: '{value}' is not in enum"]
        : !HasType(schema.GetProperty("type"), value) ? [$"{place}: {value.ValueKind} is not {schema.GetProperty("type")}"]
        : value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray().SelectMany((item, i) => Check(schema.GetProperty("items"), item, $"{place}[{i}]"))
        : value.ValueKind == JsonValueKind.Object ? CheckObject(schema, value, place)
        : [];

    private IEnumerable<string> CheckObject(JsonElement schema, JsonElement value, string place)
    {
        var properties = schema.GetProperty("properties");
        var required = schema.TryGetProperty("required", out var names) ? names.EnumerateArray() : default;
        var missing = required.Select(name => name.GetString()!)
            .Where(name => !value.TryGetProperty(name, out _)).Select(name => $"{place}: {name} is missing");
        return missing.Concat(value.EnumerateObject().SelectMany(member => properties.TryGetProperty(member.Name, out var inner)
            ? Check(inner, member.Value, $"{place}.{member.Name}")
            : [$"{place}: {member.Name} is not described"]));
    }

    private JsonElement Resolve(string reference) => reference.Split('/').Skip(1).Aggregate(root, (at, name) => at.GetProperty(name));

    private static bool HasType(JsonElement type, JsonElement value) => type.ValueKind == JsonValueKind.Array
        ? type.EnumerateArray().Any(one => HasType(one, value))
        : type.GetString() switch
        {
            "null" => value.ValueKind == JsonValueKind.Null,
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "string" => value.ValueKind == JsonValueKind.String,
            "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
            "number" => value.ValueKind == JsonValueKind.Number,
            "array" => value.ValueKind == JsonValueKind.Array,
            _ => value.ValueKind == JsonValueKind.Object,
        };
}
