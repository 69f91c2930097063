using System.CommandLine;
using Osinfo.CommandLine;
using OsinfoDb.Lint;
using OsinfoDb.Locations;

namespace OsinfoDb.Tools.Lint;

/// <summary>The tool <c>osinfo-db-lint</c>: its command line.</summary>
internal static class LintCommand
{
    internal const string Name = "osinfo-db-lint";

    private static readonly string[] Formats = ["text", "json", "sarif"];
    private static readonly string[] Severities = ["error", "warning", "info"];

    internal static ToolDescription Tool { get; } = new(Name)
    {
        Examples =
        [
            ("osinfo-db-lint", "Check the nearest osinfo-db/data and its samples."),
            ("osinfo-db-lint --rule L2 --rule L13 osinfo-db/data", "Check two rules only."),
            ("osinfo-db-lint --list-rules", "What is checked."),
            ("osinfo-db-lint --format json > old.json; osinfo-db-lint --baseline old.json", "Tell only what is new."),
            ("osinfo-db-lint --add-media debian-14.0.0-amd64-netinst.iso --os debian14", "The sample and a media element for an image."),
        ],
    };

    internal static RootCommand Create()
    {
        Argument<string?> data = new("data-dir")
        {
            Description = "Directory of the database; without it the nearest osinfo-db/data",
            Arity = ArgumentArity.ZeroOrOne,
        };
        Option<string?> samples = new("--samples")
        {
            Description = "Directory of the samples; without it the directory samples beside the database",
            HelpName = "directory",
        };
        Option<bool> listRules = new("--list-rules") { Description = "List the rules and those that do not apply" };
        Option<string[]> rule = new("--rule") { Description = "Check this rule only; may be repeated", HelpName = "id" };
        Option<string?> severity = new("--severity")
        {
            Description = "The least severity to tell: error, warning (default) or info",
            HelpName = "severity",
        };
        Option<string?> format = new("--format", "-f") { Description = "How to write: text, json or sarif", HelpName = "format" };
        Option<string?> allowList = new("--allow-list")
        {
            Description = "Findings that are right as they are; without it lint-allow.tsv beside the database",
            HelpName = "file",
        };
        Option<string?> baseline = new("--baseline")
        {
            Description = "Leave out the findings of an earlier run with --format json",
            HelpName = "file",
        };
        Option<bool> network = new("--network") { Description = "Ask the servers whether every address answers" };
        Option<string?> addMedia = new("--add-media")
        {
            Description = "Read this image, a file or an address, and print the sample and the media element to add",
            HelpName = "image",
        };
        Option<string?> os = new("--os") { Description = "Id or short id of the system that the image installs", HelpName = "id" };
        RootCommand command = new(
            "Check what the grammar of the osinfo database cannot say. Ends with 0 when nothing was found, 1 when errors or warnings were.")
        {
            data, samples, listRules, rule, severity, format, allowList, baseline, network, addMedia, os,
        };
        var location = LocationOptions.AddTo(command);
        command.SetAction(async (result, cancellationToken) =>
        {
            var (output, error) = (result.InvocationConfiguration.Output, result.InvocationConfiguration.Error);
            var chosenFormat = Choose("format", result.GetValue(format) ?? "text", Formats);
            if (result.GetValue(listRules))
            {
                RuleList.Write(output, chosenFormat);
                return ExitCode.Success;
            }

            var rules = ChooseRules(result.GetValue(rule) ?? [], result.GetValue(network));
            var options = new LintOptions
            {
                DataDirectory = DataDirectory.Choose(
                    result.GetValue(data), location.IsAnyGiven(result) ? location.GetTarget(result).Path : null),
                SamplesDirectory = result.GetValue(samples),
                AllowListFile = result.GetValue(allowList),
                BaselineFile = result.GetValue(baseline),
                Rules = rules,
                LeastSeverity = result.GetValue(severity) is { } least ? Parse(Choose("severity", least, Severities))
                    : result.GetValue(rule) is { Length: > 0 } ? Severity.Info
                    : Severity.Warning,
                Format = chosenFormat,
            };
            if (result.GetValue(addMedia) is { } image)
            {
                return await AddMedia.RunAsync(options, image, result.GetValue(os), output, error, cancellationToken).ConfigureAwait(false);
            }

            // Into a text of its own: an interruption leaves it to itself, and the output is closed then.
            using var text = new StringWriter();
            var code = await Task.Run(() => LintRun.Run(options, text), cancellationToken).WaitAsync(cancellationToken).ConfigureAwait(false);
            await output.WriteAsync(text.GetStringBuilder(), cancellationToken).ConfigureAwait(false);
            return code;
        });
        return command;
    }

    private static IReadOnlyList<Rule> ChooseRules(string[] ids, bool withNetwork)
    {
        var known = RuleSet.All.Select(rule => rule.Id).ToList();
        return ids.Length == 0
            ? [.. RuleSet.All.Where(rule => withNetwork || !rule.NeedsNetwork)]
            : [.. ids.Select(id => RuleSet.Find(id) ?? throw Unknown(id)).Distinct()
                .Select(rule => withNetwork || !rule.NeedsNetwork
                    ? rule
                    : throw new ToolException(ExitCode.Usage, $"the rule {rule.Id} talks to servers; add --network"))];

        ToolException Unknown(string id) => RuleSet.Inapplicable.FirstOrDefault(rule => rule.Id == id) is { } rule
            ? new ToolException(ExitCode.Usage, $"the rule {id} does not apply here: {rule.Reason}")
            : new ToolException(ExitCode.Usage, $"unknown rule '{id}'{Spelling.Hint(id, known)}");
    }

    private static Severity Parse(string text) => text switch
    {
        "error" => Severity.Error,
        "warning" => Severity.Warning,
        _ => Severity.Info,
    };

    private static string Choose(string option, string value, string[] known) =>
        known.Contains(value)
            ? value
            : throw new ToolException(
                ExitCode.Usage, $"unknown {option} '{value}', expected {string.Join(" or ", known)}{Spelling.Hint(value, known)}");
}
