using System.Diagnostics;
using System.Globalization;

namespace OsinfoDb.Archives.Tests;

/// <summary>Sends signals to programs that run.</summary>
internal static class Signals
{
    internal const string Interrupt = "INT";
    internal const string Terminate = "TERM";

    /// <summary>What shells say of a program that one of these has ended.</summary>
    internal static int ExitCode(string signal) => 128 + (signal == Interrupt ? 2 : 15);

    internal static void Send(Process process, string signal) =>
        Shell.Run("/bin/kill", ["-" + signal, process.Id.ToString(CultureInfo.InvariantCulture)]);

    /// <summary>Sends a signal and waits for the end.</summary>
    internal static ToolRun End(Process process, string signal)
    {
        Send(process, signal);
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return new ToolRun(process.ExitCode, process.StandardOutput.ReadToEnd(), error);
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
