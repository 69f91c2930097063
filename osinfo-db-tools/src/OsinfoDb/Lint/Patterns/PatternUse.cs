using System.Xml.Linq;
using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Patterns;

/// <summary>A pattern and the element that holds it.</summary>
/// <param name="Element">The element, such as <c>volume-id</c>.</param>
/// <param name="Pattern">Its text.</param>
/// <param name="OwnerArchitecture">The architecture of the medium or tree.</param>
internal sealed record PatternUse(XElement Element, Pattern Pattern, string OwnerArchitecture)
{
    private static readonly string[] MediaFields = ["volume-id", "system-id", "publisher-id", "application-id"];
    private static readonly string[] TreeFields = ["family", "variant", "version", "arch"];

    internal string Field => Element.Kind();

    /// <summary>All patterns of media, language patterns left out.</summary>
    internal static IEnumerable<PatternUse> OfMedia(LintModel model) => In(model, "media", "iso", MediaFields);

    /// <summary>All patterns of trees.</summary>
    internal static IEnumerable<PatternUse> OfTrees(LintModel model) => In(model, "tree", "treeinfo", TreeFields);

    internal static IEnumerable<PatternUse> All(LintModel model) => OfMedia(model).Concat(OfTrees(model));

    private static IEnumerable<PatternUse> In(LintModel model, string part, string holder, string[] fields) =>
        from os in model.Of("os")
        from owner in os.Elements(part)
        from element in owner.Elements(holder).Elements()
        where fields.Contains(element.Kind())
        select new PatternUse(element, Pattern.Of(element.Value), owner.Arch() ?? "");
}
