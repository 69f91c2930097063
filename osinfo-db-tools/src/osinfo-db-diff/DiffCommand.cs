using System.CommandLine;
using System.Globalization;
using Osinfo.CommandLine;
using OsinfoDb.Comparing;

namespace OsinfoDb.Tools.Diff;

/// <summary>The tool <c>osinfo-db-diff</c>: its command line.</summary>
internal static class DiffCommand
{
    internal const string Name = "osinfo-db-diff";

    private static readonly Dictionary<string, Action<TextWriter, DatabaseComparison>> Formats = new(StringComparer.Ordinal)
    {
        ["text"] = TextFormat.Write,
        ["json"] = JsonFormat.Write,
        ["markdown"] = MarkdownFormat.Write,
    };

    internal static ToolDescription Tool { get; } = new(Name)
    {
        ExitStatus = "0 done, 1 there are differences (--exit-code only), 2 wrong usage, 3 a database cannot be read, "
            + "4 too much is gone (--max-removed only)",
        Examples =
        [
            ("osinfo-db-diff osinfo-db-20261121.tar.xz osinfo-db-20261125.tar.xz", "What the new release brings."),
            ("osinfo-db-diff /usr/share/osinfo osinfo-db/data", "What your tree has that the installed database has not."),
            ("osinfo-db-diff --format markdown OLD.tar.xz NEW.tar.xz >notes.md", "The notes of a release."),
            ("osinfo-db-diff --exit-code --max-removed 2 OLD NEW", "For scripts: is there anything new, and is nothing lost by accident?"),
        ],
    };

    internal static RootCommand Create()
    {
        Argument<string> oldDatabase = new("old") { Description = "Archive or directory of the former database" };
        Argument<string> newDatabase = new("new") { Description = "Archive or directory of the new one" };
        Option<string[]> format = new("--format", "-f") { Description = "How to write: text, json or markdown", HelpName = "format" };
        Option<bool> exitCode = new("--exit-code") { Description = "Return 1 when any file but VERSION is different" };
        Option<string[]> maxRemoved = new("--max-removed")
        {
            Description = "Return 4 when more than this share of the entities of a kind is gone",
            HelpName = "percent",
        };
        RootCommand command = new("Tell what is different between two osinfo databases: what was added, removed and changed.")
        {
            oldDatabase, newDatabase, format, exitCode, maxRemoved,
        };
        command.SetAction(result => DiffRun.Run(
            new DiffOptions
            {
                Old = result.GetRequiredValue(oldDatabase),
                New = result.GetRequiredValue(newDatabase),
                Write = ParseFormat(result.GetValue(format)?.LastOrDefault() ?? "text"),
                TellsByExitCode = result.GetValue(exitCode),
                MaxRemoved = ParsePercent(result.GetValue(maxRemoved)?.LastOrDefault()),
            },
            result.InvocationConfiguration.Output));
        return command;
    }

    private static Action<TextWriter, DatabaseComparison> ParseFormat(string format) => Formats.GetValueOrDefault(format)
        ?? throw new ToolException(
            ExitCode.Usage, $"unknown format '{format}', expected {string.Join(", ", Formats.Keys)}{Spelling.Hint(format, Formats.Keys)}");

    private static double? ParsePercent(string? text) => text is null
        ? null
        : double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && percent <= 100
            ? percent
            : throw new ToolException(ExitCode.Usage, $"--max-removed is '{text}', expected a number from 0 to 100");
}
