using System.Diagnostics;
using System.Text.RegularExpressions;
using OsinfoDb.Tools.Validate;
using Schema.Tests;

namespace OsinfoDb.Validation.Tests;

/// <summary>Man page and completions name the options that the tool has, and no others.</summary>
public sealed partial class DocumentationTests
{
    private static readonly string Page = Repository.PathTo("docs/man/osinfo-db-validate.1");
    private static readonly string Completions = Repository.PathTo("osinfo-db-tools/completions");

    /// <summary>Those aside that the base library adds in the way of Windows.</summary>
    private static string[] Options =>
        [.. ValidateCommand.Create().Options.SelectMany(option => option.Aliases.Append(option.Name)).Except(["-?", "/h", "/?"]).Order(StringComparer.Ordinal)];

    [Fact]
    public void The_man_page_has_every_option_and_no_other()
    {
        var tagged = TaggedLine().Matches(File.ReadAllText(Page).Replace("\\-", "-", StringComparison.Ordinal))
            .SelectMany(line => line.Value.Split(' ', ',', '"', '\\'))
            .Where(word => word.StartsWith('-') && word is not ("--" or "-?"));

        Assert.Equal(Options, tagged.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_man_page_is_free_of_mistakes() =>
        Assert.Equal("", await Run("/usr/bin/man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z", Page));

    [Fact]
    public void The_completions_of_zsh_and_fish_have_every_option()
    {
        var zsh = File.ReadAllText(Path.Join(Completions, "_osinfo-db-validate"));
        var fish = File.ReadAllText(Path.Join(Completions, "osinfo-db-validate.fish"));

        Assert.All(Options, option => Assert.Contains(option, zsh, StringComparison.Ordinal));
        Assert.All(Options, option => Assert.Contains(
            option.StartsWith("--", StringComparison.Ordinal) ? $" -l {option[2..]} " : $" -s {option[1..]} ", fish, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Bash_completes_every_option() => Assert.Equal(Options, (await Complete("-")).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("--form", "--format")]
    [InlineData("--format ''", "text", "json")]
    [InlineData("--format = j", "json")]
    [InlineData("--dir /usr/share/osi", "/usr/share/osinfo")]
    [InlineData("/usr/share/osinfo/VERS", "/usr/share/osinfo/VERSION")]
    public async Task Bash_completes_what_was_begun(string words, params string[] expected) => Assert.Equal(expected, await Complete(words));

    private static async Task<string[]> Complete(string words) =>
        (await Run(
            "/bin/bash", "--norc", "-c",
            $"source '{Completions}/osinfo-db-validate.bash'; COMP_WORDS=(osinfo-db-validate {words}); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1)); "
                + "_osinfo_db_validate; printf '%s\\n' \"${COMPREPLY[@]}\" >&2")).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What a program writes to standard error.</summary>
    private static async Task<string> Run(string program, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var texts = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        return texts[1];
    }

    [GeneratedRegex(@"(?<=^\.TP\n).*$", RegexOptions.Multiline)]
    private static partial Regex TaggedLine();
}
