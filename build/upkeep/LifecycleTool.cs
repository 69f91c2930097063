using System.CommandLine;
using Osinfo.CommandLine;
using Osinfo.Upkeep.Lifecycle;

namespace Osinfo.Upkeep;

/// <summary><c>build/lifecycle</c>.</summary>
internal static class LifecycleTool
{
    internal static ToolDescription Description { get; } = new("lifecycle")
    {
        Command = "build/lifecycle",
        Examples =
        [
            ("build/lifecycle --check", "What the tables would change."),
            ("build/lifecycle", "Write the dates of the tables into the entries."),
        ],
        ExitStatus = "0 done, 1 with --check something would change, 2 wrong usage, 3 a table cannot be read",
    };

    internal static RootCommand Create()
    {
        Option<bool> check = new("--check") { Description = "Tell what would change, and change nothing" };
        RootCommand command = new("Bring the ends of support in osinfo-db/lifecycle into the entries of osinfo-db/data.") { check };
        command.SetAction(result => Tables.Reading.Guard(() =>
            FillCommand.Run(Checkout.OsinfoDb, result.GetValue(check), result.InvocationConfiguration.Output)));
        return command;
    }
}
