using Osinfo;
using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Detection;

internal sealed class SampleArchitecturesApart() : Rule(
    "L7", Severity.Warning, "The media that a sample fits are of one architecture, unless they have the same criteria, which L4 tells.")
{
    internal override IEnumerable<Finding> Check(LintModel model) =>
        from answer in model.MediaAnswers
        let own = answer.Own.Where(medium => medium.Architecture != "all").ToList()
        let architectures = own.Select(medium => medium.Architecture).Distinct().Order().ToList()
        where architectures.Count > 1 && !IsToldByCriteria(own, architectures.Count)
        select Report(answer.Sample.Origin, answer.EntityId, $"{answer.Sample.Name} fits media for {string.Join(" and ", architectures)}");

    /// <summary>Where media of all these architectures have the same criteria, rule L4 says so already, once and not for every sample.</summary>
    private static bool IsToldByCriteria(List<Media> own, int count) => own
        .GroupBy(medium => (medium.VolumeId, medium.SystemId, medium.PublisherId, medium.ApplicationId, medium.VolumeSize))
        .Any(same => same.Select(medium => medium.Architecture).Distinct().Count() == count);
}
