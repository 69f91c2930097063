using OsinfoDb.Tools.Import;

namespace OsinfoDb.Importing.Tests;

/// <summary>Man page and completions name the options that the tool has, and no others.</summary>
public sealed class DocumentationTests
{
    /// <summary>What the base library adds in the way of Windows.</summary>
    private static readonly string[] NotOffered = ["-?", "/h", "/?"];

    private static string[] Options { get; } =
    [
        .. ImportCommand.Create().Options.SelectMany(option => option.Aliases.Append(option.Name)).Except(NotOffered).Order(StringComparer.Ordinal),
    ];

    private static string Page { get; } = Path.Combine(Repository.Root, "docs", "man", "osinfo-db-import.1");

    [Fact]
    public void The_man_page_has_every_option_and_no_other()
    {
        var lines = File.ReadAllLines(Page);

        var tagged = lines.Zip(lines.Skip(1)).Where(pair => pair.First == ".TP")
            .SelectMany(pair => pair.Second.Replace("\\-", "-", StringComparison.Ordinal).Split(' ', ',', '"', '\\'))
            .Where(word => word.StartsWith('-') && word is not ("--" or "-?"));

        Assert.Equal(Options, tagged.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_man_page_is_free_of_mistakes() =>
        Assert.Empty(Shell.Peer("man-db", "/usr/bin/man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z", Page).Error);

    [Fact]
    public void Bash_completes_every_option()
    {
        var offered = Shell.Check(
            "bash", "/bin/bash", "--norc", "-c",
            $"source '{Completion("osinfo-db-import.bash")}'; COMP_WORDS=(osinfo-db-import -); COMP_CWORD=1; "
            + "_osinfo_db_import; printf '%s\\n' \"${COMPREPLY[@]}\"");

        Assert.Equal(Options, offered.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_completions_of_zsh_and_fish_have_every_option()
    {
        var zsh = File.ReadAllText(Completion("_osinfo-db-import"));
        var fish = File.ReadAllText(Completion("osinfo-db-import.fish"));

        Assert.All(Options, option => Assert.Contains(option, zsh, StringComparison.Ordinal));
        Assert.All(Options, option => Assert.Contains(
            option.StartsWith("--", StringComparison.Ordinal) ? $" -l {option[2..]} " : $" -s {option[1..]} ", fish, StringComparison.Ordinal));
    }

    private static string Completion(string name) => Path.Combine(Repository.Root, "osinfo-db-tools", "completions", name);
}
