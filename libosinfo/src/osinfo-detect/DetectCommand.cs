using System.CommandLine;
using System.Globalization;
using Osinfo.CommandLine;

namespace Osinfo.Tools.Detect;

/// <summary>The tool <c>osinfo-detect</c>: its command line.</summary>
internal static class DetectCommand
{
    internal const string Name = "osinfo-detect";

    private const double MinTimeout = 0.1;
    private const double MaxTimeout = 3600;
    private const double DefaultTimeout = 30;

    private static readonly string[] Formats = ["plain", "json"];
    private static readonly string[] Types = ["media", "tree"];

    internal static IReadOnlyList<(string Command, string Meaning)> Examples { get; } =
    [
        ("osinfo-detect debian-13.1.0-amd64-netinst.iso", "Which system is on this image?"),
        ("osinfo-detect https://example.org/images/install.iso", "The same for an image on a web server; only a few kilobytes are read."),
        ("osinfo-detect --type tree https://example.org/fedora/43/Server/x86_64/os/", "Which system does this tree install?"),
        ("osinfo-detect --explain unknown.iso", "What was read, and what comes nearest."),
        ("osinfo-detect --recursive /srv/images --format json", "Everything below a directory, one JSON object a line."),
    ];

    internal static RootCommand Create() => Create(error => ToolDatabase.Load(Name, error));

    /// <param name="load">Loads the database, telling the writer what is wrong with it.</param>
    internal static RootCommand Create(Func<TextWriter, OsinfoDatabase> load)
    {
        Argument<string[]> inputs = new("input")
        {
            Description = "Image, block device, directory of a tree, or file:, http: or https: address; - reads an image from standard input",
            Arity = ArgumentArity.ZeroOrMore,
        };
        Option<string[]> format = new("--format", "-f") { Description = "How to write: plain or json", HelpName = "format" };
        Option<string[]> type = new("--type", "-t")
        {
            Description = "What the inputs are: media or tree; without it a local directory is a tree, all else a medium",
            HelpName = "type",
        };
        Option<bool> all = new("--all", "-a") { Description = "Tell every match, not only the best" };
        Option<bool> explain = new("--explain", "-e")
        {
            Description = "Tell what was read, and for the nearest entries of the database which fields matched and which did not",
        };
        Option<string[]> recursive = new("--recursive", "-r")
        {
            Description = "Take every medium and tree below this directory; may be repeated",
            HelpName = "directory",
        };
        Option<string[]> list = new("--files-from")
        {
            Description = "Take inputs from this file, one a line (or separated by NUL); - reads standard input",
            HelpName = "file",
        };
        Option<string[]> timeout = new("--timeout")
        {
            Description = "How long to wait for each answer of a web server; 30 when not given",
            HelpName = "seconds",
        };
        RootCommand command = new("Identify the operating system on installation media and in install trees.")
        {
            inputs, format, type, all, explain, recursive, list, timeout,
        };
        command.SetAction((result, cancellationToken) =>
        {
            var configuration = result.InvocationConfiguration;
            var options = new DetectOptions
            {
                Kind = ParseKind(Choose("type", result.GetValue(type), Types)),
                AsJson = Choose("format", result.GetValue(format), Formats) == "json",
                Inputs = result.GetValue(inputs) ?? [],
                Directories = result.GetValue(recursive) ?? [],
                Lists = result.GetValue(list) ?? [],
                ShowAll = result.GetValue(all),
                Explain = result.GetValue(explain),
                Timeout = ParseTimeout(result.GetValue(timeout)),
            };
            return DetectRun.RunAsync(options, load, configuration.Output, configuration.Error, cancellationToken);
        });
        return command;
    }

    private static InputKind? ParseKind(string? text) => text switch
    {
        null => null,
        "tree" => InputKind.Tree,
        _ => InputKind.Media,
    };

    private static TimeSpan ParseTimeout(string[]? values) =>
        values is not [.., var last] ? TimeSpan.FromSeconds(DefaultTimeout)
        : double.TryParse(last, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
            && seconds is >= MinTimeout and <= MaxTimeout ? TimeSpan.FromSeconds(seconds)
        : throw new ToolException(ExitCode.Usage, $"unusable timeout '{last}', expected seconds from {MinTimeout} to {MaxTimeout}");

    /// <summary>Of an option that is repeated the last one counts.</summary>
    private static string? Choose(string option, string[]? values, string[] known) =>
        values is not [.., var last] ? null
        : known.Contains(last) ? last
        : throw new ToolException(
            ExitCode.Usage, $"unknown {option} '{last}', expected {string.Join(" or ", known)}{Spelling.Hint(last, known)}");
}
