using System.Text.RegularExpressions;
using VirtViewer.CommandLine;
using VirtViewer_Core_Tests.CommandLine;

namespace VirtViewer_Core_Tests;

/// <summary>Man pages and completions name the options that the programs have, and no others.</summary>
public sealed partial class DocumentTests
{
    [Theory]
    [InlineData(ViewerProgram.VirtViewer)]
    [InlineData(ViewerProgram.RemoteViewer)]
    public void The_man_page_has_every_option(ViewerProgram program)
    {
        var page = Repository.ReadText($"docs/man/{program.CommandName}.1").Replace("\\-", "-", StringComparison.Ordinal);

        Assert.Equal(Names(program), OptionOfManPage().Matches(page).Select(match => match.Groups[1].Value).Distinct().Order());
    }

    [Theory]
    [InlineData(ViewerProgram.VirtViewer, "virt-viewer.bash")]
    [InlineData(ViewerProgram.VirtViewer, "_virt-viewer")]
    [InlineData(ViewerProgram.VirtViewer, "virt-viewer.fish")]
    [InlineData(ViewerProgram.RemoteViewer, "remote-viewer.bash")]
    [InlineData(ViewerProgram.RemoteViewer, "_remote-viewer")]
    [InlineData(ViewerProgram.RemoteViewer, "remote-viewer.fish")]
    public void Each_completion_is_made_of_the_table_of_options(ViewerProgram program, string file)
    {
        var path = $"virt-viewer/completions/{file}";
        var expected = Path.GetExtension(file) switch
        {
            ".bash" => CompletionScripts.Bash(program),
            ".fish" => CompletionScripts.Fish(program),
            _ => CompletionScripts.Zsh(program),
        };
        if (Environment.GetEnvironmentVariable("OSINFO_APPROVE") == "1")
        {
            File.WriteAllText(Repository.PathTo(path), expected);
        }

        Assert.Equal(expected, Repository.ReadText(path));
    }

    [Fact]
    public void The_man_page_names_every_key_of_a_connection_file()
    {
        var page = Repository.ReadText("docs/man/remote-viewer.1").Replace("\\-", "-", StringComparison.Ordinal);
        var reader = Repository.ReadText("virt-viewer/src/VirtViewer.Core/ConnectionFiles/ConnectionFileReader.cs");

        Assert.All(KeyOfFile().Matches(reader).Select(match => match.Groups[1].Value), key => Assert.Contains(key, page, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Names(ViewerProgram program) => OptionTable.For(program).Select(option => option.Name).Order();

    [GeneratedRegex(@"^\.BR .*?--([a-z-]+)", RegexOptions.Multiline)]
    private static partial Regex OptionOfManPage();

    [GeneratedRegex(@"values\.\w+\(""([a-z-]+)""")]
    private static partial Regex KeyOfFile();
}
