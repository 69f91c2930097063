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

    /// <summary>Whether it writes XML, as a stylesheet does that says nothing else.</summary>
    internal bool IsXml => (string?)Stylesheet.Elements(Xsl + "output").Attributes("method").LastOrDefault() is null or "xml";

    /// <summary>Whether there is a rule for the arguments of the kernel that does something; an empty one says that there are none.</summary>
    internal bool WritesCommandLine => TemplatesFor("command-line").Any(template => template.Elements().Any());

    internal bool HasTemplateFor(string rootElement) => TemplatesFor(rootElement).Any();

    /// <summary>Whether one of its expressions has that name.</summary>
    internal bool Mentions(string name) =>
        Stylesheet.Descendants().Attributes().Any(attribute => attribute.Value.Contains(name, StringComparison.Ordinal));

    private IEnumerable<XElement> TemplatesFor(string rootElement) => Stylesheet.Elements(Xsl + "template")
        .Where(template => ((string?)template.Attribute("match"))?.Contains(rootElement, StringComparison.Ordinal) == true);

    /// <summary>Null for a template elsewhere, and for a stand-in: one that writes nothing but comments.</summary>
    internal static ScriptTemplate? Of(XElement script) =>
        script.Element("template")?.Elements().FirstOrDefault() is { } stylesheet
        && stylesheet.Elements(Xsl + "template").Nodes().Any(
            node => node is XElement element ? element.Name != Xsl + "comment" : node is XText text && !string.IsNullOrWhiteSpace(text.Value))
            ? new ScriptTemplate(stylesheet)
            : null;

    [GeneratedRegex("(?<![A-Za-z-])config/([a-z0-9-]+)", RegexOptions.CultureInvariant)]
    private static partial Regex ConfigPath();
}
