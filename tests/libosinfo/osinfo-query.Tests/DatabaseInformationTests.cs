using System.Globalization;
using System.Text.Json;

namespace osinfo_query.Tests;

/// <summary>What <c>--database</c> tells of a database.</summary>
public sealed class DatabaseInformationTests
{
    [Fact]
    public void Version_source_age_and_coverage_are_told()
    {
        var (database, run) = QueryWithinADay("--database");
        using var _ = database;

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            [$"Source:  {database.Path}", "Age:     3 days", "", "Entities", "  os                            2"], run.Lines[1..6]);
        Assert.Contains("  media                         2", run.Lines);
        Assert.Contains("  release date                  1   50 %", run.Lines);
        Assert.Contains("  ends of kinds of support      1   50 %", run.Lines);
        Assert.Contains("  TPM, Secure Boot              1   50 %", run.Lines);
        Assert.Contains("  firmware                      0    0 %", run.Lines);
    }

    [Fact]
    public void The_same_as_JSON_is_as_the_schema_says()
    {
        var schema = JsonSchema.Load("osinfo-query.schema.json");
        var (database, run) = QueryWithinADay("--database", "--format", "json");
        using var _ = database;
        var json = JsonElement.Parse(Assert.Single(run.Lines));

        Assert.Empty(schema.Check("database", json));
        Assert.Equal(3, json.GetProperty("ageDays").GetInt32());
        Assert.Equal(2, json.GetProperty("entities").GetProperty("os").GetInt32());
        Assert.Equal((1, 50m), (json.GetProperty("osesWith").GetProperty("eolDate").GetProperty("count").GetInt32(), json.GetProperty("osesWith").GetProperty("eolDate").GetProperty("percent").GetDecimal()));
        Assert.Equal(
            schema.Definition("database").GetProperty("properties").GetProperty("osesWith").GetProperty("properties").EnumerateObject().Select(fact => fact.Name),
            json.GetProperty("osesWith").EnumerateObject().Select(fact => fact.Name));
    }

    [Fact]
    public void A_database_without_version_and_entities_is_told_of_too()
    {
        var run = Tools.QueryOf(new Osinfo.OsinfoDatabase(), "--database");

        Assert.Equal(["Version: unknown", "Source:  none", "Age:     unknown"], run.Lines[..3]);
        Assert.Contains("  release date                  0    0 %", run.Lines);
        Assert.Equal(0, run.ExitCode);
    }

    [Theory]
    [InlineData("--database does not go with os", "os", "--database")]
    [InlineData("--database does not go with --format csv", "--database", "--format", "csv")]
    public void What_does_not_go_with_it_is_named(string message, params string[] arguments) =>
        Assert.Equal(new ToolRun(2, "", $"osinfo-query: error: {message}\n"), Tools.Query(arguments));

    /// <summary>Asks a database that is three days old; once more when midnight came in between.</summary>
    private static (TemporaryDatabase Database, ToolRun Run) QueryWithinADay(params string[] arguments)
    {
        while (true)
        {
            var today = DateTime.UtcNow.Date;
            var database = Written(today.AddDays(-3));
            var run = Tools.QueryOf(Samples.Load(database), arguments);
            if (DateTime.UtcNow.Date == today)
            {
                return (database, run);
            }

            database.Dispose();
        }
    }

    private static TemporaryDatabase Written(DateTime day)
    {
        var database = new TemporaryDatabase();
        Samples.WriteOneOfEach(database);
        database.WriteOs("bare/1", "<name>Bare</name>");
        database.Write("VERSION", day.ToString("yyyyMMdd", CultureInfo.InvariantCulture) + "\n");
        return database;
    }
}
