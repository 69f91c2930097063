// Compares the XML files of the database with the fact tables: dotnet run build/facts/CompareFacts.cs -- FACTS-DIR DATA-DIR
// Shares nothing with ImportFacts.cs: it turns every element and attribute it meets back into a fact, known or not.
#:property PublishAot=false

using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml.Linq;

if (args is not [var factsDirectory, var dataDirectory])
{
    Console.Error.WriteLine("usage: dotnet run build/facts/CompareFacts.cs -- FACTS-DIR DATA-DIR");
    return 2;
}

var differences = 0;
string[] kinds = ["os", "platform", "device", "deployment", "datamap", "install-script"];

foreach (var kind in kinds)
{
    var expected = ReadTables(kind);
    var actual = ReadFiles(kind, out var fileCount);
    var values = 0;

    foreach (var file in expected.Keys.Union(actual.Keys).Order(StringComparer.Ordinal))
    {
        values += Compare($"{kind}/{file}", expected.GetValueOrDefault(file), actual.GetValueOrDefault(file));
    }

    Console.WriteLine($"{kind}: {expected.Count} in the tables, {actual.Count} in {fileCount} files, {values} equal values");
}

// A file in a place that no kind owns would otherwise go unseen.
foreach (var path in Directory.EnumerateFiles(dataDirectory, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
{
    var file = Path.GetRelativePath(dataDirectory, path);
    if (file != "VERSION" && !(kinds.Contains(file.Split('/')[0]) && file.EndsWith(".xml", StringComparison.Ordinal)))
    {
        Report(file, "not a file of the database");
    }
}

Console.WriteLine($"differences: {differences}");
return differences == 0 ? 0 : 1;

Dictionary<string, JsonObject> ReadTables(string kind)
{
    var folder = Path.Combine(factsDirectory, kind);
    var single = kind == "install-script" ? "install-script-meta.jsonl" : $"{kind}.jsonl";
    var tables = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.jsonl") : [Path.Combine(factsDirectory, single)];

    return tables
        .SelectMany(File.ReadLines)
        .Select(line => JsonNode.Parse(line)!.AsObject())
        .ToDictionary(facts => facts["file"]!.ToString());
}

Dictionary<string, JsonObject> ReadFiles(string kind, out int fileCount)
{
    var root = Path.Combine(dataDirectory, kind);
    Dictionary<string, JsonObject> masters = [];
    List<(string File, JsonObject Facts)> fragments = [];
    string[] paths = Directory.Exists(root)
        ? [.. Directory.GetFiles(root, "*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)]
        : [];

    foreach (var path in paths)
    {
        var file = Path.GetRelativePath(root, path)[..^".xml".Length];
        var facts = ReadFile(kind, path);
        facts["file"] = file;

        // A device has its fragments as objects of their own in the tables, a system has them merged into it.
        if (kind == "os" && Path.GetDirectoryName(file)!.EndsWith(".d", StringComparison.Ordinal))
        {
            fragments.Add((file, facts));
        }
        else
        {
            masters.Add(file, facts);
        }
    }

    foreach (var (file, fragment) in fragments)
    {
        MergeFragment(masters, file, fragment);
    }

    fileCount = paths.Length;
    return masters;
}

void MergeFragment(Dictionary<string, JsonObject> masters, string file, JsonObject fragment)
{
    if (!masters.TryGetValue(Path.GetDirectoryName(file)![..^".d".Length], out var master))
    {
        Report(file, "a fragment without a system");
        return;
    }

    string[] identity = ["id", "short-ids", "name", "vendor"];
    foreach (var key in identity)
    {
        Compare($"os/{file}.{key}", master[key], fragment[key]);
    }

    foreach (var (key, _) in fragment.Where(fact => fact.Key is not "file" and not "drivers" && !identity.Contains(fact.Key)))
    {
        Report($"os/{file}.{key}", "not expected in a fragment");
    }

    foreach (var driver in fragment["drivers"]?.AsArray() ?? [])
    {
        var copy = driver!.DeepClone().AsObject();
        copy["fragment"] = file;
        if (master["drivers"] is not JsonArray drivers)
        {
            master["drivers"] = drivers = [];
        }

        drivers.Add(copy);
    }
}

JsonObject ReadFile(string kind, string path)
{
    var root = XDocument.Load(path).Root!;
    if (root.Name != "libosinfo" || root.Attributes().SingleOrDefault() is not { Name.LocalName: "version", Value: "0.0.1" })
    {
        Report(path, "the root is not <libosinfo version=\"0.0.1\">");
    }

    if (root.Elements().Count() != 1 || root.Elements().Single().Name != kind)
    {
        throw new InvalidDataException($"{path}: expected one {kind}");
    }

    return ReadObject(root.Elements().Single(), path);
}

JsonObject ReadObject(XElement element, string path)
{
    JsonObject facts = [];
    foreach (var attribute in element.Attributes())
    {
        var name = attribute.Name.ToString();
        var (key, value) = name switch
        {
            "live" or "installer" or "installer-script" or "eject-after-install" or "supported" or "recommended" or "inherit"
                or "cloud-init" or "regex" or "pre-installable" or "signed"
                => (name, attribute.Value is "true" or "false" ? attribute.Value == "true" : (JsonNode)attribute.Value),
            "installer-reboots" or "priority" => (name, Number(attribute.Value)),
            "l10n-language-map" => ("map", attribute.Value),
            _ => (name, attribute.Value),
        };
        facts.Add(key, value);
    }

    foreach (var text in element.Nodes().OfType<XText>().Where(text => !string.IsNullOrWhiteSpace(text.Value)))
    {
        Report(path, $"stray text {text.Value.Trim()} in {element.Name}");
    }

    foreach (var child in element.Elements())
    {
        AddChild(facts, child, path);
    }

    return facts;
}

void AddChild(JsonObject facts, XElement child, string path)
{
    switch (child.Parent!.Name.ToString(), child.Name.ToString())
    {
        case (_, "short-id"):
            AddToList(facts, "short-ids", Text(child, path));
            break;
        case ("treeinfo", _):
            AddOnce(facts, child, Text(child, path), path);
            break;
        case (_, "upgrades" or "derives-from"):
            AddToList(facts, child.Name.ToString(), Reference(child, path));
            break;
        case (_, "clones"):
            AddOnce(facts, child, Reference(child, path), path);
            break;
        case ("media" or "tree" or "image", "variant"):
            AddToList(facts, "variants", Reference(child, path));
            break;
        case (_, "variant" or "tree" or "image" or "driver"):
            AddToList(facts, child.Name + "s", ReadObject(child, path));
            break;
        case (_, "media" or "resources" or "firmware"):
            AddToList(facts, child.Name.ToString(), ReadObject(child, path));
            break;
        case (_, "iso" or "treeinfo" or "network-install" or "minimum" or "recommended" or "maximum"):
            AddOnce(facts, child, ReadObject(child, path), path);
            break;
        case (_, "devices"):
            AddOnce(facts, child, new JsonArray([.. Children(child, "device", path).Select(device => ReadObject(device, path))]), path);
            break;
        case (_, "installer"):
            AddOnce(facts, child, new JsonArray([.. Children(child, "script", path).Select(script => Reference(script, path))]), path);
            break;
        case ("driver", "device"):
            AddToList(facts, "devices", Reference(child, path));
            break;
        case ("driver", "file"):
            AddToList(facts, "files", Text(child, path));
            break;
        case ("install-script", "needs-internet" or "can-pre-install-drivers" or "can-post-install-drivers")
            or ("avatar-format", "alpha"):
            AddOnce(facts, child, Text(child, path) is "true" or "false" ? child.Value == "true" : (JsonNode)child.Value, path);
            break;
        case ("avatar-format", "width" or "height"):
            AddOnce(facts, child, Number(Text(child, path)), path);
            break;
        case (_, "injection-method" or "mime-type"):
            AddToList(facts, child.Name + "s", Text(child, path));
            break;
        case (_, "avatar-format"):
            AddOnce(facts, child, ReadObject(child, path), path);
            break;
        case (_, "config"):
            AddOnce(facts, child, new JsonArray([.. Children(child, "param", path).Select(param => ReadObject(param, path))]), path);
            break;
        case (_, "template"):
            AddOnce(facts, child, child.Attribute("uri") is null && child.Elements().Count() == 1 ? "inline" : "uri", path);
            break;
        case (_, "l10n-language"):
            AddToList(facts, "languages", Language(child, path));
            break;
        case ("datamap", "entry"):
            AddToList(facts, "entries", Entry(child, path));
            break;
        case (_, "volume-size" or "cpu" or "n-cpus" or "ram" or "storage"):
            AddOnce(facts, child, Number(Text(child, path)), path);
            break;
        default:
            AddOnce(facts, child, Text(child, path), path);
            break;
    }
}

static void AddToList(JsonObject facts, string key, JsonNode value)
{
    if (facts[key] is not JsonArray list)
    {
        facts[key] = list = [];
    }

    list.Add(value);
}

void AddOnce(JsonObject facts, XElement element, JsonNode value, string path)
{
    var key = element.Name == "installer" ? "installer-scripts" : element.Name.ToString();
    if (!facts.TryAdd(key, value))
    {
        Report(path, $"{element.Name} stands there twice");
    }
}

IEnumerable<XElement> Children(XElement element, string name, string path)
{
    if (element.HasAttributes || element.Elements().Any(child => child.Name != name))
    {
        Report(path, $"{element.Name} holds more than {name}");
    }

    return element.Elements(name);
}

string Reference(XElement element, string path)
{
    if (element.Attributes().Count() != 1 || element.Nodes().Any())
    {
        Report(path, $"{element.Name} holds more than an id");
    }

    return element.Attribute("id")?.Value ?? "";
}

string Text(XElement element, string path)
{
    if (element.HasAttributes || element.HasElements)
    {
        Report(path, $"{element.Name} holds more than a text");
    }

    return element.Value;
}

JsonObject Language(XElement element, string path)
{
    XElement attributesOnly = new(element.Name, element.Attributes());
    var language = ReadObject(attributesOnly, path);
    language["value"] = Text(new XElement(element.Name, element.Nodes()), path);
    return language;
}

JsonArray Entry(XElement element, string path)
{
    if (element.Nodes().Any() || element.Attributes().Count() != 2)
    {
        Report(path, "entry holds more than inval and outval");
    }

    return [element.Attribute("inval")?.Value, element.Attribute("outval")?.Value];
}

// A number keeps its spelling: 010 and 10 are not the same fact.
static JsonNode Number(string text) =>
    long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
    && number.ToString(CultureInfo.InvariantCulture) == text ? number : text;

int Compare(string path, JsonNode? expected, JsonNode? actual)
{
    switch (expected, actual)
    {
        case (JsonObject left, JsonObject right):
            return left.Select(fact => fact.Key).Union(right.Select(fact => fact.Key))
                .Sum(key => Compare($"{path}.{key}", left[key], right[key]));

        case (JsonArray left, JsonArray right):
            return Enumerable.Range(0, Math.Max(left.Count, right.Count))
                .Sum(i => Compare($"{path}[{i}]", left.ElementAtOrDefault(i), right.ElementAtOrDefault(i)));

        case (not null, not null) when JsonNode.DeepEquals(expected, actual):
            return 1;

        default:
            Report(path, $"table {expected?.ToJsonString() ?? "nothing"}, file {actual?.ToJsonString() ?? "nothing"}");
            return 0;
    }
}

void Report(string path, string message)
{
    differences++;
    Console.WriteLine($"{path}: {message}");
}
