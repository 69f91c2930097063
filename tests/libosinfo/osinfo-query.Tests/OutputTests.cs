namespace osinfo_query.Tests;

/// <summary>What becomes of the output when its reader does not take it.</summary>
public sealed class OutputTests
{
    private static readonly Dictionary<string, string> Packaged = new()
    {
        ["PATH"] = $"{AppContext.BaseDirectory}:/usr/bin:/bin",
        ["OSINFO_SYSTEM_DIR"] = Tools.PackagedDirectory,
        ["LC_ALL"] = "C.UTF-8",
    };

    [Theory]
    [InlineData("osinfo-query os | head -1")]
    [InlineData("osinfo-query device --format json | head -1")]
    [InlineData("osinfo-query --help | true")]
    public void A_reader_that_has_seen_enough_is_no_error(string pipe)
    {
        var run = Tools.Shell($"{pipe} >/dev/null; echo ${{PIPESTATUS[0]}}", Packaged);

        Assert.Equal(new ToolRun(0, "0\n", ""), run);
    }

    [Theory]
    [InlineData("osinfo-query device > /dev/full")]
    [InlineData("osinfo-query --version > /dev/full")]
    [InlineData("osinfo-query --help > /dev/full")]
    [InlineData("osinfo-query os short-id=debian11 --format csv > /dev/full")]
    public void A_full_disk_is_reported_on_one_line(string command)
    {
        var run = Tools.Shell(command, Packaged);

        Assert.Equal(3, run.ExitCode);
        Assert.StartsWith("osinfo-query: error: the output cannot be written: ", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_closed_output_is_reported_on_one_line()
    {
        var run = Tools.Shell("osinfo-query device >&-", Packaged);

        Assert.Equal(3, run.ExitCode);
        Assert.StartsWith("osinfo-query: error: the output cannot be written: ", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }
}
