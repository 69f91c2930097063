using BenchmarkDotNet.Attributes;

namespace Osinfo.Benchmarks;

/// <summary>Writing install scripts, from templates of the database.</summary>
public class ScriptBenchmarks
{
    private readonly InstallConfig _config = new()
    {
        HardwareArchitecture = "x86_64",
        AdminPassword = "secret",
        UserLogin = "user",
        UserPassword = "secret",
        Hostname = "host",
    };

    private Databases _databases = null!;
    private Os _os = null!;
    private InstallScript _kickstart = null!;

    [GlobalSetup]
    public void SetUp()
    {
        _databases = new Databases();
        _os = Databases.Load(_databases.Compiled).FindOsByShortId("fedora36")!;
        _kickstart = _os.InstallScripts.First(script => script.Profile == "jeos");
    }

    [GlobalCleanup]
    public void CleanUp() => _databases.Dispose();

    [Benchmark]
    public string Kickstart() => _kickstart.Generate(_os, _config);
}
