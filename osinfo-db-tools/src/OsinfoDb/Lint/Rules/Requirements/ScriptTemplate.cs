using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace OsinfoDb.Lint.Rules.Requirements;

/// <summary>The stylesheet of an install script, when there is a real one.</summary>
internal sealed partial class ScriptTemplate
{
    private static readonly XNamespace Xsl = "http://www.w3.org/1999/XSL/Transform";

    private ScriptTemplate(XElement stylesheet)
    {
        Stylesheet = stylesheet;
        UsedParameters = stylesheet.DescendantsAndSelf().Attributes()
            .SelectMany(attribute => ConfigPath().Matches(attribute.Value))
            .Select(match => match.Groups[1].Value)
            .ToHashSet(StringComparer.Ordinal);
    }

    internal XElement Stylesheet { get; }

    /// <summary>The children of <c>config</c> that its expressions name.</summary>
    internal IReadOnlySet<string> UsedParameters { get; }

    internal bool HasTemplateFor(string rootElement) => Stylesheet.Elements(Xsl + "template")
        .Any(template => ((string?)template.Attribute("match"))?.Contains(rootElement, StringComparison.Ordinal) == true);

    /// <summary>Null for a template elsewhere, and for a stand-in: one that writes nothing but comments.</summary>
    internal static ScriptTemplate? Of(XElement script) =>
        script.Element("template")?.Elements().FirstOrDefault() is { } stylesheet
        && stylesheet.Elements(Xsl + "template").Elements().Any(element => element.Name != Xsl + "comment")
            ? new ScriptTemplate(stylesheet)
            : null;

    [GeneratedRegex("(?<![A-Za-z-])config/([a-z0-9-]+)", RegexOptions.CultureInvariant)]
    private static partial Regex ConfigPath();
}
