using System.Diagnostics;
using Osinfo.CommandLine;

namespace OsinfoDb.Importing.Signing;

/// <summary>Checks detached signatures with <c>gpgv</c>.</summary>
internal static class Gpgv
{
    private const string Program = "gpgv";
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(1);

    /// <summary>Passes when a key of the keyrings signed exactly these bytes; else the import is refused.</summary>
    internal static void Verify(byte[] content, byte[] signature, string name, IReadOnlyList<string> keyrings)
    {
        var program = FindProgram() ?? throw new ToolException(
            ExitCode.Unreadable,
            "the signature cannot be checked: the command gpgv was not found (Debian package gpgv); --unsigned goes without");
        var folder = Directory.CreateTempSubdirectory("osinfo-db-import-");
        try
        {
            var file = Path.Join(folder.FullName, "signature");
            File.WriteAllBytes(file, signature);
            if (SignatureStatus.FindFault(Run(program, content, file, keyrings)) is { } fault)
            {
                throw new ToolException(ExitCode.Refused, $"{name}: refused: {fault}");
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Run(string program, byte[] content, string signatureFile, IReadOnlyList<string> keyrings)
    {
        var rings = keyrings.SelectMany(keyring => (string[])["--keyring", keyring]);
        var start = new ProcessStartInfo(program, ["--status-fd", "1", "--weak-digest", "SHA1", .. rings, signatureFile, "-"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["GNUPGHOME"] = Path.GetDirectoryName(signatureFile);
        start.Environment["LC_ALL"] = "C";
        using var process = Process.Start(start)!;
        var status = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        try
        {
            process.StandardInput.BaseStream.Write(content);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It gave up before it read everything; the status tells.
        }

        if (!process.WaitForExit(TimeLimit))
        {
            process.Kill();
            throw new ToolException(ExitCode.Unreadable, "the signature cannot be checked: gpgv does not come to an end");
        }

        _ = error.GetAwaiter().GetResult();
        return status.GetAwaiter().GetResult();
    }

    /// <summary>Only where the user installed programs: the base library would look into the current directory as well.</summary>
    private static string? FindProgram() => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Where(Path.IsPathRooted)
        .Select(directory => Path.Join(directory, OperatingSystem.IsWindows() ? Program + ".exe" : Program))
        .FirstOrDefault(File.Exists);
}
