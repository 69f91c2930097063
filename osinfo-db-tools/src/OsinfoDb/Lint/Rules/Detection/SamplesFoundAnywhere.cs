using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Rules.Detection;

internal sealed class SamplesFoundAnywhere() : Rule(
    "L1", Severity.Error, "A sample is no other system for the C library either, which takes patterns anywhere in a text.")
{
    internal override IEnumerable<Finding> Check(LintModel model)
    {
        var index = new MediaIndex(model);
        return
            from found in model.MediaAnswers.Where(answer => answer.Expected is not null)
                .SelectInParallel(answer => (Answer: answer, Oses: index.FindAnywhere(answer.Sample.Evidence).ToList()))
            let answer = found.Answer
            from os in found.Oses
            where os != answer.Expected!.Os && !answer.Sample.Also.Contains(os.ShortId) && answer.Matches.All(match => match.Os != os)
            select Report(
                answer.Sample.Origin, answer.EntityId, $"{answer.Sample.Name} is {os.ShortId} too where patterns may stand inside", os.Id);
    }
}
