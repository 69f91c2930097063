namespace Osinfo.Upkeep;

/// <summary>Finds the repository that a command works on.</summary>
internal static class Checkout
{
    /// <summary>The nearest directory above this program that holds the solution.</summary>
    internal static string Root
    {
        get
        {
            for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
            {
                if (File.Exists(Path.Combine(directory.FullName, "Osinfo.slnx")))
                {
                    return directory.FullName;
                }
            }

            throw new CommandLine.ToolException(CommandLine.ExitCode.Unreadable, "this program lies in no repository");
        }
    }

    /// <summary>The directory with the data, the samples and the tables.</summary>
    internal static string OsinfoDb => Path.Combine(Root, "osinfo-db");
}
