using System.Diagnostics;
using OsinfoDb.Archives.Tests;

namespace osinfo_install_script.Tests;

/// <summary>Runs that are asked to end while standard input gives nothing.</summary>
public sealed class InterruptionTests
{
    [Theory]
    [InlineData(Signals.Interrupt)]
    [InlineData(Signals.Terminate)]
    public void While_it_reads_a_password_it_says_so_and_writes_nothing(string signal)
    {
        using var files = new TemporaryDirectory();
        using var process = Signals.Start(new ProcessStartInfo(
            Tools.OurPath, ["-d", files.Root, "fedora43", "--config-from-file", "admin-password=-"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        });
        Signals.Feed(process, "");

        var run = Signals.End(process, signal);

        Assert.Equal(
            (Signals.ExitCode(signal), "", "osinfo-install-script: error: interrupted\n"), (run.ExitCode, run.Output, run.Error));
        Assert.Empty(files.Names);
    }
}
