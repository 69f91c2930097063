using System.Xml;
using System.Xml.Linq;

namespace OsinfoDb.Lint.Model;

/// <summary>What rules ask of an element.</summary>
internal static class ElementExtensions
{
    internal static SourceFile File(this XElement element) => element.Document!.Annotation<SourceFile>()!;

    internal static int Line(this XElement element) => ((IXmlLineInfo)element).LineNumber;

    internal static string Kind(this XElement element) => element.Name.LocalName;

    internal static string Id(this XElement element) => (string?)element.Attribute("id") ?? "";

    internal static string? Arch(this XElement element) => (string?)element.Attribute("arch");

    /// <summary>The entity the element is part of: the child of the root above it.</summary>
    internal static XElement Entity(this XElement element) =>
        element.AncestorsAndSelf().FirstOrDefault(ancestor => ancestor.Parent?.Parent is null && ancestor.Parent is not null) ?? element;

    internal static string EntityId(this XElement element) => element.Entity().Id();

    /// <summary>The text of a child; null when there is none.</summary>
    internal static string? Text(this XElement element, string child) => (string?)element.Element(child);

    /// <summary>An attribute with true or false.</summary>
    internal static bool Flag(this XElement element, string attribute, bool defaultValue) =>
        (string?)element.Attribute(attribute) is { } text ? text == "true" : defaultValue;
}
