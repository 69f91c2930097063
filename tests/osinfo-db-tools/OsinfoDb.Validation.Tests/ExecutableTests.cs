using System.Diagnostics;
using OsinfoDb.Archives.Tests;

namespace OsinfoDb.Validation.Tests;

/// <summary>The tool as it is built.</summary>
public sealed class ExecutableTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task It_reads_standard_input_and_remembers_nothing_about_it()
    {
        using var process = Start();
        await process.StandardInput.WriteAsync(Samples.Os("<nonsense/>"));
        process.StandardInput.Close();
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, process.ExitCode);
        Assert.StartsWith("-:1:", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.PathTo("cache")));
    }

    [Theory]
    [InlineData(Signals.Interrupt)]
    [InlineData(Signals.Terminate)]
    public void Ended_while_it_reads_it_says_so_and_keeps_nothing(string signal)
    {
        using var process = Start();
        Signals.Feed(process, "<libosinfo>");

        var run = Signals.End(process, signal);

        Assert.Equal((Signals.ExitCode(signal), "", "osinfo-db-validate: error: interrupted\n"), (run.ExitCode, run.Output, run.Error));
        Assert.False(Directory.Exists(_folder.PathTo("cache")));
    }

    private Process Start() => Signals.Start(
        new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "osinfo-db-validate"), ["--schema", Schema.Tests.Grammar.Ours, "-"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["XDG_CACHE_HOME"] = _folder.PathTo("cache") },
        });
}
