using VirtViewer.CommandLine;

namespace VirtViewer_Core_Tests.CommandLine;

public sealed class ArgumentsTests
{
    [Theory]
    [InlineData("--zoom 50")]
    [InlineData("--zoom=50")]
    [InlineData("-z 50")]
    [InlineData("-z50")]
    [InlineData("-fz 50")]
    [InlineData("-fz50")]
    public void An_option_takes_its_value_in_every_way_of_writing_it(string line) =>
        Assert.Equal("50", Parse(line).Value("zoom"));

    [Fact]
    public void Letters_can_be_bundled()
    {
        var arguments = Parse("-fvwr name");

        Assert.All(["full-screen", "verbose", "wait", "reconnect"], option => Assert.True(arguments.Has(option)));
        Assert.Equal(["name"], arguments.Positional);
    }

    [Fact]
    public void Two_dashes_end_the_options() => Assert.Equal(["--zoom", "-f"], Parse("-- --zoom -f").Positional);

    [Fact]
    public void A_single_dash_is_an_argument() =>
        Assert.Equal(["-"], Arguments.Parse(ViewerProgram.RemoteViewer, ["-"]).Positional);

    [Fact]
    public void Of_an_option_given_twice_the_last_one_counts() => Assert.Equal("20", Parse("-z 10 -z 20").Value("zoom"));

    [Theory]
    [InlineData("--nonsense", "unknown option --nonsense")]
    [InlineData("-fq", "unknown option -q")]
    [InlineData("--title x", "unknown option --title")]
    [InlineData("--full-screen=yes", "option --full-screen takes no value")]
    [InlineData("name --connect", "option --connect needs a value: URI")]
    [InlineData("-c", "option --connect needs a value: URI")]
    public void A_mistake_is_named(string line, string message) =>
        Assert.Equal(message, Assert.Throws<UsageException>(() => Parse(line)).Message);

    [Fact]
    public void Each_program_has_its_own_options()
    {
        Assert.True(Arguments.Parse(ViewerProgram.RemoteViewer, ["-t", "Desk"]).Has("title"));
        Assert.Throws<UsageException>(() => Arguments.Parse(ViewerProgram.RemoteViewer, ["--wait"]));
    }

    [Fact]
    public void The_table_has_every_name_and_letter_once() => Assert.All([ViewerProgram.VirtViewer, ViewerProgram.RemoteViewer], program =>
    {
        var options = OptionTable.For(program).ToArray();
        Assert.Distinct(options.Select(option => option.Name));
        Assert.Distinct(options.Select(option => option.Letter).OfType<char>());
    });

    private static Arguments Parse(string line) => Arguments.Parse(ViewerProgram.VirtViewer, line.Split(' '));
}
