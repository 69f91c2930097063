using System.CommandLine;
using Osinfo.CommandLine;

namespace Osinfo.Tools.Query;

/// <summary>The tool <c>osinfo-query</c>.</summary>
internal static class QueryCommand
{
    internal const string Name = "osinfo-query";

    private static readonly string[] Formats = ["plain", "json", "csv"];

    internal static ToolDescription Tool { get; } = new(Name)
    {
        DescribeData = error => ToolDatabase.Describe(Name, error),
        Notes = "Properties (* shown in the table by default):\n" + string.Join('\n', QueryType.All.Select(type =>
            $"  {type.Name,-14}  {string.Join(' ', type.Columns.Select(column => column.IsVisible ? column.Key + "*" : column.Key))}")),
        Examples =
        [
            ("osinfo-query os", "All operating systems."),
            ("osinfo-query os distro=fedora --sort release-date --fields short-id,release-date,eol-date",
                "When each Fedora came and went."),
            ("osinfo-query os short-id=debian12 --format json", "All about one system, for a program."),
            ("osinfo-query media os=debian12 --fields volume-id,url", "The media of a system and where to get them."),
            ("osinfo-query os --supported-on today --fields short-id,eol-date,paid-eol-date", "What is supported today, and how long."),
            ("osinfo-query os distro=fedora --eol", "The releases of Fedora whose support has ended."),
            ("osinfo-query --database", "How old the database is and how much it knows."),
        ],
    };

    internal static RootCommand Create() => Create(error => ToolDatabase.Load(Name, error));

    /// <param name="load">Loads the database, telling the writer what is wrong with it.</param>
    internal static RootCommand Create(Func<TextWriter, OsinfoDatabase> load)
    {
        Argument<string?> type = new("type")
        {
            Description = $"What to list: {string.Join(", ", QueryType.All.Select(known => known.Name))}",
            Arity = ArgumentArity.ZeroOrOne,
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
        Option<string[]> supportedOn = new("--supported-on")
        {
            Description = "Only systems and platforms that are supported on this day (YYYY-MM-DD, or today); an end that is not known counts as none",
            HelpName = "day",
        };
        Option<bool> eol = new("--eol") { Description = "Only systems and platforms whose support has ended" };
        Option<string[]> support = new("--support")
        {
            Description = $"The kind of support that counts, whose end has to be known: {SupportCondition.Names}",
            HelpName = "kind",
        };
        Option<bool> about = new("--database") { Description = "Tell the version, age, source and coverage of the database" };
        RootCommand command = new("List what the database knows of operating systems, platforms, devices and more.")
        {
            type, conditions, sort, fields, supportedOn, eol, support, format, about,
        };
        command.SetAction(result =>
        {
            var output = result.InvocationConfiguration.Output;
            var formatName = CheckFormat(Last(result.GetValue(format)) ?? Formats[0]);
            if (result.GetValue(about))
            {
                return Describe(result.GetValue(type), formatName, output, () => load(result.InvocationConfiguration.Error));
            }

            var fieldNames = Last(result.GetValue(fields));
            var query = QueryParser.Parse(
                result.GetValue(type) ?? throw new ToolException(ExitCode.Usage, $"<type> is missing. {type.Description}; see '{Name} --help'"),
                result.GetValue(conditions) ?? [],
                Last(result.GetValue(sort)),
                fieldNames,
                isComplete: formatName != Formats[0]);
            return Run(
                query with
                {
                    Support = SupportCondition.Parse(
                        query.Type, Last(result.GetValue(supportedOn)), result.GetValue(eol), Last(result.GetValue(support)), Today),
                },
                formatName,
                isComplete: fieldNames is null,
                output,
                load(result.InvocationConfiguration.Error));
        });
        return command;
    }

    private static string CheckFormat(string format) => Formats.Contains(format) ? format : throw new ToolException(
        ExitCode.Usage, $"unknown format '{format}', expected plain, json or csv{Spelling.Hint(format, Formats)}");

    private static int Describe(string? type, string format, TextWriter output, Func<OsinfoDatabase> load)
    {
        if (type is not null || format == "csv")
        {
            throw new ToolException(ExitCode.Usage, $"--database does not go with {type ?? "--format csv"}");
        }

        var database = load();
        var coverage = Coverage.Of(database, Today);
        if (format == "json")
        {
            CoverageFormat.WriteJson(output, coverage);
        }
        else
        {
            CoverageFormat.WritePlain(output, coverage);
        }

        return HasErrors(database) ? ExitCode.Unreadable : ExitCode.Success;
    }

    private static int Run(Query query, string format, bool isComplete, TextWriter output, OsinfoDatabase database)
    {
        var rows = query.Run(database);
        switch (format)
        {
            case "json":
                JsonFormat.Write(output, query, isComplete, rows);
                break;
            case "csv":
                CsvFormat.Write(output, query, rows);
                break;
            default:
                TableFormat.Write(output, query, rows);
                break;
        }

        return HasErrors(database) ? ExitCode.Unreadable : rows.Count > 0 ? ExitCode.Success : ExitCode.NotFound;
    }

    private static DateOnly Today => DateOnly.FromDateTime(DateTime.UtcNow);

    private static bool HasErrors(OsinfoDatabase database) =>
        database.Diagnostics.Any(diagnostic => diagnostic.Severity == LoadSeverity.Error);

    /// <summary>Of an option that is repeated the last one counts.</summary>
    private static string? Last(string[]? values) => values is [.., var last] ? last : null;
}
