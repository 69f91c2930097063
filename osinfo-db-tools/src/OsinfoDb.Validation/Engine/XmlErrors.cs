using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace OsinfoDb.Validation.Engine;

/// <summary>The messages of the XML reader, for people who wrote the file and not the program.</summary>
internal static partial class XmlErrors
{
    private const int PrologLength = 64 * 1024;

    internal static string Explain(XmlException e) =>
        e.Message.Contains("DTD", StringComparison.Ordinal) ? "a document type declaration is not allowed"
        : e.Message.StartsWith("Root element is missing", StringComparison.Ordinal) ? "the file is empty, expected the element libosinfo"
        : $"not well-formed: {Shown.OnOneLine(Place().Replace(e.Message, "")).TrimEnd('.')}";

    /// <summary>Line and column of an error, as far as they are known: of a document type declaration the reader does not tell them.</summary>
    internal static (int? Line, int? Column) PlaceOf(XmlException e, Stream document)
    {
        if (e.LineNumber > 0)
        {
            return (e.LineNumber, e.LinePosition);
        }

        document.Position = 0;
        var text = Encoding.Latin1.GetString(new BinaryReader(document).ReadBytes(PrologLength));
        var before = Prolog().Match(text).Value;
        return text.AsSpan(before.Length).StartsWith("<!DOCTYPE")
            ? (before.AsSpan().Count('\n') + 1, before.Length - before.LastIndexOf('\n'))
            : (null, null);
    }

    [GeneratedRegex(@"\A(?:\xEF\xBB\xBF)?(?:\s|<\?.*?\?>|<!--.*?-->)*", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Prolog();

    // The place is part of the finding.
    [GeneratedRegex(@" Line \d+, position \d+\.$")]
    private static partial Regex Place();
}
