using System.Reflection;

namespace Osinfo;

/// <summary>The locations of the environment: those of the system, of its administrator and of the user.</summary>
public static class DatabaseLocations
{
    private const string SystemDirectory = "usr/share/osinfo";
    private const string LocalDirectory = "etc/osinfo";
    private const string LegacyLocalDirectory = "etc/libosinfo/db";

    /// <summary>
    /// The system, local and user locations. The environment variables OSINFO_SYSTEM_DIR (or the older OSINFO_DATA_DIR, which wins),
    /// OSINFO_LOCAL_DIR and OSINFO_USER_DIR set them; an empty value counts as unset.
    /// </summary>
    /// <param name="embedded">A database to use as the system location unless one is set or a newer one is installed.</param>
    /// <param name="report">Told what is deprecated.</param>
    public static IReadOnlyList<DatabaseLocation> FromEnvironment(Assembly? embedded = null, Action<LoadDiagnostic>? report = null) =>
        FromEnvironment(Environment.GetEnvironmentVariable, "/", embedded, report);

    /// <summary>The location of the system: OSINFO_SYSTEM_DIR (or OSINFO_DATA_DIR), else the newer of the installed and the embedded one.</summary>
    /// <param name="embedded">A database to use unless one is set or a newer one is installed.</param>
    /// <param name="report">Told what is deprecated.</param>
    public static DatabaseLocation System(Assembly? embedded = null, Action<LoadDiagnostic>? report = null) =>
        System(Environment.GetEnvironmentVariable, "/", embedded, report);

    /// <summary>The location of the administrator: OSINFO_LOCAL_DIR, else <c>/etc/osinfo</c>. It may be missing.</summary>
    /// <param name="report">Told what is deprecated.</param>
    public static DatabaseLocation Local(Action<LoadDiagnostic>? report = null) =>
        Local(Environment.GetEnvironmentVariable, "/", report);

    /// <summary>
    /// The location of the user: OSINFO_USER_DIR, else <c>osinfo</c> in XDG_CONFIG_HOME or <c>~/.config</c>. It may be missing.
    /// </summary>
    /// <param name="report">Told what is deprecated.</param>
    public static DatabaseLocation User(Action<LoadDiagnostic>? report = null) => User(Environment.GetEnvironmentVariable, report);

    /// <param name="variable">Gives the value of an environment variable; null or empty when it is not set.</param>
    /// <param name="root">Where the file system begins.</param>
    /// <param name="embedded">See above.</param>
    /// <param name="report">See above.</param>
    internal static IReadOnlyList<DatabaseLocation> FromEnvironment(
        Func<string, string?> variable, string root, Assembly? embedded, Action<LoadDiagnostic>? report) =>
        [System(variable, root, embedded, report), Local(variable, root, report), User(variable, report)];

    private static DatabaseLocation System(
        Func<string, string?> variable, string root, Assembly? embedded, Action<LoadDiagnostic>? report)
    {
        if (variable("OSINFO_DATA_DIR") is { Length: > 0 } data)
        {
            report?.Invoke(new LoadDiagnostic(LoadSeverity.Notice, "OSINFO_DATA_DIR is deprecated, use OSINFO_SYSTEM_DIR"));
            return DatabaseLocation.FromPath(data);
        }

        if (variable("OSINFO_SYSTEM_DIR") is { Length: > 0 } directory)
        {
            return DatabaseLocation.FromPath(directory);
        }

        var installed = DatabaseLocation.FromPath(Path.Join(root, SystemDirectory), isOptional: true);
        return embedded is null ? installed : Newer(installed, DatabaseLocation.FromResources(embedded));
    }

    /// <summary>Versions are days (yyyyMMdd, then .01 for a second one), so their text sorts by time. One without version is the older.</summary>
    private static DatabaseLocation Newer(DatabaseLocation installed, DatabaseLocation embedded) =>
        string.CompareOrdinal(installed.Version, embedded.Version) > 0 ? installed : embedded;

    private static DatabaseLocation Local(Func<string, string?> variable, string root, Action<LoadDiagnostic>? report) =>
        Choose(variable("OSINFO_LOCAL_DIR"), Path.Join(root, LocalDirectory), Path.Join(root, LegacyLocalDirectory), report);

    private static DatabaseLocation User(Func<string, string?> variable, Action<LoadDiagnostic>? report)
    {
        var config = variable("XDG_CONFIG_HOME") is { Length: > 0 } home ? home : Path.Combine(Home(variable), ".config");
        return Choose(
            variable("OSINFO_USER_DIR"), Path.Combine(config, "osinfo"), Path.Combine(config, "libosinfo", "db"), report);
    }

    private static string Home(Func<string, string?> variable) =>
        variable("HOME") is { Length: > 0 } home
            ? home
            : Environment.GetFolderPath(Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify);

    private static DatabaseLocation Choose(string? chosen, string directory, string legacy, Action<LoadDiagnostic>? report)
    {
        if (!string.IsNullOrEmpty(chosen))
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
}
