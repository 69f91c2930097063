using Osinfo;
using OsinfoDb.Lint.Model;

namespace OsinfoDb.Lint.Samples;

/// <summary>A sample and what the library makes of it.</summary>
/// <param name="Sample">The sample.</param>
/// <param name="Expected">The system to find; null when none is assigned or it does not exist.</param>
/// <param name="Matches">What was found, best first.</param>
internal sealed record SampleAnswer<TSample, TPart>(TSample Sample, OsEntry? Expected, IReadOnlyList<Candidate<TPart>> Matches)
    where TSample : Sample
    where TPart : OsPart
{
    internal string EntityId => Expected?.Os.Id ?? "";

    /// <summary>The matches that belong to the expected system.</summary>
    internal IEnumerable<TPart> Own => Matches.Select(match => match.Entry).Where(entry => Expected is not null && entry.Os == Expected.Os);

    /// <summary>Why the answer is wrong; null when it is right.</summary>
    internal string? Fault
    {
        get
        {
            string[] found = [.. Matches.Select(match => match.Os.ShortId ?? match.Os.Id).Distinct()];
            string[] surplus = [.. found.Except([Sample.Os, .. Sample.Also])];
            return Expected is null ? null
                : !found.Contains(Sample.Os) ? $"{Sample.Name} is not found as {Sample.Os} but as [{string.Join(' ', found)}]"
                : surplus.Length > 0 ? $"{Sample.Name} is found as {string.Join(' ', surplus)} besides {Sample.Os}"
                : null;
        }
    }
}
