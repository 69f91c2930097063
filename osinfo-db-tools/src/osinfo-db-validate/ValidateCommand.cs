using System.CommandLine;
using Osinfo.CommandLine;
using OsinfoDb.Locations;

namespace OsinfoDb.Tools.Validate;

/// <summary>The tool <c>osinfo-db-validate</c>: its command line.</summary>
internal static class ValidateCommand
{
    internal const string Name = "osinfo-db-validate";

    private static readonly string[] Formats = ["text", "json"];

    internal static ToolDescription Tool { get; } = new(Name)
    {
        Examples =
        [
            ("osinfo-db-validate", "Is the database of this user, or for root that of the machine, valid?"),
            ("osinfo-db-validate --system", "The one of the distribution."),
            ("osinfo-db-validate data/os/example.org/example-1.xml", "One file; every mistake in it is told."),
            ("osinfo-db-validate --format json data", "Everything below a directory, one JSON object a line."),
            ("osinfo-db-validate --lint osinfo-db/data", "The grammar, and what osinfo-db-lint checks beyond it."),
            ("generate | osinfo-db-validate --schema schema/osinfo.rng -", "What another program writes, with a grammar of your choice."),
        ],
    };

    internal static RootCommand Create()
    {
        Argument<string[]> inputs = new("input")
        {
            Description = "File, directory or file: address; - reads standard input. Without any, the database of the location is checked",
            Arity = ArgumentArity.ZeroOrMore,
        };
        Option<string[]> schema = new("--schema") { Description = "The RELAX NG grammar to use (default: that of the database)", HelpName = "file" };
        Option<string[]> format = new("--format", "-f") { Description = "How to write: text or json", HelpName = "format" };
        Option<bool> verbose = new("--verbose", "-v") { Description = "Tell every file and directory that is looked at" };
        Option<bool> noCache = new("--no-cache") { Description = "Check all files, also those that were valid the last time" };
        Option<bool> lint = new("--lint") { Description = "Hold the rules of osinfo-db-lint against the same files, too" };
        RootCommand command = new("Check files of the osinfo database against its grammar.") { inputs };
        var location = LocationOptions.AddTo(command);
        foreach (var option in (Option[])[schema, format, verbose, noCache, lint])
        {
            command.Options.Add(option);
        }

        command.SetAction((result, cancellationToken) =>
        {
            var configuration = result.InvocationConfiguration;
            var options = new ValidateOptions
            {
                Inputs = result.GetValue(inputs) ?? [],
                Location = location.GetTarget(result),
                IsLocationGiven = location.IsGiven(result),
                Schema = result.GetValue(schema)?.LastOrDefault(),
                AsJson = IsJson(result.GetValue(format)?.LastOrDefault()),
                IsVerbose = result.GetValue(verbose),
                ChecksRules = result.GetValue(lint),
                UsesCache = !result.GetValue(noCache),
            };
            return ValidateRun.RunAsync(options, configuration.Output, configuration.Error, cancellationToken);
        });
        return command;
    }

    private static bool IsJson(string? format) =>
        format is null || Formats.Contains(format)
            ? format == "json"
            : throw new ToolException(
                ExitCode.Usage, $"unknown format '{format}', expected {string.Join(" or ", Formats)}{Spelling.Hint(format, Formats)}");
}
