using System.CommandLine;
using Osinfo.CommandLine;
using Osinfo.Upkeep.Coverage;

namespace Osinfo.Upkeep;

/// <summary><c>build/coverage</c>.</summary>
internal static class CoverageTool
{
    internal static ToolDescription Description { get; } = new("coverage")
    {
        Command = "build/coverage",
        Examples = [("build/coverage", "Write docs/coverage.md anew.")],
        ExitStatus = "0 done, 2 wrong usage, 3 something cannot be read",
    };

    internal static RootCommand Create()
    {
        RootCommand command = new("Write docs/coverage.md: what the database knows, and how it compares with Debian's osinfo-db.");
        command.SetAction(_ =>
        {
            if (!Directory.Exists(CoveragePage.PackagedDirectory))
            {
                throw new ToolException(ExitCode.Unreadable, $"{CoveragePage.PackagedDirectory} is missing: apt-get install osinfo-db");
            }

            var root = Checkout.Root;
            File.WriteAllText(Path.Combine(root, "docs/coverage.md"), Tables.Reading.Guard(() => CoveragePage.Write(Checkout.OsinfoDb)));
            return ExitCode.Success;
        });
        return command;
    }
}
