namespace osinfo_query.Tests;

/// <summary>A wrong command line: one line that helps, exit status 2 (the C tool: 1, often with the whole help).</summary>
public sealed class UsageErrorTests
{
    private const string Types = "os, platform, device, deployment, media, tree, image, install-script, datamap";

    [Theory]
    [InlineData("<type> is missing. What to list: " + Types + "; see 'osinfo-query --help'")]
    [InlineData("unknown type 'oss', did you mean 'os'? (known: " + Types + ")", "oss")]
    [InlineData("unknown type 'OS', did you mean 'os'? (known: " + Types + ")", "OS")]
    [InlineData("unknown type 'script', did you mean 'install-script'? (known: " + Types + ")", "script")]
    [InlineData("unknown type '' (known: " + Types + ")", "")]
    [InlineData("unknown type '@os', did you mean 'os'? (known: " + Types + ")", "@os")]
    [InlineData("unknown property of deployment 'name' (known: id)", "deployment", "name=x")]
    [InlineData("unknown property of deployment '' (known: id)", "deployment", "=x")]
    [InlineData("unknown property of datamap 'ids', did you mean 'id'? (known: entries, id)", "datamap", "--sort", "ids")]
    [InlineData("unknown property of datamap 'entrys', did you mean 'entries'? (known: entries, id)", "datamap", "-f", "id,entrys")]
    [InlineData("unknown property of datamap '' (known: entries, id)", "datamap", "-f", "id,")]
    [InlineData("'id' is no condition, expected PROPERTY=VALUE", "deployment", "id")]
    [InlineData("'' is no condition, expected PROPERTY=VALUE", "deployment", "")]
    [InlineData("'--sort' is no condition, expected PROPERTY=VALUE", "os", "--", "--sort", "id")]
    [InlineData("unknown format 'jsn', expected plain, json or csv, did you mean 'json' or 'csv'?", "os", "--format", "jsn")]
    [InlineData("unknown format 'xml', expected plain, json or csv", "os", "--format", "xml")]
    [InlineData("unknown option '--feilds', did you mean '--fields'?; see 'osinfo-query --help'", "os", "--feilds", "id")]
    [InlineData("unknown option '--sort-key', did you mean '--sort'?; see 'osinfo-query --help'", "os", "--sort-key=id")]
    [InlineData("unknown option '-x'; see 'osinfo-query --help'", "-x", "os")]
    [InlineData("Required argument missing for option: '--sort'; see 'osinfo-query --help'", "os", "--sort")]
    [InlineData("Required argument missing for option: '-f'; see 'osinfo-query --help'", "os", "-f")]
    public void One_line_says_what_is_wrong_and_what_would_be_right(string message, params string[] arguments)
    {
        var run = Tools.Query(arguments);

        Assert.Equal($"osinfo-query: error: {message}\n", run.Error);
        Assert.Empty(run.Output);
        Assert.Equal(2, run.ExitCode);
    }

    [Fact]
    public void Control_characters_of_the_command_line_do_not_reach_the_terminal() =>
        Assert.Contains("unknown type '\\x1b[31mos'", Tools.Query("\e[31mos").Error, StringComparison.Ordinal);

    [Fact]
    public void A_wrong_command_line_is_reported_without_loading_the_database()
    {
        var run = Tools.Ours(new Locations("/nonexistent"), "os", "nam=x");

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("osinfo-query: error: unknown property of os 'nam'", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }
}
