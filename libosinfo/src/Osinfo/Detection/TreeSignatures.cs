namespace Osinfo.Detection;

/// <summary>Which fields of an install tree are compared.</summary>
internal static class TreeSignatures
{
    private static readonly string[] Fields = ["treeinfo-family", "treeinfo-variant", "treeinfo-version", "treeinfo-arch"];

    /// <param name="index">What the trees of the systems ask for.</param>
    /// <param name="oses">The systems.</param>
    internal static Identifier<Tree> CreateIdentifier(SignatureIndex index, IReadOnlyList<Os> oses) =>
        new(index, Fields, (os, part) => oses[os].Trees[part], static (_, _) => []);

    /// <summary>Whether a tree fits an entry, whatever other entries say; a pattern may fit anywhere in the text.</summary>
    internal static bool Fits(Tree tree, TreeEvidence evidence) =>
        tree.HasTreeinfo && new Signature<Tree>(Facts(tree), Fields, () => tree).Matches(ToEvidence(evidence), PatternResult.Inside);

    internal static Evidence ToEvidence(TreeEvidence tree) => new(
        tree.Architecture,
        [Value(tree.Family), Value(tree.Variant), Value(tree.Version), Architectures(tree.TreeinfoArchitecture)],
        null);

    /// <summary>What is known not to have a <c>.treeinfo</c> asks for nothing.</summary>
    internal static SignatureFacts Facts(Tree tree) => new(
        tree.Architecture,
        tree.Architecture == Resources.AllArchitectures,
        tree.HasTreeinfo ? [tree.TreeinfoFamily, tree.TreeinfoVariant, tree.TreeinfoVersion, tree.TreeinfoArchitecture] : [null, null, null, null],
        Size: null);

    private static IReadOnlyList<string> Value(string? value) => value is null ? [] : [value];

    /// <summary>A pattern for one name of an architecture is meant for all of them.</summary>
    private static IReadOnlyList<string> Architectures(string? name) => name is null ? [] : ArchitectureNames.Of(name);
}
