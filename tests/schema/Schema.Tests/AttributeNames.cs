using System.Xml.Linq;

namespace Schema.Tests;

internal static class AttributeNames
{
    /// <summary>The name as it is written: the grammar knows one attribute in a namespace, <c>xml:lang</c>.</summary>
    public static string NameAsWritten(this XAttribute attribute) =>
        attribute.Name.Namespace == XNamespace.Xml ? $"xml:{attribute.Name.LocalName}" : attribute.Name.LocalName;
}
