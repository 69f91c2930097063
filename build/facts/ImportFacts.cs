// Writes the XML files of the database from the fact tables: dotnet run build/facts/ImportFacts.cs -- FACTS-DIR OUT-DIR
#:property PublishAot=false

using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;

if (args is not [var factsDirectory, var outputDirectory])
{
    Console.Error.WriteLine("usage: dotnet run build/facts/ImportFacts.cs -- FACTS-DIR OUT-DIR");
    return 2;
}

// Ordinal order keeps the messages, like the files, the same on every run and machine.
foreach (var table in Directory.GetFiles(Path.Combine(factsDirectory, "os"), "*.jsonl").Order(StringComparer.Ordinal))
{
    Import("os", table, SystemGroups);
}

Import("platform", Path.Combine(factsDirectory, "platform.jsonl"), PlatformGroups);
Import("device", Path.Combine(factsDirectory, "device.jsonl"), DeviceGroups);
Import("datamap", Path.Combine(factsDirectory, "datamap.jsonl"), DatamapGroups);
Import("install-script", Path.Combine(factsDirectory, "install-script-meta.jsonl"), InstallScriptGroups);
return 0;

void Import(string kind, string table, Func<JsonObject, XElement[][]> readGroups)
{
    var count = 0;
    foreach (var line in File.ReadLines(table))
    {
        var facts = JsonNode.Parse(line)!.AsObject();
        var file = TakeText(facts, "file")!;
        var id = TakeText(facts, "id")!;

        foreach (var (fragment, drivers) in TakeFragments(facts))
        {
            Write(kind, fragment, id, [FragmentIdentity(facts), drivers]);
        }

        Write(kind, file, id, readGroups(facts));
        ExpectNothingLeft(facts, id);
        count++;
    }

    Console.WriteLine($"{Path.GetFileName(table)}: {count}");
}

// One blank line stands between two groups of elements, so that a reader finds the parts of a long file.
void Write(string kind, string file, string id, XElement[][] groups)
{
    var body = groups
        .Where(group => group.Length > 0)
        .Select(group => string.Concat(group.Select(element => Indent(element.ToString()))));

    var text = $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <!-- SPDX-License-Identifier: GPL-2.0-or-later -->
        <libosinfo version="0.0.1">
          <{kind} {new XAttribute("id", id)}>
        {string.Join('\n', body)}  </{kind}>
        </libosinfo>

        """;

    var path = Path.Combine(outputDirectory, kind, file + ".xml");
    Directory.CreateDirectory(Path.GetDirectoryName(path)!);
    File.WriteAllText(path, text.ReplaceLineEndings("\n"), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
}

static string Indent(string lines) =>
    string.Concat(lines.ReplaceLineEndings("\n").Split('\n').Select(line => $"    {line}\n"));

static XElement[][] SystemGroups(JsonObject os) =>
[
    Identity(os),
    [.. Elements(os, "release-date", "eol-date", "release-status")],
    Relations(os),
    [.. Objects(os, "variants", "variant", variant => [Attributes(variant, "id"), Elements(variant, "name")])],
    [.. Objects(os, "media", "media", Media)],
    [.. Objects(os, "trees", "tree", Tree)],
    [.. Elements(os, "cloud-image-username"), .. Objects(os, "images", "image", Image)],
    Devices(os),
    [.. Objects(os, "drivers", "driver", Driver)],
    [.. Objects(os, "resources", "resources", Resources)],
    [.. Objects(os, "firmware", "firmware", firmware => [Attributes(firmware, "arch", "type", "supported", "recommended")])],
    [.. Elements(os, "kernel-url-argument"), .. InstallerScripts(os)],
];

static XElement[][] PlatformGroups(JsonObject platform) =>
[
    Identity(platform),
    [.. Elements(platform, "release-date", "eol-date")],
    Relations(platform),
    Devices(platform),
];

static XElement[][] DeviceGroups(JsonObject device) =>
[
    [.. Elements(device, "name", "class", "bus-type", "vendor", "vendor-id", "product", "product-id", "subsystem")],
];

static XElement[][] DatamapGroups(JsonObject datamap) =>
[
    [
        .. TakeList(datamap, "entries").Select(entry =>
            new XElement("entry", new XAttribute("inval", entry[0]!.ToString()), new XAttribute("outval", entry[1]!.ToString()))),
    ],
];

static XElement[][] InstallScriptGroups(JsonObject script) =>
[
    [.. Elements(script, "profile", "path-format", "expected-filename", "product-key-format", "needs-internet")],
    [
        .. Elements(script, "can-pre-install-drivers", "pre-install-drivers-signing-req"),
        .. Elements(script, "can-post-install-drivers", "post-install-drivers-signing-req"),
    ],
    [.. TakeList(script, "injection-methods").Select(method => new XElement("injection-method", method.ToString()))],
    Object(script, "avatar-format", AvatarFormat) is { } avatar ? [avatar] : [],
    Config(script),
    [Template(script)],
];

static object?[] AvatarFormat(JsonObject format) =>
[
    TakeList(format, "mime-types").Select(type => new XElement("mime-type", type.ToString())),
    Elements(format, "width", "height", "alpha"),
];

static XElement[] Config(JsonObject script)
{
    XElement[] parameters = [.. Objects(script, "config", "param", parameter => [Attributes(parameter, "name", "policy", "value-map")])];
    return parameters.Length == 0 ? [] : [new XElement("config", parameters)];
}

// The tables have no templates, but the C library crashes on a script without one, and never returns when the result is empty.
// This one answers nothing and says so.
static XElement Template(JsonObject script)
{
    if (TakeText(script, "template") is not "inline")
    {
        throw new InvalidDataException("template: expected inline");
    }

    return XElement.Parse("""
        <template>
          <xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform" version="1.0">
            <xsl:template match="/">
              <xsl:comment> The template of this install script is not written yet. </xsl:comment>
            </xsl:template>
          </xsl:stylesheet>
        </template>
        """);
}

static XElement[] Identity(JsonObject product) =>
[
    .. TakeList(product, "short-ids").Select(shortId => new XElement("short-id", shortId)),
    .. Elements(product, "name", "version", "codename", "vendor", "family", "distro"),
];

// A fragment says which system it belongs to, in the way the grammar asks of every system.
static XElement[] FragmentIdentity(JsonObject os)
{
    var copy = os.DeepClone().AsObject();
    return
    [
        .. TakeList(copy, "short-ids").Select(shortId => new XElement("short-id", shortId)),
        .. Elements(copy, "name", "vendor"),
    ];
}

static XElement[] Relations(JsonObject product) =>
[
    .. References(product, "upgrades", "upgrades"),
    .. References(product, "derives-from", "derives-from"),
    .. TakeText(product, "clones") is { } clones ? [new XElement("clones", new XAttribute("id", clones))] : Array.Empty<XElement>(),
];

static XElement[] Devices(JsonObject product)
{
    XElement[] devices =
    [
        .. Objects(product, "devices", "device", device => [Attributes(device, "id", "supported"), Elements(device, "driver")]),
    ];

    return devices.Length == 0 ? [] : [new XElement("devices", devices)];
}

static object?[] Media(JsonObject media) =>
[
    Attributes(media, "arch", "live", "installer", "installer-script", "installer-reboots", "eject-after-install"),
    References(media, "variants", "variant"),
    Elements(media, "url"),
    Object(media, "iso", Iso),
    Elements(media, "kernel", "initrd"),
    InstallerScripts(media),
];

static object?[] Iso(JsonObject iso) =>
[
    Elements(iso, "volume-id", "system-id", "publisher-id", "application-id", "volume-size"),
    TakeList(iso, "languages").Select(node =>
    {
        var language = node.AsObject();
        var element = new XElement(
            "l10n-language",
            Attributes(language, "regex"),
            TakeText(language, "map") is { } map ? new XAttribute("l10n-language-map", map) : null,
            TakeText(language, "value"));
        ExpectNothingLeft(language, "l10n-language");
        return element;
    }),
];

static object?[] Tree(JsonObject tree) =>
[
    Attributes(tree, "arch"),
    References(tree, "variants", "variant"),
    Elements(tree, "url"),
    Object(tree, "treeinfo", treeinfo => [Elements(treeinfo, "family", "variant", "version", "arch")]),
    Elements(tree, "kernel", "initrd", "boot-iso"),
];

static object?[] Image(JsonObject image) =>
[
    Attributes(image, "arch", "format", "cloud-init"),
    References(image, "variants", "variant"),
    Elements(image, "url"),
];

static object?[] Driver(JsonObject driver) =>
[
    Attributes(driver, "arch", "location", "pre-installable", "signed", "priority"),
    TakeList(driver, "files").Select(file => new XElement("file", file)),
    References(driver, "devices", "device"),
];

static object?[] Resources(JsonObject resources) =>
[
    Attributes(resources, "arch", "inherit"),
    Object(resources, "network-install", Amounts),
    Object(resources, "minimum", Amounts),
    Object(resources, "recommended", Amounts),
    Object(resources, "maximum", Amounts),
];

static object?[] Amounts(JsonObject amounts) => [Elements(amounts, "cpu", "n-cpus", "ram", "storage")];

static XElement[] InstallerScripts(JsonObject owner)
{
    XElement[] scripts = [.. References(owner, "installer-scripts", "script")];
    return scripts.Length == 0 ? [] : [new XElement("installer", scripts)];
}

static IEnumerable<(string File, XElement[] Drivers)> TakeFragments(JsonObject os)
{
    if (os["drivers"] is not JsonArray drivers)
    {
        return [];
    }

    List<JsonObject> inFragments = [.. drivers.Select(driver => driver!.AsObject()).Where(driver => driver.ContainsKey("fragment"))];
    inFragments.ForEach(driver => drivers.Remove(driver));

    return
    [
        .. inFragments
            .GroupBy(driver => TakeText(driver, "fragment")!)
            .Select(group => (group.Key, group.Select(driver => Element("driver", driver, Driver)).ToArray())),
    ];
}

// The functions from here on take what they return out of the object: what is left at its end is a fact without a place.
static XElement Element(string name, JsonObject facts, Func<JsonObject, object?[]> readContent)
{
    var element = new XElement(name, readContent(facts));
    ExpectNothingLeft(facts, name);
    return element;
}

static IEnumerable<XElement> Objects(JsonObject facts, string key, string name, Func<JsonObject, object?[]> readContent) =>
    TakeList(facts, key).Select(item => Element(name, item.AsObject(), readContent)).ToArray();

static XElement? Object(JsonObject facts, string key, Func<JsonObject, object?[]> readContent) =>
    Take(facts, key) is JsonObject value ? Element(key, value, readContent) : null;

static XElement[] References(JsonObject facts, string key, string name) =>
    [.. TakeList(facts, key).Select(id => new XElement(name, new XAttribute("id", id.ToString())))];

static XElement[] Elements(JsonObject facts, params string[] keys) =>
    [.. keys.Where(facts.ContainsKey).Select(key => new XElement(key, TakeText(facts, key) is { Length: > 0 } text ? text : null))];

static XAttribute[] Attributes(JsonObject facts, params string[] keys) =>
    [.. keys.Where(facts.ContainsKey).Select(key => new XAttribute(key, TakeText(facts, key)!))];

static JsonNode[] TakeList(JsonObject facts, string key) => Take(facts, key) is JsonArray list ? [.. list.Select(item => item!)] : [];

static string? TakeText(JsonObject facts, string key) => Take(facts, key)?.ToString();

static JsonNode? Take(JsonObject facts, string key)
{
    var value = facts[key];
    facts.Remove(key);
    return value;
}

static void ExpectNothingLeft(JsonObject facts, string owner)
{
    if (facts.Count > 0)
    {
        throw new InvalidDataException($"{owner}: no place is known for {string.Join(", ", facts.Select(fact => fact.Key))}");
    }
}
