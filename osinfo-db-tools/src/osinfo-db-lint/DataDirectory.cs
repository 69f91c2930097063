using Osinfo.CommandLine;
using OsinfoDb.Archives;

namespace OsinfoDb.Tools.Lint;

/// <summary>Which database to check.</summary>
internal static class DataDirectory
{
    /// <param name="given">The argument.</param>
    /// <param name="location">What the options for the location choose; null without them.</param>
    internal static string Choose(string? given, string? location)
    {
        if (given is not null && location is not null)
        {
            throw new ToolException(ExitCode.Usage, "data-dir and a location exclude each other");
        }

        var chosen = given ?? location ?? FindNearest();
        return Directory.Exists(chosen)
            ? DatabaseLayout.EntityDirectories.Any(kind => Directory.Exists(Path.Combine(chosen, kind)))
                ? chosen
                : throw new ToolException(ExitCode.Unreadable, $"{chosen}: this is no database, it has no entities")
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
