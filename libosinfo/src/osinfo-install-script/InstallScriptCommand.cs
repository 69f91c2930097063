using System.CommandLine;
using Osinfo.CommandLine;

namespace Osinfo.Tools.InstallScripts;

/// <summary>The tool <c>osinfo-install-script</c>: its command line.</summary>
internal static class InstallScriptCommand
{
    internal const string Name = "osinfo-install-script";

    private static readonly string[] Formats = ["plain", "json"];
    private static readonly string[] Types = ["media", "tree"];
    private static readonly string[] Sources = ["media", "network"];

    internal static ToolDescription Tool { get; } = new(Name)
    {
        DescribeData = error => ToolDatabase.Describe(Name, error),
        ExitStatus = "0 done, 1 no such system, medium or profile, 2 wrong usage, 3 an input cannot be read or the output not be written, "
            + "4 a file exists already, or a template does not end",
        Examples =
        [
            ("osinfo-install-script --list-profiles debian12", "What can be installed without questions?"),
            ("osinfo-install-script --list-config --profile desktop debian12", "What does the script want to know?"),
            ("osinfo-install-script -c user-login=joe --config-from-file user-password=secret -c hostname=box debian12",
                "Write preseed.cfg into the current directory."),
            ("osinfo-install-script --config-file wishes.ini --output-dir out Fedora-Server-dvd-x86_64-43.iso", "The same for what is on an image."),
        ],
    };

    internal static RootCommand Create() => Create(error => ToolDatabase.Load(Name, error));

    /// <param name="load">Loads the database, telling the writer what is wrong with it.</param>
    internal static RootCommand Create(Func<TextWriter, OsinfoDatabase> load)
    {
        Argument<string[]> target = new("os-or-medium")
        {
            Description = "Id or short id of an operating system; or an image, block device, directory of a tree, or address of one of these",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<string[]> profile = new("--profile", "-p") { Description = "What to install; jeos when not given", HelpName = "profile" };
        Option<string[]> directory = new("--output-dir", "-d") { Description = "Write into this directory", HelpName = "directory" };
        Option<string[]> prefix = new("--prefix", "-P") { Description = "Begin the names of files with this and a dash", HelpName = "prefix" };
        Option<string[]> source = new("--installation-source", "-s")
        {
            Description = "Where the packages come from: media or network; media when not given",
            HelpName = "source",
        };
        Option<string[]> config = new("--config", "-c") { Description = "KEY=VALUE: set a parameter; may be repeated", HelpName = "key=value" };
        Option<string[]> file = new("--config-file", "-f")
        {
            Description = "Set the parameters that this file has under [install-script]",
            HelpName = "file",
        };
        Option<string[]> fromFile = new("--config-from-file")
        {
            Description = "KEY=FILE: set a parameter to the first line of a file, such as a password; - reads standard input",
            HelpName = "key=file",
        };
        Option<string[]> fromEnvironment = new("--config-from-env")
        {
            Description = "KEY=VARIABLE: set a parameter to the value of a variable of the environment",
            HelpName = "key=variable",
        };
        Option<bool> listConfig = new("--list-config") { Description = "List the parameters of the profile" };
        Option<bool> listProfiles = new("--list-profiles") { Description = "List the profiles and their files" };
        Option<bool> listMethods = new("--list-injection-methods") { Description = "List the ways to hand the scripts over" };
        Option<string[]> format = new("--format") { Description = "How to print lists and what was written: plain or json", HelpName = "format" };
        Option<string[]> type = new("--type", "-t") { Description = "What an address or path is: media or tree", HelpName = "type" };
        Option<bool> force = new("--force") { Description = "Replace files that exist; they are kept with ~ behind their names" };
        Option<bool> quiet = new("--quiet", "-q") { Description = "Do not print the names of the files" };
        RootCommand command = new("Write the file that makes an installer ask no questions.")
        {
            target, profile, directory, prefix, source, config, file, fromFile, fromEnvironment, listConfig, listProfiles, listMethods, format, type,
            force, quiet,
        };
        command.SetAction((result, cancellationToken) =>
        {
            var configuration = result.InvocationConfiguration;
            var options = new InstallOptions
            {
                Target = result.GetRequiredValue(target)[0],
                Profile = Last(result.GetValue(profile)) ?? "jeos",
                Directory = Last(result.GetValue(directory)),
                Prefix = Last(result.GetValue(prefix)),
                Source = Choose("installation source", result.GetValue(source), Sources) == "network"
                    ? InstallationSource.Network : InstallationSource.Media,
                Wishes = Wish.FromTokens(result.Tokens),
                List = ChooseList(result.GetValue(listConfig), result.GetValue(listProfiles), result.GetValue(listMethods)),
                AsJson = Choose("format", result.GetValue(format), Formats) == "json",
                IsTree = Choose("type", result.GetValue(type), Types) is { } word ? word == "tree" : null,
                Force = result.GetValue(force),
                IsQuiet = result.GetValue(quiet),
            };
            return InstallRun.RunAsync(options, load, configuration.Output, configuration.Error, cancellationToken);
        });
        return command;
    }

    private static ListKind ChooseList(bool config, bool profiles, bool methods) => (config, profiles, methods) switch
    {
        (false, false, false) => ListKind.None,
        (true, false, false) => ListKind.Config,
        (false, true, false) => ListKind.Profiles,
        (false, false, true) => ListKind.InjectionMethods,
        _ => throw new ToolException(
            ExitCode.Usage, "only one of --list-config, --list-profiles and --list-injection-methods can be asked for"),
    };

    /// <summary>Of an option that is repeated the last one counts.</summary>
    private static string? Last(string[]? values) => values is [.., var last] ? last : null;

    private static string? Choose(string option, string[]? values, string[] known) =>
        Last(values) is not { } last ? null
        : known.Contains(last) ? last
        : throw new ToolException(
            ExitCode.Usage, $"unknown {option} '{last}', expected {string.Join(" or ", known)}{Spelling.Hint(last, known)}");
}
