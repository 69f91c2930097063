using System.Xml;

namespace OsinfoDb.Validation.Engine;

/// <summary>What the walks of one thread hand on to each other: files of the database have the same names and the same depth.</summary>
internal sealed class WalkMemory
{
    internal XmlReaderSettings Settings { get; } = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        NameTable = new NameTable(),
    };

    internal List<OpenElement> Elements { get; } = [];
}
