using System.Text.Json;

namespace OsinfoDb.Diff.Tests;

public sealed class ToolTests
{
    [Fact]
    public void Json_follows_its_schema_and_counts_the_entities()
    {
        using var databases = new TwoDatabases()
            .With("os/example.org/third-1.xml", TwoDatabases.System("third", ""))
            .With(TwoDatabases.First, TwoDatabases.System("first", "<release-date>2026-02-02</release-date>"))
            .Without(TwoDatabases.Second);

        var answer = JsonElement.Parse(databases.Compare("--format", "json").Output);

        Assert.Empty(JsonSchema.Load("osinfo-db-diff.schema.json").Check(answer));
        Assert.Equal(2, answer.GetProperty("new").GetProperty("entities").GetProperty("os").GetInt32());
        Assert.Equal("third1", answer.GetProperty("added")[0].GetProperty("shortId").GetString());
        Assert.Equal("second1", answer.GetProperty("removed")[0].GetProperty("shortId").GetString());
        var change = answer.GetProperty("changed")[0].GetProperty("changes")[0];
        Assert.Equal("date", change.GetProperty("topic").GetString());
        Assert.Equal("2026-01-01", change.GetProperty("old").GetString());
        Assert.Equal("2026-02-02", change.GetProperty("new").GetString());
    }

    [Fact]
    public void Release_notes_are_markdown_in_which_the_data_is_no_markup()
    {
        using var databases = new TwoDatabases()
            .With("os/example.org/third-1.xml", TwoDatabases.System("third", "").Replace("<name>third 1", "<name>_third_ [1]", StringComparison.Ordinal))
            .With(TwoDatabases.First, TwoDatabases.System("first", "<release-date>2026-02-02</release-date>"));

        Assert.Equal(
            """
            # osinfo-db 20261125

            Since 20261121: 1 operating system added, 1 operating system changed: 1 date.

            ## Operating systems added

            - \_third\_ \[1\] (`third1`)

            ## Operating systems changed

            - first 1 (`first1`)
              - date: release-date 2026-01-01 -\> 2026-02-02

            """,
            databases.Compare("-f", "markdown").Output);
    }

    [Fact]
    public void Refuses_a_database_that_has_lost_too_much_and_tells_what()
    {
        using var databases = new TwoDatabases().Without(TwoDatabases.Second);

        Assert.Equal(0, databases.Compare("--max-removed", "50").ExitCode);
        var (code, output, error) = databases.Compare("--max-removed", "49.9");
        Assert.Equal(4, code);
        Assert.Contains("second1", output, StringComparison.Ordinal);
        Assert.Equal(
            $"osinfo-db-diff: error: {databases.New}: 1 of 2 operating systems are gone, expected 49.9 percent at most\n", error);
    }

    [Fact]
    public void What_cannot_be_read_is_one_line()
    {
        using var databases = new TwoDatabases().With(TwoDatabases.First, "<libosinfo><os>");
        var broken = Path.Join(databases.Old, "..", "broken.tar.xz");
        File.WriteAllBytes(broken, [0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0, 1, 2]);

        AssertUnreadable("'os/example.org/first-1.xml' is broken: ", databases.Compare());
        AssertUnreadable("broken.tar.xz: ", TwoDatabases.Run(databases.Old, broken));
        AssertUnreadable("there is no such file or directory", TwoDatabases.Run(databases.Old, "/nonexistent"));
        AssertUnreadable("this is no database", TwoDatabases.Run(databases.Old, Path.Join(databases.Old, "schema")));
    }

    [Theory]
    [InlineData("--format", "xml", "unknown format 'xml', expected text, json, markdown")]
    [InlineData("--max-removed", "-1", "--max-removed is '-1', expected a number from 0 to 100")]
    [InlineData("--max-removed", "101", "--max-removed is '101', expected a number from 0 to 100")]
    public void A_wrong_option_is_explained(string option, string value, string expected)
    {
        var (code, _, error) = TwoDatabases.Run("a", "b", option, value);

        Assert.Equal(2, code);
        Assert.Contains(expected, error, StringComparison.Ordinal);
    }

    private static void AssertUnreadable(string expected, (int ExitCode, string Output, string Error) run)
    {
        Assert.Equal(3, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd('\n').Split('\n'));
        Assert.Empty(run.Output);
    }
}
