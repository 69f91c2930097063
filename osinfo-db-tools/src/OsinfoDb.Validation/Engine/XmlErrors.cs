using System.Text.RegularExpressions;
using System.Xml;

namespace OsinfoDb.Validation.Engine;

/// <summary>The messages of the XML reader, for people who wrote the file and not the program.</summary>
internal static partial class XmlErrors
{
    internal static string Explain(XmlException e) =>
        e.Message.Contains("DTD", StringComparison.Ordinal) ? "a document type declaration is not allowed"
        : e.Message.StartsWith("Root element is missing", StringComparison.Ordinal) ? "the file is empty, expected the element libosinfo"
        : $"not well-formed: {Shown.OnOneLine(Place().Replace(e.Message, "")).TrimEnd('.')}";

    // The place is part of the finding.
    [GeneratedRegex(@" Line \d+, position \d+\.$")]
    private static partial Regex Place();
}
