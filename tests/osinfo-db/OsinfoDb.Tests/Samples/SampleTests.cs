using Osinfo;

namespace OsinfoDb.Tests.Samples;

public sealed class SampleTests
{
    private const int Shown = 20;

    [Fact]
    public void Every_medium_is_recognised_as_its_system_and_nothing_else() => ExpectNone(
        from sample in MediaSample.All.Where(sample => sample.Os.Length > 0).AsParallel().AsOrdered()
        let fault = FindFault(sample.Os, sample.Also, Databases.FromDirectory.Identify(sample.Evidence))
        where fault is not null
        select (fault, $"{sample.Evidence.Location} \"{sample.Evidence.VolumeId}\""));

    [Fact]
    public void Every_tree_is_recognised_as_its_system_and_nothing_else() => ExpectNone(
        from sample in TreeSample.All
        let fault = FindFault(sample.Os, sample.Also, Databases.FromDirectory.Identify(sample.Evidence))
        where fault is not null
        select (fault, $"{sample.Evidence.Location} {sample.Evidence.Family}/{sample.Evidence.Variant}/{sample.Evidence.Version}"));

    [Fact]
    public void The_languages_of_a_medium_are_found() => ExpectNone(
        from sample in MediaSample.All.Where(sample => sample.Languages.Length > 0).AsParallel().AsOrdered()
        let found = Databases.FromDirectory.Identify(sample.Evidence).Best?.Languages ?? []
        where !sample.Languages.ToHashSet().SetEquals(found)
        select ($"{sample.Os}: languages {string.Join(',', found)}, expected {string.Join(',', sample.Languages)}",
            $"{sample.Evidence.Location} \"{sample.Evidence.VolumeId}\""));

    [Fact]
    public void A_medium_without_a_known_system_does_no_harm() => Assert.All(
        MediaSample.All.Where(sample => sample.Os.Length == 0),
        sample => Assert.NotNull(Databases.FromDirectory.Identify(sample.Evidence)));

    [Fact]
    public void Samples_name_systems_by_their_primary_short_ids()
    {
        var named = MediaSample.All.SelectMany(sample => sample.Also.Append(sample.Os))
            .Concat(TreeSample.All.SelectMany(sample => sample.Also.Append(sample.Os)))
            .Where(os => os.Length > 0);

        Assert.Empty(named.Except(Databases.FromDirectory.Oses.Select(os => os.ShortId!)));
    }

    private static string? FindFault<TEntry>(string os, string[] also, Identification<TEntry> answer)
        where TEntry : OsPart
    {
        string[] found = [.. answer.Matches.Select(match => match.Os.ShortId!).Distinct()];
        string[] surplus = [.. found.Except([os, .. also])];
        return !found.Contains(os) ? $"{os}: not found, but [{string.Join(' ', found)}]"
            : surplus.Length > 0 ? $"{os}: found besides [{string.Join(' ', surplus)}]"
            : null;
    }

    private static void ExpectNone(IEnumerable<(string Fault, string Sample)> faults)
    {
        var groups = faults.GroupBy(fault => fault.Fault, fault => fault.Sample).ToList();
        Assert.True(groups.Count == 0, $"""
            {groups.Sum(group => group.Count())} samples in {groups.Count} groups:
            {string.Join('\n', groups.Take(Shown).Select(group => $"{group.Key}: {group.Count()}, such as {group.First()}"))}
            """);
    }
}
