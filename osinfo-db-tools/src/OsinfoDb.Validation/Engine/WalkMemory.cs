using System.Text;
using System.Xml;

namespace OsinfoDb.Validation.Engine;

/// <summary>What the walks of one thread hand on to each other: files of the database have the same names and the same depth.</summary>
internal sealed class WalkMemory
{
    [ThreadStatic]
    private static WalkMemory? _ofThread;

    static WalkMemory() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>That of the thread that asks.</summary>
    internal static WalkMemory OfThread => _ofThread ??= new WalkMemory();

    internal XmlReaderSettings Settings { get; } = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        NameTable = new NameTable(),
    };

    internal List<OpenElement> Elements { get; } = [];

    /// <summary>Lets go of names that no other file may have.</summary>
    internal static void Forget() => _ofThread = null;
}
