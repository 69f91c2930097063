using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Detection;

internal sealed class CriteriaApart() : Rule(
    "L3", Severity.Warning, "No two systems have media with the same criteria, unless a sample says that they cannot be told apart.")
{
    internal override IEnumerable<Finding> Check(LintModel model)
    {
        var known = model.MediaSamples.SelectMany(sample => sample.Also.Select(other => (sample.Os, other))).ToHashSet();
        return from same in model.Media.GroupBy(MediaCriteria.Of)
               where !same.Key.IsEmpty
               let first = same.First()
               from other in same.DistinctBy(medium => medium.Os).Skip(1)
               where !known.Contains((first.Os.Os.ShortId ?? "", other.Os.Os.ShortId ?? ""))
                   && !known.Contains((other.Os.Os.ShortId ?? "", first.Os.Os.ShortId ?? ""))
               select Report(other.Element, $"{first.Os.Os.ShortId} has a medium with the same criteria", first.Os.Os.Id);
    }
}
