using Osinfo.CommandLine;

namespace OsinfoDb.Locations;

/// <summary>The directory a tool works on.</summary>
public sealed class TargetLocation
{
    private readonly StandardDirectories _directories;
    private readonly string? _root;

    private TargetLocation(LocationKind kind, string directory, string? root, StandardDirectories directories)
    {
        Kind = kind;
        _root = root;
        _directories = directories;
        Path = Below(root, directory);
    }

    /// <summary>Which place it is; decides, for instance, who must be able to read it.</summary>
    public LocationKind Kind { get; }

    /// <summary>The absolute path, without <c>.</c>, <c>..</c> and final slash. It need not exist.</summary>
    public string Path { get; }

    /// <summary>A directory of the user's choice.</summary>
    /// <param name="directory">Its path.</param>
    /// <param name="root">Put in front of every path; null or empty for none.</param>
    public static TargetLocation Custom(string directory, string? root = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        return new(LocationKind.Custom, directory, root, StandardDirectories.OfEnvironment);
    }

    /// <summary>A standard location, as the environment sets it.</summary>
    /// <param name="kind">Which; not <see cref="LocationKind.Custom"/>.</param>
    /// <param name="root">Put in front of every path; null or empty for none.</param>
    public static TargetLocation Standard(LocationKind kind, string? root = null) =>
        Standard(kind, root, StandardDirectories.OfEnvironment);

    /// <summary>What is taken when nothing is asked for: the local location for root, that of the user for all others.</summary>
    public static TargetLocation Default(string? root = null) =>
        Standard(!OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess ? LocationKind.Local : LocationKind.User, root);

    internal static TargetLocation Standard(LocationKind kind, string? root, StandardDirectories directories) =>
        new(kind, directories[kind], root, directories);

    /// <summary>The path of a standard location below the same root.</summary>
    public string PathOf(LocationKind kind) => Below(_root, _directories[kind]);

    /// <summary>Joined as text, then made absolute as text: what links say does not matter.</summary>
    private static string Below(string? root, string directory)
    {
        try
        {
            var path = string.IsNullOrEmpty(root) ? directory : root + System.IO.Path.DirectorySeparatorChar + directory;
            return System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(path));
        }
        catch (IOException)
        {
            throw new ToolException(ExitCode.Unreadable, $"{directory}: the current directory, which it starts from, has been removed");
        }
    }
}
