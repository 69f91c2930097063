using BenchmarkDotNet.Attributes;

namespace Osinfo.Benchmarks;

/// <summary>Reading a <c>.treeinfo</c> and identifying the tree.</summary>
public class TreeinfoBenchmarks
{
    private const string Treeinfo = """
        [general]
        family = Fedora
        version = 36
        arch = x86_64
        variant = Server

        [images-x86_64]
        kernel = images/pxeboot/vmlinuz
        initrd = images/pxeboot/initrd.img
        """;

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
    public TreeEvidence Parse() => TreeEvidence.Parse(Treeinfo, "tree");

    [Benchmark]
    public int ParseAndIdentify() => _database.Identify(TreeEvidence.Parse(Treeinfo, "tree")).Matches.Count;
}
