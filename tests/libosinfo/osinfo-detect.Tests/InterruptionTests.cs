using OsinfoDb.Archives.Tests;

namespace osinfo_detect.Tests;

/// <summary>Runs that are asked to end while standard input gives nothing.</summary>
public sealed class InterruptionTests
{
    [Theory]
    [InlineData(Signals.Interrupt, "-")]
    [InlineData(Signals.Terminate, "-")]
    [InlineData(Signals.Interrupt, "--files-from", "-")]
    [InlineData(Signals.Terminate, "--files-from", "-")]
    public void While_it_reads_standard_input_it_says_so(string signal, params string[] arguments)
    {
        var start = Tools.Start(Tools.OurPath, Tools.ExampleDirectory, arguments);
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        using var process = Signals.Start(start);
        Signals.Feed(process, "");

        var run = Signals.End(process, signal);

        Assert.Equal((Signals.ExitCode(signal), "", "osinfo-detect: error: interrupted\n"), (run.ExitCode, run.Output, run.Error));
    }
}
