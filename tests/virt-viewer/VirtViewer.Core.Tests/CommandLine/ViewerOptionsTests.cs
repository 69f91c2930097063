using VirtViewer.CommandLine;
using VirtViewer.Domains;

namespace VirtViewer_Core_Tests.CommandLine;

public sealed class ViewerOptionsTests
{
    private readonly List<string> _notes = [];

    [Theory]
    [InlineData("--wait", "--wait needs the argument")]
    [InlineData("--id", "--id needs the argument")]
    [InlineData("--uuid", "--uuid needs the argument")]
    [InlineData("--domain-name", "--domain-name needs the argument")]
    [InlineData("--id --uuid 1", "only one of")]
    [InlineData("one two", "one argument is expected, 2 were given")]
    [InlineData("--kiosk-quit sometimes", "expected never or on-disconnect")]
    [InlineData("--cursor blue", "expected auto or local")]
    [InlineData("--auto-resize maybe", "expected always or never")]
    [InlineData("--zoom big", "'big' is not a number")]
    [InlineData("--format json", "--format belongs to --os-info")]
    [InlineData("--os-info --format xml a", "expected text or json")]
    public void VV_CLI_1_wrong_usage_is_explained(string line, string part) =>
        Assert.Contains(part, Assert.Throws<UsageException>(() => Read(line)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("10", 10)]
    [InlineData("400", 400)]
    [InlineData("9", 100)]
    [InlineData("401", 100)]
    [InlineData("-5", 100)]
    public void A_zoom_out_of_range_is_noted_and_100_is_used(string text, int zoom)
    {
        Assert.Equal(zoom, Read("--zoom=" + text).Zoom);
        Assert.Equal(zoom == 100, _notes is [_]);
    }

    [Fact]
    public void Kiosk_implies_full_screen() => Assert.True(Read("-k").IsFullScreen);

    [Fact]
    public void What_is_not_said_has_the_documented_default()
    {
        var options = ViewerOptionsReader.Read(ViewerProgram.VirtViewer, Arguments.Parse(ViewerProgram.VirtViewer, []), _notes.Add);

        Assert.Equal((null, 100, false, true, false, DomainSelection.Any),
            (options.Target, options.Zoom, options.IsFullScreen, options.ResizesGuest, options.QuitsKioskOnDisconnect, options.Selection));
        Assert.Null(options.Hotkeys);
        Assert.Empty(options.ToolkitArguments);
    }

    [Fact]
    public void Options_of_the_toolkits_are_handed_on() =>
        Assert.Equal(["--display=:7", "--spice-debug"], Read("--display :7 -f --spice-debug vm").ToolkitArguments);

    [Fact]
    public void The_help_lists_all_options_of_the_program_and_of_no_other()
    {
        var help = new StringWriter();

        HelpText.Write(help, ViewerProgram.RemoteViewer, Enum.GetValues<OptionGroup>());

        Assert.All(OptionTable.For(ViewerProgram.RemoteViewer), option => Assert.Contains("--" + option.Name, help.ToString(), StringComparison.Ordinal));
        Assert.DoesNotContain("--reconnect", help.ToString(), StringComparison.Ordinal);
    }

    private ViewerOptions Read(string line) =>
        ViewerOptionsReader.Read(ViewerProgram.VirtViewer, Arguments.Parse(ViewerProgram.VirtViewer, line.Split(' ')), _notes.Add);
}
