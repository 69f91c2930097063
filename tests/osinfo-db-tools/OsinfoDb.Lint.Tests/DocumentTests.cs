using System.Text.Json;
using OsinfoDb.Tools.Lint;

namespace OsinfoDb.Lint.Tests;

public sealed class DocumentTests
{
    [Theory]
    [InlineData("docs/man/osinfo-db-lint.1")]
    [InlineData("osinfo-db-tools/completions/osinfo-db-lint.bash")]
    [InlineData("osinfo-db-tools/completions/_osinfo-db-lint")]
    public void Man_page_and_completions_name_every_option(string file)
    {
        var text = File.ReadAllText(Repository.PathTo(file)).Replace("\\-", "-", StringComparison.Ordinal);

        Assert.All(LintCommand.Create().Options, option => Assert.Contains(option.Name, text, StringComparison.Ordinal));
    }

    [Fact]
    public void The_schema_names_every_member_that_json_has()
    {
        using var database = new LintedDatabase().WithOs("<release-date>2021-02-30</release-date>");
        using var schema = JsonDocument.Parse(File.ReadAllText(Repository.PathTo("docs/schema/osinfo-db-lint.schema.json")));
        using var report = JsonDocument.Parse(ToolRun.Of("--rule", "U6", "--format", "json", database.Data).Output);
        var properties = schema.RootElement.GetProperty("properties");

        Assert.Equal(Names(properties), Names(report.RootElement));
        Assert.Equal(Names(properties.GetProperty("database").GetProperty("properties")), Names(report.RootElement.GetProperty("database")));
        Assert.Equal(Names(properties.GetProperty("summary").GetProperty("properties")), Names(report.RootElement.GetProperty("summary")));
        Assert.Equal(
            Names(properties.GetProperty("findings").GetProperty("items").GetProperty("properties")),
            Names(report.RootElement.GetProperty("findings")[0]));
    }

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(member => member.Name);
}
