using BenchmarkDotNet.Attributes;

namespace Osinfo.Benchmarks;

/// <summary>Loading from XML, from the compiled form beside it, and from the program itself; then one question, so that nothing is put off.</summary>
public class LoadBenchmarks
{
    private const string ShortId = "fedora36";

    private Databases _databases = null!;

    [GlobalSetup]
    public void SetUp() => _databases = new Databases();

    [GlobalCleanup]
    public void CleanUp() => _databases.Dispose();

    [Benchmark(Baseline = true)]
    public string? Xml() => Databases.Load(_databases.Xml).FindOsByShortId(ShortId)?.Name;

    [Benchmark]
    public string? Compiled() => Databases.Load(_databases.Compiled).FindOsByShortId(ShortId)?.Name;

    [Benchmark]
    public string? Embedded() => Databases.LoadEmbedded().FindOsByShortId(ShortId)?.Name;
}
