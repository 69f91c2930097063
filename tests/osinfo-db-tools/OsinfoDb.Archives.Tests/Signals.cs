using System.Diagnostics;
using System.Globalization;

namespace OsinfoDb.Archives.Tests;

/// <summary>Sends signals to programs that run.</summary>
internal static class Signals
{
    internal const string Interrupt = "INT";
    internal const string Terminate = "TERM";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>What shells say of a program that one of these has ended.</summary>
    internal static int ExitCode(string signal) => 128 + (signal == Interrupt ? 2 : 15);

    /// <summary>Starts a program that does not ignore what those who run the tests may ignore: shells let it be so in the background.</summary>
    internal static Process Start(ProcessStartInfo start)
    {
        string[] command = ["--default-signal=INT,TERM", start.FileName, .. start.ArgumentList];
        start.FileName = "/usr/bin/env";
        start.ArgumentList.Clear();
        foreach (var argument in command)
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }

    /// <summary>Sends a signal and waits for the end.</summary>
    internal static ToolRun End(Process process, string signal)
    {
        Shell.Run("/bin/kill", ["-" + signal, process.Id.ToString(CultureInfo.InvariantCulture)]);
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"SIG{signal} does not end it: {process.StandardError.ReadToEnd()}");
        }

        return new ToolRun(process.ExitCode, process.StandardOutput.ReadToEnd(), process.StandardError.ReadToEnd());
    }

    /// <summary>
    /// Writes more than a pipe holds into the standard input of a program and leaves it open: when it is written, the program is reading.
    /// </summary>
    internal static void Feed(Process process, string start)
    {
        process.StandardInput.Write(start.PadRight(300_000));
        process.StandardInput.Flush();
    }
}
