using Osinfo;
using Osinfo.CommandLine;

namespace OsinfoDb.Tools.Lint;

/// <summary>Which database to check.</summary>
internal static class DataDirectory
{
    internal static string Choose(string? given, bool system, bool local, bool user)
    {
        if ((given is null ? 0 : 1) + (system ? 1 : 0) + (local ? 1 : 0) + (user ? 1 : 0) > 1)
        {
            throw new ToolException(ExitCode.Usage, "more than one of data-dir, --system, --local and --user");
        }

        // The order in which the library gives the locations.
        var locations = DatabaseLocations.FromEnvironment();
        var chosen = given
            ?? (system ? locations[0].Description : local ? locations[1].Description : user ? locations[2].Description : FindNearest());
        return Directory.Exists(chosen)
            ? chosen
            : throw new ToolException(ExitCode.Unreadable, $"{chosen}: the directory does not exist");
    }

    private static string FindNearest()
    {
        for (var folder = new DirectoryInfo(Environment.CurrentDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "osinfo-db", "data");
            if (Directory.Exists(candidate))
            {
                return Path.GetRelativePath(Environment.CurrentDirectory, candidate);
            }
        }

        throw new ToolException(ExitCode.Usage, "no directory osinfo-db/data here or above; name the database");
    }
}
