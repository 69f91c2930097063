using Osinfo.Detection;
using Osinfo.Tests.Snapshot;

namespace Osinfo.Tests.Detection;

/// <summary>The index finds what going through all entries finds.</summary>
public sealed class IndexTests
{
    private const int Seed = 20261125;

    private static readonly int RandomCount = Environment.GetEnvironmentVariable("OSINFO_TEST_LONG") == "1" ? 100_000 : 2_000;

    private static readonly Lazy<OsinfoDatabase> Own = new(() => Load(Repository.PathTo("osinfo-db/data")));

    private static readonly Lazy<OsinfoDatabase> Packaged = new(() => Load("/usr/share/osinfo"));

    [Fact]
    public void Every_sample_medium_has_the_same_matches_in_our_database() => AssertSame(Own.Value, SampleLabels.Media);

    [Fact]
    public void Every_sample_medium_has_the_same_matches_in_the_packaged_database() => AssertSame(Packaged.Value, SampleLabels.Media);

    [Fact]
    public void Random_media_have_the_same_matches_in_our_database() => AssertSame(Own.Value, Random(Own.Value, RandomCount));

    [Fact]
    public void Random_media_have_the_same_matches_in_the_packaged_database() =>
        AssertSame(Packaged.Value, Random(Packaged.Value, RandomCount));

    [Fact]
    public void Random_media_have_the_same_matches_in_the_compiled_database()
    {
        using var copy = new DatabaseCopy(Repository.PathTo("osinfo-db/data"));
        DatabaseSnapshot.Compile(copy.Root);
        var compiled = copy.Load();
        Assert.NotNull(compiled.Snapshot);

        foreach (var evidence in Random(Own.Value, RandomCount))
        {
            Assert.Equal(
                Own.Value.Identify(evidence).Matches.Select(match => match.Entry.Id),
                compiled.Identify(evidence).Matches.Select(match => match.Entry.Id));
        }
    }

    [Fact]
    public void Trees_have_the_same_matches()
    {
        var matcher = LinearMatcher.OfTrees(Own.Value);
        var random = new Random(Seed);
        var patterns = Own.Value.Oses.SelectMany(os => os.Trees).Where(tree => tree.HasTreeinfo).ToList();
        for (var i = 0; i < RandomCount; i++)
        {
            var tree = patterns[random.Next(patterns.Count)];
            var evidence = new TreeEvidence
            {
                Location = "random",
                Family = Literal(tree.TreeinfoFamily),
                Variant = random.Next(3) == 0 ? "Server" : Literal(tree.TreeinfoVariant),
                Version = random.Next(3) == 0 ? "9" : Literal(tree.TreeinfoVersion),
                TreeinfoArchitecture = random.Next(3) == 0 ? "i386" : Literal(tree.TreeinfoArchitecture),
            };

            Assert.Equal(
                matcher.Match(TreeSignatures.ToEvidence(evidence)),
                Own.Value.Identify(evidence).Matches.Select(match => match.Entry.Id).Order(StringComparer.Ordinal));
        }

        static string? Literal(string? pattern) =>
            pattern is null ? null : string.Concat(pattern.Where(c => !"\\^$*+?()[]{}|".Contains(c)));
    }

    /// <summary>The whole point: of thousands of entries a few are looked at, and of their patterns a handful run.</summary>
    [Fact]
    public void A_medium_is_held_against_few_entries()
    {
        var index = SignatureIndex.Of(Own.Value.Oses, os => os.Media.Select(MediaSignatures.Facts));

        var counts = SampleLabels.Media
            .Select(media => index.FindCandidates(MediaSignatures.ToEvidence(media), mayBeInside: false).Count)
            .Order()
            .ToList();

        Assert.InRange(counts[counts.Count / 2], 1, index.Count / 50);
        Assert.InRange(counts[^1], 1, index.Count / 5);
    }

    [Theory]
    [InlineData("Fedora-S-dvd-x86_64-36", "Fedora-S-dvd-x86_64-36", "Fedora-S-dvd-x86_64-36")]
    [InlineData("^RHEL-8\\.[0-9]+ Server", "RHEL-8.", "RHEL-8.")]
    [InlineData(".*RHEL-7\\.0.*x86_64.*", "", "RHEL-7.0")]
    [InlineData("A|B", "", "")]
    [InlineData("(A|B)C", "", "C")]
    [InlineData("AB?C", "A", "A")]
    [InlineData("AB+C", "AB", "AB")]
    [InlineData("AB*?CD", "A", "CD")]
    [InlineData("AB{2}CDE", "A", "A")]
    [InlineData("AB{0,2}CDE", "A", "A")]
    [InlineData("[|]x(y", "", "x")]
    [InlineData("(?i)abc", "", "")]
    [InlineData("ab(?i)cdef", "ab", "ab")]
    [InlineData("ab(?:c|d)efg", "ab", "efg")]
    [InlineData("a\\x41bcd", "a", "a")]
    [InlineData("a\\dbcd", "a", "bcd")]
    [InlineData("a\\Qb|c\\Edef", "a", "a")]
    [InlineData("(a[)]b)cd", "", "cd")]
    [InlineData("", "", "")]
    public void Texts_that_are_in_everything_a_pattern_matches_are_found(string pattern, string prefix, string longest)
    {
        Assert.Equal((prefix, longest), FixedText.Find(pattern));
    }

    private static void AssertSame(OsinfoDatabase database, IEnumerable<MediaEvidence> media)
    {
        var matcher = LinearMatcher.OfMedia(database);
        foreach (var evidence in media)
        {
            var expected = matcher.Match(MediaSignatures.ToEvidence(evidence));
            var actual = database.Identify(evidence).Matches.Select(match => match.Entry.Id).Order(StringComparer.Ordinal);
            Assert.True(expected.SequenceEqual(actual), $"{evidence}: {string.Join(' ', expected)}, not {string.Join(' ', actual)}");
        }
    }

    private static IEnumerable<MediaEvidence> Random(OsinfoDatabase database, int count)
    {
        var labels = new RandomLabels(Seed, SampleLabels.Media, [.. database.Oses.SelectMany(os => os.Media)]);
        return Enumerable.Range(0, count).Select(_ => labels.Next());
    }

    private static OsinfoDatabase Load(string directory) => DatabaseCopy.Load([], DatabaseLocation.FromXml(directory));
}
