using System.ComponentModel;
using System.Diagnostics;

namespace Osinfo.Tests.Installing;

/// <summary>Runs a tool of another project to compare with; a missing one fails the test and says which package has it.</summary>
internal static class Peer
{
    public static string Run(string package, string tool, string? input, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(tool, arguments)
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment = { ["LC_ALL"] = "C.UTF-8" },
            })!;
            process.StandardInput.Write(input);
            process.StandardInput.Close();
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, $"{tool} {string.Join(' ', arguments)}: {errors.Result}");
            return output;
        }
        catch (Win32Exception)
        {
            Assert.Fail($"'{tool}' is missing: apt-get install {package}");
            throw;
        }
    }
}
