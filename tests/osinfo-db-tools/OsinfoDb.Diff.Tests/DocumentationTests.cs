using System.Diagnostics;
using OsinfoDb.Tools.Diff;

namespace OsinfoDb.Diff.Tests;

public sealed class DocumentationTests
{
    private static readonly string[] NotOffered = ["-?", "/h", "/?"];

    private static readonly string[] Options = [.. DiffCommand.Create().Options
        .SelectMany(option => option.Aliases.Append(option.Name))
        .Except(NotOffered)
        .Order(StringComparer.Ordinal)];

    [Fact]
    public void The_man_page_has_every_option_and_no_other()
    {
        var lines = Repository.ReadText("docs/man/osinfo-db-diff.1").Split('\n');

        var tagged = lines
            .Where((_, i) => i > 0 && lines[i - 1] == ".TP")
            .SelectMany(line => line.Replace("\\-", "-", StringComparison.Ordinal).Split(' ', ',', '"', '\\'))
            .Where(word => word.StartsWith('-') && word is not ("--" or "-?"));

        Assert.Equal(Options, tagged.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_man_page_is_free_of_mistakes() =>
        Assert.Empty(Run("/usr/bin/man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z", Repository.PathTo("docs/man/osinfo-db-diff.1")).Error);

    [Theory]
    [InlineData("--ex", "--exit-code")]
    [InlineData("--format m", "markdown")]
    [InlineData("--format = j", "json")]
    public void Bash_completes_what_was_begun(string line, params string[] expected) => Assert.Equal(expected, Complete(line));

    [Fact]
    public void Bash_zsh_and_fish_complete_every_option()
    {
        var zsh = Repository.ReadText("osinfo-db-tools/completions/_osinfo-db-diff");
        var fish = Repository.ReadText("osinfo-db-tools/completions/osinfo-db-diff.fish");

        Assert.Equal(Options, Complete("-").Order(StringComparer.Ordinal));
        Assert.All(Options, option => Assert.Contains(option, zsh, StringComparison.Ordinal));
        Assert.All(Options, option => Assert.Contains(
            option.StartsWith("--", StringComparison.Ordinal) ? $" -l {option[2..]} " : $" -s {option[1..]} ", fish, StringComparison.Ordinal));
    }

    private static string[] Complete(string line) => Run(
        "/bin/bash", "--norc", "-c",
        $"source '{Repository.PathTo("osinfo-db-tools/completions/osinfo-db-diff.bash")}'; COMP_WORDS=(osinfo-db-diff {line}); "
        + "COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _osinfo_db_diff; printf '%s\\n' \"${COMPREPLY[@]}\"")
        .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static (string Output, string Error) Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (output, error.Result);
    }
}
