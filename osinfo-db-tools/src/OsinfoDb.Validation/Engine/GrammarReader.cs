using System.Xml;
using Commons.Xml.Relaxng;
using Commons.Xml.Relaxng.Derivative;

namespace OsinfoDb.Validation.Engine;

/// <summary>Reads a grammar in XML syntax: one file, that names no others.</summary>
internal static class GrammarReader
{
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
            GrammarLimits.Check(source, Settings, name);
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
}
