using System.Xml.Linq;

namespace Schema.Tests;

internal static class Grammar
{
    private static readonly XNamespace RelaxNg = "http://relaxng.org/ns/structure/1.0";

    public static string Ours { get; } = Repository.PathTo("schema/osinfo.rng");

    /// <summary>The grammar that comes with the reference database: the oracle.</summary>
    public static string Packaged { get; } = PackagedDatabase.PathTo("schema/osinfo.rng");

    /// <summary>The element and attribute names that our grammar knows.</summary>
    public static IEnumerable<string> Names() =>
        XDocument.Load(Ours).Descendants()
            .Where(pattern => pattern.Name == RelaxNg + "element" || pattern.Name == RelaxNg + "attribute")
            .Select(pattern => (string?)pattern.Attribute("name"))
            .OfType<string>()
            .Distinct();

    /// <summary>The words that our grammar allows in closed lists.</summary>
    public static IEnumerable<string> Words() =>
        XDocument.Load(Ours).Descendants(RelaxNg + "value").Select(value => value.Value).Distinct();
}
