using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Detection;

internal sealed class LanguagesApart() : Rule(
    "L2", Severity.Warning, "No text that fits the patterns of one system is found as another, unless a sample says that they cannot be told apart.")
{
    internal override IEnumerable<Finding> Check(LintModel model)
    {
        // The index is a cheap first test; the library has the last word.
        var index = new MediaIndex(model);
        var known = model.MediaSamples.SelectMany(sample => sample.Also.Select(other => (sample.Os, other))).ToHashSet();
        return model.Media.DistinctBy(medium => (medium.Os, MediaCriteria.Of(medium)))
            .SelectInParallel(medium => (
                from text in MediaCriteria.Of(medium).Examples()
                where index.FindAnywhere(text).Any(os => os != medium.Os.Os)
                from match in model.Database.Identify(text).Matches
                where match.Os != medium.Os.Os && !match.Os.Id.EndsWith("unknown", StringComparison.Ordinal) && !medium.Os.IsFallback
                    && !known.Contains((medium.Os.Os.ShortId ?? "", match.Os.ShortId ?? ""))
                select (Medium: medium, Text: text, Other: match.Os)).ToList())
            .SelectMany(overlaps => overlaps)
            .OrderBy(overlap => overlap.Medium.Element.Line()).ThenBy(overlap => overlap.Text.VolumeId, StringComparer.Ordinal)
            .DistinctBy(overlap => (overlap.Medium.Os, overlap.Other))
            .Select(overlap => Report(
                overlap.Medium.Element, $"such as '{overlap.Text.VolumeId}' is found as {overlap.Other.ShortId} too", overlap.Other.Id));
    }
}
