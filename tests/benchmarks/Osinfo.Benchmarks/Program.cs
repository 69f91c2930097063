using System.Reflection;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Osinfo.Benchmarks;

if (args is ["identify", .. var rest])
{
    return IdentifyLoop.Run(rest);
}

if (args is ["growth", var directory])
{
    return GrowthLoop.Run(directory);
}

// In this process: the program that BenchmarkDotNet would generate knows nothing of this repository's layout of builds.
var config = DefaultConfig.Instance
    .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
    .AddDiagnoser(MemoryDiagnoser.Default);
BenchmarkSwitcher.FromAssembly(Assembly.GetExecutingAssembly()).Run(args, config);
return 0;
