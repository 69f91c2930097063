using System.Text.RegularExpressions;
using Osinfo.Tools.Query;

namespace osinfo_query.Tests;

/// <summary>Man page, help and completions name the types, properties and options that the tool has, and no others.</summary>
public sealed partial class DocumentTests
{
    private static readonly string Bash = Repository.PathTo("libosinfo/completions/osinfo-query.bash");

    private static readonly string[] Options = 
    [
        "--database", "--eol", "--fields", "--format", "--help", "--sort", "--support", "--supported-on", "--version", "-?", "-f", "-h", "-s",
    ];

    /// <summary>Each type with its properties, as in <c>deployment: id</c>.</summary>
    private static IEnumerable<string> Types =>
        QueryType.All.Select(type => $"{type.Name}: {string.Join(' ', type.Columns.Select(column => column.Key))}");

    private static IEnumerable<string> TypesMarked => QueryType.All.Select(type =>
        $"{type.Name}: {string.Join(' ', type.Columns.Select(column => column.IsVisible ? column.Key + "*" : column.Key))}");

    [Fact]
    public void The_tool_has_the_options_that_are_documented() =>
        Assert.Equal(Options, QueryCommand.Create().Options.SelectMany(option => option.Aliases.Append(option.Name))
            .Where(name => name[0] == '-').Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void The_man_page_has_all_types_properties_and_options()
    {
        var page = File.ReadAllText(Repository.PathTo("docs/man/osinfo-query.1")).Replace("\\-", "-", StringComparison.Ordinal);
        var types = page.Split(".SH TYPES AND PROPERTIES")[1].Split(".PP")[0].Split(".TP\n.B ")[1..];
        var options = page.Split(".SH OPTIONS")[1].Split(".SH ")[0];

        Assert.Equal(
            TypesMarked,
            types.Select(type => $"{type.Split('\n')[0]}: {string.Join(' ', ManProperty().Matches(type).Select(match => match.Groups[1].Value + match.Groups[2].Value))}"));
        Assert.Equal(Options, OptionName().Matches(options).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_man_page_is_without_warnings()
    {
        var run = Tools.Shell($"LC_ALL=C.UTF-8 man --warnings -l '{Repository.PathTo("docs/man/osinfo-query.1")}' >/dev/null", []);

        Assert.Equal(new ToolRun(0, "", ""), run);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("-?")]
    public void Help_has_all_types_properties_and_options(string option)
    {
        var run = Tools.Query(option);
        var types = run.Lines.SkipWhile(line => !line.StartsWith("Properties", StringComparison.Ordinal)).Skip(1).TakeWhile(line => line.Length > 0);

        Assert.Equal(TypesMarked, types.Select(line => HelpType().Replace(line, "$1: ")));
        Assert.All(Options, name => Assert.Contains(name, run.Output, StringComparison.Ordinal));
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public void Every_example_of_the_help_works() =>
        Assert.All(
            QueryCommand.Tool.Examples,
            example => Assert.Equal(0, Tools.Query(example.Command.Replace("debian12", "debian11", StringComparison.Ordinal).Split(' ')[1..]).ExitCode));

    [Fact]
    public void Version_tells_which_database_is_used_and_how_old_it_is()
    {
        using var database = new TemporaryDatabase();
        database.Write("VERSION", "20260131\n");

        var run = Tools.Ours(new Locations(database.Path), "--version");

        Assert.Matches($@"^osinfo-query \d+\.\d+\.\d+, database 20260131 \({database.Path}\)\n$", run.Output);
        Assert.Equal(0, run.ExitCode);
    }

    [Theory]
    [InlineData("osinfo-query.bash", @"^        ([a-z-]+)\) properties='(.*)' ;;$")]
    [InlineData("_osinfo-query", @"^        ([a-z-]+)\) properties=\((.*)\) ;;$")]
    [InlineData("osinfo-query.fish", @"^        case ([a-z-]+)\n            printf '%s\\n' (.*)$")]
    public void Completions_have_all_types_and_properties(string file, string pattern)
    {
        var text = File.ReadAllText(Repository.PathTo("libosinfo/completions/" + file));

        Assert.Equal(Types, Regex.Matches(text, pattern, RegexOptions.Multiline).Select(match => $"{match.Groups[1]}: {match.Groups[2]}"));
        Assert.Contains(string.Join(' ', QueryType.All.Select(type => type.Name)), text, StringComparison.Ordinal);
        Assert.All(["sort", "fields", "supported-on", "eol", "support", "format", "database", "version", "help"], name => Assert.Contains(name, text, StringComparison.Ordinal));
        Assert.Contains("plain json csv", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de", "device deployment")]
    [InlineData("os --so", "--sort")]
    [InlineData("os -", "-s --sort -f --fields --supported-on --eol --support --format --database --version -h --help")]
    [InlineData("os --sort re", "release-date release-status")]
    [InlineData("os -s eol", "eol-date eol-announced")]
    [InlineData("os --sort = eol", "eol-date eol-announced")]
    [InlineData("media --fields id,vol", "id,volume-id id,volume-size")]
    [InlineData("media --format ", "plain json csv")]
    [InlineData("media --format = c", "csv")]
    [InlineData("os --support l", "lts")]
    [InlineData("os --supported-on ", "today")]
    [InlineData("os dis", "distro=")]
    [InlineData("os --sort name ver", "version=")]
    [InlineData("--sort name o", "os")]
    [InlineData("datamap ", "entries= id=")]
    [InlineData("os distro = fed", "")]
    [InlineData("os distro =", "")]
    [InlineData("none x", "")]
    public void Bash_completes(string words, string completions)
    {
        var array = string.Join(' ', words.Split(' ').Select(word => $"'{word}'"));
        var run = Tools.Shell(
            $"set -u; source '{Bash}'; COMP_WORDS=(osinfo-query {array}); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1)); _osinfo_query; echo \"${{COMPREPLY[*]}}\"",
            []);

        Assert.Equal(new ToolRun(0, completions + "\n", ""), run);
    }

    [GeneratedRegex(@"^\.BR ([a-z-]+) ?(\*?)[,.]?\.?\s*[,.]?$", RegexOptions.Multiline)]
    private static partial Regex ManProperty();

    [GeneratedRegex(@"(?<![\w-])--?[a-z?][a-z-]*", RegexOptions.None)]
    private static partial Regex OptionName();

    [GeneratedRegex(@"^  ([a-z-]+) +")]
    private static partial Regex HelpType();
}
