using System.CommandLine;
using Osinfo.CommandLine;

namespace Osinfo.Tools.Query;

/// <summary>The tool <c>osinfo-query</c>.</summary>
internal static class QueryCommand
{
    internal const string Name = "osinfo-query";

    private static readonly string[] Formats = ["plain", "json", "csv"];

    internal static IReadOnlyList<(string Command, string Meaning)> Examples { get; } =
    [
        ("osinfo-query os", "All operating systems."),
        ("osinfo-query os distro=fedora --sort release-date --fields short-id,release-date,eol-date",
            "When each Fedora came and went."),
        ("osinfo-query os short-id=debian12 --format json", "All about one system, for a program."),
        ("osinfo-query media os=debian12 --fields volume-id,url", "The media of a system and where to get them."),
    ];

    /// <summary>The properties of every type, those shown by default marked.</summary>
    internal static string Properties { get; } = "Properties (* shown in the table by default):\n" + string.Join('\n', QueryType.All.Select(type =>
        $"  {type.Name,-14}  {string.Join(' ', type.Columns.Select(column => column.IsVisible ? column.Key + "*" : column.Key))}"));

    internal static RootCommand Create() => Create(error => ToolDatabase.Load(Name, error));

    /// <param name="load">Loads the database, telling the writer what is wrong with it.</param>
    internal static RootCommand Create(Func<TextWriter, OsinfoDatabase> load)
    {
        Argument<string> type = new("type")
        {
            Description = $"What to list: {string.Join(", ", QueryType.All.Select(known => known.Name))}",
        };
        Argument<string[]> conditions = new("condition")
        {
            Description = "PROPERTY=VALUE: only what has this value; all conditions have to hold",
            Arity = ArgumentArity.ZeroOrMore,
        };
        Option<string[]> sort = new("--sort", "-s")
        {
            Description = "Property to sort by; the first one of the type when not given",
            HelpName = "property",
        };
        Option<string[]> fields = new("--fields", "-f")
        {
            Description = "Properties to show, separated by commas",
            HelpName = "properties",
        };
        Option<string[]> format = new("--format") { Description = "How to write: plain, json or csv", HelpName = "format" };
        RootCommand command = new("List what the database knows of operating systems, platforms, devices and more.")
        {
            type, conditions, sort, fields, format,
        };
        command.SetAction(result => Run(
            result.GetRequiredValue(type),
            result.GetValue(conditions) ?? [],
            Last(result.GetValue(sort)),
            Last(result.GetValue(fields)),
            Last(result.GetValue(format)) ?? Formats[0],
            result.InvocationConfiguration.Output,
            () => load(result.InvocationConfiguration.Error)));
        return command;
    }

    private static int Run(
        string typeName,
        string[] conditions,
        string? sort,
        string? fields,
        string format,
        TextWriter output,
        Func<OsinfoDatabase> load)
    {
        var query = QueryParser.Parse(typeName, conditions, sort, fields, isComplete: format != Formats[0]);
        if (!Formats.Contains(format))
        {
            throw new ToolException(
                ExitCode.Usage, $"unknown format '{format}', expected plain, json or csv{Spelling.Hint(format, Formats)}");
        }

        var database = load();
        var rows = query.Run(database);
        switch (format)
        {
            case "json":
                JsonFormat.Write(output, query, isComplete: fields is null, rows);
                break;
            case "csv":
                CsvFormat.Write(output, query, rows);
                break;
            default:
                TableFormat.Write(output, query, rows);
                break;
        }

        return database.Diagnostics.Any(diagnostic => diagnostic.Severity == LoadSeverity.Error) ? ExitCode.Unreadable
            : rows.Count > 0 ? ExitCode.Success : ExitCode.NotFound;
    }

    /// <summary>Of an option that is repeated the last one counts.</summary>
    private static string? Last(string[]? values) => values is [.., var last] ? last : null;
}
