using System.CommandLine;
using OsinfoDb.Locations;

namespace OsinfoDb.Tools.ShowPath;

/// <summary>The tool <c>osinfo-db-path</c>.</summary>
internal static class PathCommand
{
    internal const string Name = "osinfo-db-path";

    internal static IReadOnlyList<(string Command, string Meaning)> Examples { get; } =
    [
        ("osinfo-db-path", "Where osinfo-db-import puts the database when nothing else is said."),
        ("osinfo-db-path --system", "Where the distribution has it."),
        ("osinfo-db-path --root /mnt/guest --local", "The same for a system below another directory."),
    ];

    internal static RootCommand Create()
    {
        RootCommand command = new("Print the directory of the osinfo database. It need not exist.");
        var location = LocationOptions.AddTo(command);
        command.SetAction(result => result.InvocationConfiguration.Output.WriteLine(location.GetTarget(result).Path));
        return command;
    }
}
