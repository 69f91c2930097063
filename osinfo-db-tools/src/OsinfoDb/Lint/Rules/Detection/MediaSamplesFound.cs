using Osinfo;
using OsinfoDb.Lint.Model;
using OsinfoDb.Lint.Samples;

namespace OsinfoDb.Lint.Rules.Detection;

internal sealed class MediaSamplesFound() : Rule(
    "U17", Severity.Error, "Each sample of a medium is found as its system, from the start of its texts, with its languages, and as no other system.")
{
    internal override IEnumerable<Finding> Check(LintModel model) =>
        from answer in model.MediaAnswers
        let message = FindFault(answer)
        where message is not null
        select Report(answer.Sample.Origin, answer.EntityId, message);

    private static string? FindFault(SampleAnswer<MediaSample, Media> answer)
    {
        if (answer.Fault is { } fault || answer.Expected is null)
        {
            return answer.Fault;
        }

        var own = answer.Matches.First(match => match.Os == answer.Expected.Os);
        return own.Fields.FirstOrDefault(field => field.Outcome != FieldOutcome.Matched) is { } inside
            ? $"{answer.Sample.Name} is found only because '{inside.Expected}' occurs inside '{inside.Actual}'"
            : answer.Sample.Languages.Count > 0 && !answer.Sample.Languages.ToHashSet().SetEquals(answer.Matches[0].Languages)
                ? $"{answer.Sample.Name} has the languages [{string.Join(' ', answer.Sample.Languages)}], "
                    + $"found are [{string.Join(' ', answer.Matches[0].Languages)}]"
            : null;
    }
}
