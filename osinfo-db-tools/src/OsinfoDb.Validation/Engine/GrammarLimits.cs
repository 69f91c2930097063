using System.Xml;
using System.Xml.Linq;

namespace OsinfoDb.Validation.Engine;

/// <summary>
/// Refuses grammars that would keep the engine busy for ever: it calls itself for patterns in patterns, and follows a reference each time it
/// meets it, so that definitions which refer to others twice double at every step.
/// </summary>
internal sealed class GrammarLimits
{
    private const int MaxDepth = 64;
    private const int MaxElements = 10_000;
    private const int MaxPatterns = 20_000;

    private readonly ILookup<string?, XElement> _definitions;
    private readonly Dictionary<string, int> _sizes = new(StringComparer.Ordinal);

    private GrammarLimits(XDocument grammar) =>
        _definitions = grammar.Descendants().Where(pattern => pattern.Name.LocalName == "define").ToLookup(pattern => (string?)pattern.Attribute("name"));

    /// <exception cref="InvalidDataException">It is too large, too deep, or grows too large when references are followed.</exception>
    internal static void Check(byte[] source, XmlReaderSettings settings, string name)
    {
        using (var reader = XmlReader.Create(new MemoryStream(source), settings))
        {
            var elements = 0;
            while (reader.Read())
            {
                elements += reader.NodeType == XmlNodeType.Element ? 1 : 0;
                if (reader.Depth > MaxDepth || elements > MaxElements)
                {
                    throw new InvalidDataException($"{name}: the grammar is too large, at most {MaxElements} elements, {MaxDepth} deep, are read");
                }
            }
        }

        using var again = XmlReader.Create(new MemoryStream(source), settings);
        var grammar = XDocument.Load(again);
        if (grammar.Descendants().FirstOrDefault(pattern => pattern.Name.LocalName is "include" or "externalRef") is { } other)
        {
            throw new InvalidDataException($"{name}: the grammar refers to another file by '{other.Name.LocalName}', expected all in one");
        }

        var limits = new GrammarLimits(grammar);
        if (grammar.Descendants().Where(IsRoot).Any(pattern => limits.SizeOfContent(pattern) > MaxPatterns))
        {
            throw new InvalidDataException($"{name}: the grammar is too large: one of its elements holds more than {MaxPatterns} patterns");
        }
    }

    private static bool IsRoot(XElement pattern) => pattern.Name.LocalName is "element" or "start";

    private int SizeOfContent(XElement pattern)
    {
        var size = 1;
        foreach (var part in pattern.Elements())
        {
            size += part.Name.LocalName switch
            {
                "element" => 1,
                "ref" or "parentRef" => SizeOfDefinition((string?)part.Attribute("name") ?? ""),
                _ => SizeOfContent(part),
            };
            if (size > MaxPatterns)
            {
                return MaxPatterns + 1;
            }
        }

        return size;
    }

    private int SizeOfDefinition(string name)
    {
        if (_sizes.TryGetValue(name, out var known))
        {
            return known;
        }

        // A definition that refers to itself is refused by the engine; here it must only end.
        _sizes[name] = 1;
        var size = _definitions[name].Aggregate(0, (sum, definition) => Math.Min(sum + SizeOfContent(definition), MaxPatterns + 1));
        _sizes[name] = size;
        return size;
    }
}
