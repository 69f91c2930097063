using BenchmarkDotNet.Attributes;

namespace Osinfo.Benchmarks;

/// <summary>Questions to a loaded database.</summary>
public class LookupBenchmarks
{
    private Databases _databases = null!;
    private OsinfoDatabase _database = null!;

    [GlobalSetup]
    public void SetUp()
    {
        _databases = new Databases();
        _database = Databases.Load(_databases.Compiled);
    }

    [GlobalCleanup]
    public void CleanUp() => _databases.Dispose();

    [Benchmark]
    public Os? ByShortId() => _database.FindOsByShortId("fedora36");

    [Benchmark]
    public Os? ById() => _database.FindOs("http://fedoraproject.org/fedora/36");

    [Benchmark]
    public int Query() => _database.Oses.Count(os => os.Distro == "fedora");

    [Benchmark]
    public int AllDevicesOfOne() => _database.FindOsByShortId("fedora36")!.AllDevices.Count;
}
