using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Detection;

internal sealed class EverythingSampled() : Rule(
    "L20", Severity.Info, "A sample exists for every medium, and every tree that is found by its treeinfo.")
{
    internal override IEnumerable<Finding> Check(LintModel model)
    {
        var media = model.MediaAnswers.SelectMany(answer => answer.Own).ToHashSet();
        var trees = model.TreeAnswers.SelectMany(answer => answer.Own).ToHashSet();
        return model.Media.Where(medium => !media.Contains(medium.Entity)).Select(medium => Report(medium.Element, "no sample fits this medium"))
            .Concat(model.Trees.Where(tree => tree.Entity.HasTreeinfo && !trees.Contains(tree.Entity))
                .Select(tree => Report(tree.Element, "no sample fits this tree")));
    }
}
