using OsinfoDb.Lint.Model;
using OsinfoDb.Lint.Patterns;

namespace OsinfoDb.Lint.Rules.Detection;

internal sealed class PatternsFast() : Rule("L18", Severity.Error, "No pattern takes long for any text.")
{
    internal override IEnumerable<Finding> Check(LintModel model) =>
        from use in PatternUse.All(model)
        where use.Pattern.Nodes.OfType<Repeat>().Any(outer => outer.Max is null && IsUnbounded(outer.Inner)) && IsSlow(use.Pattern)
        select Report(use.Element, $"'{use.Pattern.Text}' repeats a repetition and takes long for some texts");

    private const int FieldLength = 128;

    private static bool IsUnbounded(PatternNode node) => node switch
    {
        Repeat repeat => repeat.Max is null || IsUnbounded(repeat.Inner),
        PatternGroup group => IsUnbounded(group.Inner),
        Sequence sequence => sequence.Nodes.Any(IsUnbounded),
        Choice choice => choice.Nodes.Any(IsUnbounded),
        _ => false,
    };

    /// <summary>Writes every part of an example as often as a field has room, and then something that fits nothing.</summary>
    private static bool IsSlow(Pattern pattern) => Pumped(pattern).Any(pattern.IsSlow);

    private static IEnumerable<string> Pumped(Pattern pattern) =>
        from repeat in pattern.Nodes.OfType<Repeat>()
        where repeat.Max is null
        from example in PatternExamples.Of(repeat.Inner).Where(example => example.Length > 0)
        from start in pattern.Examples.Take(1)
        select start + string.Concat(Enumerable.Repeat(example, FieldLength / example.Length)) + "\u0001";
}
