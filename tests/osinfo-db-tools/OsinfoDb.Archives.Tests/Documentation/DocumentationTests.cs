using OsinfoDb.Archives.Tests;
using OsinfoDb.Tools.Export;
using OsinfoDb.Tools.ShowPath;

namespace OsinfoDb.Documentation.Tests;

/// <summary>Man pages and completions name the options that the tools have, and no others.</summary>
public sealed class DocumentationTests
{
    /// <summary>What the base library adds in the way of Windows.</summary>
    private static readonly string[] NotOffered = ["-?", "/h", "/?"];

    [Theory]
    [InlineData(PathCommand.Name)]
    [InlineData(ExportCommand.Name)]
    public void The_man_page_has_every_option_and_no_other(string tool)
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "man", tool + ".1"));

        var tagged = page.Split('\n')
            .Where((_, i) => i > 0 && page.Split('\n')[i - 1] == ".TP")
            .SelectMany(line => line.Replace("\\-", "-", StringComparison.Ordinal).Split(' ', ',', '"', '\\'))
            .Where(word => word.StartsWith('-') && word is not ("--" or "-?"));

        Assert.Equal(Options(tool), tagged.Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(PathCommand.Name)]
    [InlineData(ExportCommand.Name)]
    public void The_man_page_is_free_of_mistakes(string tool)
    {
        var page = Path.Combine(Repository.Root, "docs", "man", tool + ".1");

        Assert.Empty(Shell.Peer("man-db", "/usr/bin/man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z", page).Error);
    }

    [Theory]
    [InlineData(PathCommand.Name)]
    [InlineData(ExportCommand.Name)]
    public void Bash_completes_every_option(string tool)
    {
        Assert.Equal(Options(tool), Complete(tool, "-").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(PathCommand.Name, "--us", "--user")]
    [InlineData(ExportCommand.Name, "--allow", "--allow-any-version")]
    [InlineData(ExportCommand.Name, "--format tar", "tar.xz", "tar.gz", "tar.zst")]
    [InlineData(ExportCommand.Name, "--format=z", "zip")]
    [InlineData(ExportCommand.Name, "--dir /usr/share/osi", "/usr/share/osinfo")]
    [InlineData(ExportCommand.Name, "/usr/share/osinfo/VERS", "/usr/share/osinfo/VERSION")]
    public void Bash_completes_what_was_begun(string tool, string line, params string[] expected) =>
        Assert.Equal(expected, Complete(tool, line));

    [Theory]
    [InlineData(PathCommand.Name)]
    [InlineData(ExportCommand.Name)]
    public void The_completions_of_zsh_and_fish_have_every_option(string tool)
    {
        var zsh = File.ReadAllText(Path.Combine(Repository.Root, "osinfo-db-tools", "completions", "_" + tool));
        var fish = File.ReadAllText(Path.Combine(Repository.Root, "osinfo-db-tools", "completions", tool + ".fish"));

        Assert.All(Options(tool), option => Assert.Contains(option, zsh, StringComparison.Ordinal));
        Assert.All(Options(tool), option => Assert.Contains(
            option.StartsWith("--", StringComparison.Ordinal) ? $" -l {option[2..]} " : $" -s {option[1..]} ", fish, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Options(string tool)
    {
        var command = tool == PathCommand.Name ? PathCommand.Create() : ExportCommand.Create(() => Stream.Null);
        return command.Options.SelectMany(option => option.Aliases.Append(option.Name)).Except(NotOffered).Order(StringComparer.Ordinal);
    }

    /// <summary>What bash offers behind a line; it takes <c>=</c> for a word.</summary>
    private static string[] Complete(string tool, string line)
    {
        var script = Path.Combine(Repository.Root, "osinfo-db-tools", "completions", tool + ".bash");
        var words = $"{tool} {line.Replace("=", " = ", StringComparison.Ordinal)}";
        return Shell.Check(
            "bash", "/bin/bash", "--norc", "-c",
            $"source '{script}'; COMP_WORDS=({words}); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1)); "
            + $"_{tool.Replace('-', '_')}; printf '%s\\n' \"${{COMPREPLY[@]}}\"").Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
