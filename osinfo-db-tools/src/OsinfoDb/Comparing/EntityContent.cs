using System.Xml;
using System.Xml.Linq;
using Osinfo.CommandLine;

namespace OsinfoDb.Comparing;

/// <summary>An entity of one database, all its files taken together.</summary>
/// <param name="Key">Which entity.</param>
/// <param name="Elements">Its element in each file, in the order of the paths.</param>
internal sealed record EntityContent(EntityKey Key, IReadOnlyList<XElement> Elements)
{
    /// <summary>The word for it on command lines; null when it has none.</summary>
    internal string? ShortId => Text("short-id");

    internal string? Name => Text("name");

    internal static SortedDictionary<EntityKey, EntityContent> ReadAll(DatabaseContent database)
    {
        var elements = database.Files
            .Where(file => file.Key.EndsWith(".xml", StringComparison.Ordinal) && file.Value.Length > 0)
            .Select(file => Load(database.Source, file.Key, file.Value))
            .SelectMany(document => document.Root!.Elements())
            .Where(element => element.Attribute("id") is not null)
            .GroupBy(element => new EntityKey(element.Name.LocalName, (string)element.Attribute("id")!));
        return new SortedDictionary<EntityKey, EntityContent>(
            elements.ToDictionary(entity => entity.Key, entity => new EntityContent(entity.Key, [.. entity])));
    }

    private static XDocument Load(string source, string path, ReadOnlyMemory<byte> content)
    {
        try
        {
            using var stream = new MemoryStream(content.ToArray());
            using var reader = XmlReader.Create(stream, new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
                IgnoreWhitespace = true,
            });
            return XDocument.Load(reader);
        }
        catch (XmlException e)
        {
            throw new ToolException(ExitCode.Unreadable, $"{source}: '{path}' is broken: {e.Message.ReplaceLineEndings(" ")}");
        }
    }

    private string? Text(string child) => Elements.Select(element => (string?)element.Element(child)).FirstOrDefault(text => text is not null);
}
