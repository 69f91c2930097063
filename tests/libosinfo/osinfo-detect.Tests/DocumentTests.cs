using System.Text.RegularExpressions;
using Osinfo.Tools.Detect;

namespace osinfo_detect.Tests;

/// <summary>Man page, help and completions name the options that the tool has, and no others.</summary>
public sealed partial class DocumentTests : IDisposable
{
    private static readonly string ManPage = Path.Combine(Repository.Root, "docs", "man", "osinfo-detect.1");
    private static readonly string Completions = Path.Combine(Repository.Root, "libosinfo", "completions");

    private readonly TemporaryDirectory _directory = new();

    private static IEnumerable<string> Options { get; } =
    [
        .. DetectCommand.Create().Options.SelectMany(option => option.Aliases.Append(option.Name))
            .Where(name => name[0] == '-').Distinct().Order(StringComparer.Ordinal),
    ];

    // Nobody completes -?, which is a pattern for the shell.
    private static IEnumerable<string> CompletedOptions => Options.Where(name => name != "-?");

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void The_man_page_has_all_options()
    {
        var page = File.ReadAllText(ManPage).Replace("\\-", "-", StringComparison.Ordinal);
        var headings = OptionHeading().Matches(page.Split(".SH OPTIONS")[1].Split(".SH ")[0]).SelectMany(match => OptionName().Matches(match.Value));

        Assert.Equal(Options, headings.Select(match => match.Value).Order(StringComparer.Ordinal));
        Assert.Empty(OptionName().Matches(page).Select(match => match.Value).Where(name => name.StartsWith("--", StringComparison.Ordinal))
            .Except(Options));
    }

    [Fact]
    public void The_man_page_is_without_warnings() =>
        Assert.Equal(new ToolRun(0, "", ""), Tools.Peer("bash", "-c", $"man --warnings -l '{ManPage}' >/dev/null"));

    [Fact]
    public void The_man_page_has_all_fields_of_the_json()
    {
        var page = File.ReadAllText(ManPage);
        var schema = System.Text.Json.JsonElement.Parse(File.ReadAllText(Path.Combine(Repository.Root, "docs", "schema", "osinfo-detect.schema.json")));

        Assert.All(
            schema.GetProperty("properties").EnumerateObject(),
            field => Assert.Matches($@"\.TP\n\.BR? ([a-z]+ "", "" )*{field.Name}\b", page));
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("-?")]
    public void Help_has_all_options_and_the_exit_status(string option)
    {
        var run = Tools.Detect(option);
        var listed = run.Lines.SkipWhile(line => line != "Options:").Skip(1).TakeWhile(line => line.Length > 0)
            .SelectMany(line => OptionName().Matches(line[..30])).Select(match => match.Value);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(Options, listed.Order(StringComparer.Ordinal));
        Assert.Contains("Exit status: 0 found, 1 nothing matched, 2 wrong usage, 3 an input cannot be read.", run.Lines);
    }

    [Fact]
    public void The_options_of_the_examples_exist() =>
        Assert.Empty(DetectCommand.Examples.SelectMany(example => OptionName().Matches(example.Command)).Select(match => match.Value)
            .Where(name => name.StartsWith("--", StringComparison.Ordinal)).Except(Options));

    [Fact]
    public void Version_tells_which_database_is_used()
    {
        var run = Tools.Ours("/usr/share/osinfo", "--version");

        Assert.Matches(@"^osinfo-detect \d+\.\d+\.\d+, database \d{8} \(/usr/share/osinfo\)\n$", run.Output);
    }

    [Fact]
    public void Bash_has_all_options() => Assert.Equal(CompletedOptions, Complete("-").Order(StringComparer.Ordinal));

    [Fact]
    public void Zsh_has_all_options() => Assert.Equal(
        CompletedOptions,
        ZshOption().Matches(File.ReadAllText(Path.Combine(Completions, "_osinfo-detect"))).SelectMany(match => OptionName().Matches(match.Value))
            .Select(match => match.Value).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Fish_has_all_options() => Assert.Equal(
        CompletedOptions,
        FishOption().Matches(File.ReadAllText(Path.Combine(Completions, "osinfo-detect.fish")))
            .Select(match => (match.Groups[1].Value == "s" ? "-" : "--") + match.Groups[2].Value).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("--fo", "--format")]
    [InlineData("--format ", "plain json")]
    [InlineData("--type ", "media tree")]
    [InlineData("-t tr", "tree")]
    [InlineData("--type = m", "media")]
    [InlineData("--type =", "media tree")]
    [InlineData("--timeout ", "")]
    public void Bash_completes(string words, string completions) => Assert.Equal(completions, string.Join(' ', Complete(words.Split(' '))));

    [Fact]
    public void Bash_completes_files_and_directories()
    {
        _directory.Write("my image.iso", "");
        _directory.MakeDirectory("my directory");

        Assert.Equal([_directory["my directory"], _directory["my image.iso"]], Complete(_directory["my"]).Order(StringComparer.Ordinal));
        Assert.Equal([_directory["my image.iso"]], Complete("--files-from", _directory["my i"]));
        Assert.Equal([_directory["my directory"]], Complete("--recursive", _directory["my"]));
    }

    private static string[] Complete(params string[] words)
    {
        var script = $"set -u; source '{Completions}/osinfo-detect.bash'; COMP_WORDS=(osinfo-detect \"$@\"); COMP_CWORD=$#; _osinfo_detect; "
            + "[ ${#COMPREPLY[@]} -eq 0 ] || printf '%s\\n' \"${COMPREPLY[@]}\"";
        var run = Tools.Peer("bash", ["--norc", "-c", script, "bash", .. words]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return run.Lines;
    }

    [GeneratedRegex(@"(?<![\w-])--?[a-z?][a-z-]*")]
    private static partial Regex OptionName();

    [GeneratedRegex(@"\.TP\n\.BR? .*")]
    private static partial Regex OptionHeading();

    [GeneratedRegex(@"(?<=[{*') ,])--?[a-z-]+(?=[=+\[},)])")]
    private static partial Regex ZshOption();

    [GeneratedRegex(@" -([sl]) ([a-z-]+)")]
    private static partial Regex FishOption();
}
