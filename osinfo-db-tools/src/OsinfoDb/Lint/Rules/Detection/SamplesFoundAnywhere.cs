using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Detection;

internal sealed class SamplesFoundAnywhere() : Rule(
    "L1", Severity.Error, "A sample is no other system for the C library either, which takes patterns anywhere in a text.")
{
    internal override IEnumerable<Finding> Check(LintModel model)
    {
        var media = model.Media.GroupBy(MediaCriteria.Of).Where(group => !group.Key.IsEmpty)
            .Select(group => (Criteria: group.Key, Oses: group.Select(medium => medium.Os.Os).Distinct().ToList())).ToList();
        return model.MediaAnswers.Where(answer => answer.Expected is not null).AsParallel().SelectMany(answer =>
            from os in media.Where(entry => entry.Criteria.Occurs(answer.Sample.Evidence)).SelectMany(entry => entry.Oses).Distinct()
            where os != answer.Expected!.Os && !answer.Sample.Also.Contains(os.ShortId)
                && answer.Matches.All(match => match.Os != os)
            select Report(
                answer.Sample.Origin, answer.EntityId, $"{answer.Sample.Name} is {os.ShortId} too where patterns may stand inside", os.Id));
    }
}
