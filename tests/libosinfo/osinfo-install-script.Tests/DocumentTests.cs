using System.Text.RegularExpressions;
using Osinfo.Tools.InstallScripts;

namespace osinfo_install_script.Tests;

/// <summary>Man page, help and completions name the options that the tool has, and no others.</summary>
public sealed partial class DocumentTests
{
    private static string[] Options => [.. InstallScriptCommand.Create().Options.SelectMany(option => option.Aliases.Append(option.Name))
        .Where(name => name[0] == '-' && name != "-?").Distinct().Order(StringComparer.Ordinal)];

    [Fact]
    public void The_man_page_has_all_options_and_no_warnings()
    {
        var path = Repository.PathTo("docs/man/osinfo-install-script.1");
        var page = File.ReadAllText(path).Replace("\\-", "-", StringComparison.Ordinal).Split(".SH OPTIONS")[1].Split(".SH ")[0];

        Assert.Equal(Options, OptionName().Matches(page).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal));
        var run = Tools.Run("man-db", "man", "--warnings", "-l", path);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public void The_help_has_all_options_and_the_exit_codes()
    {
        var run = Tools.Ours("--help");

        Assert.All(Options, option => Assert.Contains(option, run.Output, StringComparison.Ordinal));
        Assert.All(["0 done", "1 no such", "2 wrong usage", "3 an input", "4 a file"], code => Assert.Contains(code, run.Output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("osinfo-install-script.bash")]
    [InlineData("_osinfo-install-script")]
    [InlineData("osinfo-install-script.fish")]
    public void Completions_have_all_options_and_parameters(string file)
    {
        var text = Repository.ReadText("libosinfo/completions/" + file);

        Assert.All(Options.Where(option => option.StartsWith("--", StringComparison.Ordinal)), option => Assert.Contains(option[2..], text, StringComparison.Ordinal));
        Assert.All(Osinfo.InstallConfig.KnownKeys, key => Assert.Contains(key, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--list-p", "--list-profiles")]
    [InlineData("-p d", "desktop")]
    [InlineData("-c user-re", "user-realname=")]
    [InlineData("--format ", "plain json")]
    public void Bash_completes(string words, string completions)
    {
        var array = string.Join(' ', words.Split(' ').Select(word => $"'{word}'"));
        var script = $"source '{Repository.PathTo("libosinfo/completions/osinfo-install-script.bash")}'; COMP_WORDS=(osinfo-install-script {array}); "
            + "COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _osinfo_install_script; echo \"${COMPREPLY[*]}\"";

        Assert.Equal(completions + "\n", Tools.Run("bash", "/bin/bash", "--norc", "-c", script).Output);
    }

    [GeneratedRegex(@"(?<![\w-])--?[a-zA-Z][a-z-]*(?<!-)", RegexOptions.None)]
    private static partial Regex OptionName();
}
