using System.Diagnostics;
using Osinfo.CommandLine;

namespace OsinfoDb.Tools.Export;

/// <summary>Signs with GnuPG, whose agent has the key.</summary>
internal static class Gpg
{
    private const string Program = "gpg";

    /// <summary>The detached signature of some content, as text.</summary>
    internal static byte[] Sign(string key, byte[] content, CancellationToken cancellationToken)
    {
        var path = FindProgram() ?? throw new ToolException(
            ExitCode.Unreadable, "the archive cannot be signed: the command gpg was not found (Debian package gnupg)");
        var start = new ProcessStartInfo(path, ["--batch", "--local-user", key, "--armor", "--detach-sign", "--output", "-"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;

        // Only the end of gpg ends the reading: whoever gives up reading on his own may leave before gpg is told to end.
        using var end = cancellationToken.Register(() => process.Kill(entireProcessTree: true));
        var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        using var signature = new MemoryStream();
        var output = process.StandardOutput.BaseStream.CopyToAsync(signature, CancellationToken.None);
        try
        {
            process.StandardInput.BaseStream.Write(content);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It gave up before it read everything, and says why.
        }

        output.GetAwaiter().GetResult();
        process.WaitForExit();
        cancellationToken.ThrowIfCancellationRequested();
        return process.ExitCode == 0
            ? signature.ToArray()
            : throw new ToolException(ExitCode.Unreadable, $"the archive cannot be signed: {LastLine(error.Result)}");
    }

    /// <summary>Only where the user installed programs: the base library would look into the current directory as well.</summary>
    private static string? FindProgram() => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Where(Path.IsPathRooted)
        .Select(directory => Path.Join(directory, OperatingSystem.IsWindows() ? Program + ".exe" : Program))
        .FirstOrDefault(File.Exists);

    private static string LastLine(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault("gpg failed without a word");
}
