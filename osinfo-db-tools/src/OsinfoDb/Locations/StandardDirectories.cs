namespace OsinfoDb.Locations;

/// <summary>The directories of the standard locations, as the environment sets them; an empty variable counts as unset.</summary>
internal sealed class StandardDirectories(Func<string, string?> variable)
{
    private const string SystemDirectory = "/usr/share/osinfo";
    private const string LocalDirectory = "/etc/osinfo";

    internal static StandardDirectories OfEnvironment { get; } = new(Environment.GetEnvironmentVariable);

    internal string this[LocationKind kind] => kind switch
    {
        LocationKind.System => Variable("OSINFO_SYSTEM_DIR") ?? SystemDirectory,
        LocationKind.Local => Variable("OSINFO_LOCAL_DIR") ?? LocalDirectory,
        LocationKind.User => Variable("OSINFO_USER_DIR") ?? Path.Join(UserConfiguration, "osinfo"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "expected one of the standard locations"),
    };

    private string UserConfiguration => Variable("XDG_CONFIG_HOME") ?? Path.Join(Home, ".config");

    // Without the variable this is the home of the account.
    private string Home => Variable("HOME")
        ?? Environment.GetFolderPath(Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify);

    private string? Variable(string name) => variable(name) is { Length: > 0 } value ? value : null;
}
