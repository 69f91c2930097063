using BenchmarkDotNet.Attributes;

namespace Osinfo.Benchmarks;

/// <summary>Identifying what <c>osinfo-db/samples</c> holds, with a loaded database.</summary>
public class DetectionBenchmarks
{
    private readonly MediaEvidence _unknown = new() { Location = "unknown", VolumeId = "NO_SUCH_SYSTEM", SystemId = "LINUX" };

    private Databases _databases = null!;
    private OsinfoDatabase _database = null!;
    private MediaEvidence[] _corpus = [];
    private MediaEvidence _known = null!;
    private int _next;

    [GlobalSetup]
    public void SetUp()
    {
        _databases = new Databases();
        _database = Databases.Load(_databases.Compiled);
        _corpus = [.. Corpus.Read()];
        _known = _corpus.First(media => media.VolumeId?.StartsWith("Fedora-S-dvd-x86_64", StringComparison.Ordinal) == true);
    }

    [GlobalCleanup]
    public void CleanUp() => _databases.Dispose();

    [Benchmark]
    public int OneMedium() => _database.Identify(_known).Matches.Count;

    [Benchmark]
    public int UnknownMedium() => _database.Identify(_unknown).Matches.Count;

    /// <summary>Another medium each time, so that it is the mean over all.</summary>
    [Benchmark]
    public int EachOfTheCorpus() => _database.Identify(_corpus[_next++ % _corpus.Length]).Matches.Count;

    [Benchmark]
    public int WholeCorpus() => _corpus.Sum(media => _database.Identify(media).Matches.Count);
}
