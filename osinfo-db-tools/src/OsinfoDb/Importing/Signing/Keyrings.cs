using Osinfo.CommandLine;

namespace OsinfoDb.Importing.Signing;

/// <summary>The keys that may sign a database.</summary>
internal static class Keyrings
{
    private const string FileName = "osinfo-db.gpg";

    /// <summary>Where the keys are when nothing else is said: beside the tool, else where distributions put them.</summary>
    internal static IReadOnlyList<string> Standard { get; } =
        [Path.Join(AppContext.BaseDirectory, FileName), Path.Join("/usr/share/keyrings", FileName)];

    /// <summary>Stops when one that the user named is missing, be it needed or not.</summary>
    internal static void CheckGiven(IReadOnlyList<string> given)
    {
        if (given.FirstOrDefault(path => !File.Exists(path)) is { } missing)
        {
            throw new ToolException(ExitCode.Unreadable, $"{missing}: there is no such keyring");
        }
    }

    /// <summary>The absolute paths of the keyrings to use.</summary>
    internal static IReadOnlyList<string> Find(IReadOnlyList<string> given)
    {
        CheckGiven(given);
        IReadOnlyList<string> found = given.Count > 0 ? given : [.. Standard.Where(File.Exists).Take(1)];
        return found.Count > 0
            ? [.. found.Select(Path.GetFullPath)]
            : throw new ToolException(
                ExitCode.Unreadable,
                $"the signature cannot be checked: there is no keyring {string.Join(" or ", Standard)}; "
                + "name one with --keyring, or go without with --unsigned");
    }
}
