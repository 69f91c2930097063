using System.Text;
using System.Xml.Linq;

namespace Osinfo.Installing.Rendering;

/// <summary>What <c>xsl:output</c> says (XSLT 1.0, section 16), as far as install scripts need it.</summary>
internal sealed record OutputRules
{
    internal required bool IsText { get; init; }

    internal required bool OmitsDeclaration { get; init; }

    internal required bool Indents { get; init; }

    /// <summary>What stands outside the first element has a line of its own, unless the stylesheet says that nothing is to be indented.</summary>
    internal required bool EndsLines { get; init; }

    internal required string? EncodingName { get; init; }

    internal required string? Standalone { get; init; }

    internal required string? DoctypePublic { get; init; }

    internal required string? DoctypeSystem { get; init; }

    /// <summary>Names of elements whose text is written as CDATA.</summary>
    internal required IReadOnlySet<string> CDataElements { get; init; }

    internal Encoding Encoding { get; private init; } = new UTF8Encoding(false);

    /// <exception cref="NotSupportedException">The method or the encoding is none we have.</exception>
    internal static OutputRules Read(XElement stylesheet)
    {
        var outputs = stylesheet.Elements(Template.Xsl + "output").ToList();
        string? Last(string name) => outputs.Attributes(name).LastOrDefault()?.Value;
        var method = Last("method") ?? "xml";
        if (method is not ("xml" or "text"))
        {
            throw new NotSupportedException($"it wants to write '{method}', expected xml or text");
        }

        var encoding = Last("encoding");
        return new OutputRules
        {
            IsText = method == "text",
            OmitsDeclaration = Last("omit-xml-declaration") == "yes",
            Indents = Last("indent") == "yes",
            EndsLines = Last("indent") != "no",
            EncodingName = encoding,
            Standalone = Last("standalone"),
            DoctypePublic = Last("doctype-public"),
            DoctypeSystem = Last("doctype-system"),
            CDataElements = outputs.Attributes("cdata-section-elements")
                .SelectMany(names => names.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToHashSet(StringComparer.Ordinal),
            Encoding = FindEncoding(encoding),
        };
    }

    private static Encoding FindEncoding(string? name) => name?.ToUpperInvariant() switch
    {
        null or "UTF-8" => new UTF8Encoding(false),
        "UTF-16" or "UTF-16LE" => new UnicodeEncoding(bigEndian: false, byteOrderMark: true),
        "ISO-8859-1" => Encoding.GetEncoding("ISO-8859-1", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback),
        "US-ASCII" or "ASCII" => Encoding.GetEncoding("us-ascii", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback),
        _ => throw new NotSupportedException($"it wants the encoding '{name}', expected UTF-8, UTF-16, ISO-8859-1 or US-ASCII"),
    };
}
