using System.Reflection;

namespace Osinfo;

/// <summary>The locations of the environment: those of the system, of its administrator and of the user.</summary>
public static class DatabaseLocations
{
    private const string SystemDirectory = "/usr/share/osinfo";
    private const string LocalDirectory = "/etc/osinfo";
    private const string LegacyLocalDirectory = "/etc/libosinfo/db";

    /// <summary>
    /// The system, local and user locations. The environment variables OSINFO_SYSTEM_DIR (or the older OSINFO_DATA_DIR, which wins),
    /// OSINFO_LOCAL_DIR and OSINFO_USER_DIR set them; an empty value counts as unset.
    /// </summary>
    /// <param name="embedded">A database to use as the system location unless one is set or a newer one is installed.</param>
    /// <param name="report">Told what is deprecated.</param>
    public static IReadOnlyList<DatabaseLocation> FromEnvironment(Assembly? embedded = null, Action<LoadDiagnostic>? report = null) =>
        [System(embedded, report), Local(report), User(report)];

    private static DatabaseLocation System(Assembly? embedded, Action<LoadDiagnostic>? report)
    {
        if (Variable("OSINFO_DATA_DIR") is { } data)
        {
            report?.Invoke(new LoadDiagnostic(LoadSeverity.Notice, "OSINFO_DATA_DIR is deprecated, use OSINFO_SYSTEM_DIR"));
            return DatabaseLocation.FromPath(data);
        }

        if (Variable("OSINFO_SYSTEM_DIR") is { } directory)
        {
            return DatabaseLocation.FromPath(directory);
        }

        var installed = DatabaseLocation.FromPath(SystemDirectory, isOptional: true);
        return embedded is null ? installed : Newer(installed, DatabaseLocation.FromResources(embedded));
    }

    /// <summary>Versions are days (yyyyMMdd, then .01 for a second one), so their text sorts by time. One without version is the older.</summary>
    private static DatabaseLocation Newer(DatabaseLocation installed, DatabaseLocation embedded) =>
        string.CompareOrdinal(installed.Version, embedded.Version) > 0 ? installed : embedded;

    private static DatabaseLocation Local(Action<LoadDiagnostic>? report) =>
        Choose("OSINFO_LOCAL_DIR", LocalDirectory, LegacyLocalDirectory, report);

    private static DatabaseLocation User(Action<LoadDiagnostic>? report)
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify);
        var config = Variable("XDG_CONFIG_HOME") ?? Path.Combine(home, ".config");
        return Choose("OSINFO_USER_DIR", Path.Combine(config, "osinfo"), Path.Combine(config, "libosinfo", "db"), report);
    }

    private static DatabaseLocation Choose(string variable, string directory, string legacy, Action<LoadDiagnostic>? report)
    {
        if (Variable(variable) is { } chosen)
        {
            return DatabaseLocation.FromPath(chosen, isOptional: true);
        }

        if (!Directory.Exists(directory) && Directory.Exists(legacy))
        {
            report?.Invoke(new LoadDiagnostic(LoadSeverity.Notice, $"this location is deprecated, use {directory}", legacy));
            return DatabaseLocation.FromPath(legacy, isOptional: true);
        }

        return DatabaseLocation.FromPath(directory, isOptional: true);
    }

    private static string? Variable(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
