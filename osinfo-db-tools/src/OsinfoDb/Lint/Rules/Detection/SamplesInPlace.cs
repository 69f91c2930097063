using OsinfoDb.Lint.Model;
using OsinfoDb.Lint.Samples;

namespace OsinfoDb.Lint.Rules.Detection;

internal sealed class SamplesInPlace() : Rule(
    "L22", Severity.Error, "A sample stands in a table that is read and names systems by their primary short ids.")
{
    internal override IEnumerable<Finding> Check(LintModel model) =>
        model.SampleFaults.Select(fault => Report(fault.Origin, "", fault.Message))
        .Concat(
            from sample in model.MediaSamples.Cast<Sample>().Concat(model.TreeSamples)
            from shortId in sample.Also.Append(sample.Os)
            where shortId.Length > 0 && model.FindOs(shortId) is null
            select Report(sample.Origin, "", $"'{shortId}' is the primary short id of no system"));
}
