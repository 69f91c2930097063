using System.Xml;
using Commons.Xml.Relaxng;
using Commons.Xml.Relaxng.Derivative;

namespace OsinfoDb.Validation.Engine;

/// <summary>Reads a grammar in XML syntax: one file, that names no others.</summary>
internal static class GrammarReader
{
    private const int MaxDepth = 64;
    private const int MaxElements = 10_000;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <exception cref="InvalidDataException">It is no grammar, or one that is too large.</exception>
    internal static RdpPattern Read(byte[] source, string name)
    {
        try
        {
            CheckSize(source, name);
            using var reader = XmlReader.Create(new MemoryStream(source), Settings);
            var grammar = RelaxngPattern.Read(reader, new Datatypes(), null);
            grammar.Compile();
            return Internals.StartOf(grammar);
        }
        catch (Exception e) when (e is XmlException or RelaxngException or ArgumentException)
        {
            throw new InvalidDataException($"{name}: not a RELAX NG grammar: {Shown.OnOneLine(e.Message)}", e);
        }
    }

    /// <summary>The engine calls itself for patterns in patterns.</summary>
    private static void CheckSize(byte[] source, string name)
    {
        using var reader = XmlReader.Create(new MemoryStream(source), Settings);
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
}
