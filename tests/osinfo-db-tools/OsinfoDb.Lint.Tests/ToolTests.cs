using System.Text.Json;
using OsinfoDb.Tools.Lint;
using TinyIso;

namespace OsinfoDb.Lint.Tests;

public sealed class ToolTests
{
    [Fact]
    public void The_database_of_this_repository_passes()
    {
        using var output = new StringWriter();

        // A day of its own, so that the test does not fail because time passes; the tool does, which is meant.
        var code = LintRun.Run(
            new LintOptions
            {
                DataDirectory = Repository.PathTo("osinfo-db/data"),
                Rules = [.. RuleSet.All.Where(rule => !rule.NeedsNetwork)],
                Today = new DateOnly(2026, 11, 21),
            },
            output);

        Assert.True(code == 0, output.ToString());
    }

    [Fact]
    public void A_finding_names_file_line_rule_and_entity_and_ends_with_one()
    {
        using var database = new LintedDatabase().WithOs("<release-date>2021-02-30</release-date>");

        var run = ToolRun.Of("--rule", "U6", database.Data);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            $"{database.Data}/os/example.org/one-1.xml:1: error: '2021-02-30' is no date of the calendar [U6] ({LintedDatabase.Id})",
            run.Lines[0]);
    }

    [Theory]
    [InlineData(2, "--rule", "U99")]
    [InlineData(2, "--rule", "U9")]
    [InlineData(2, "--rule", "U19")]
    [InlineData(2, "--format", "xml")]
    [InlineData(2, "--frmat", "json")]
    [InlineData(3, "/nonexistent")]
    [InlineData(3, "/etc")]
    [InlineData(2, "--add-media", "some.iso")]
    public void A_mistake_is_one_line_and_a_code(int code, params string[] arguments)
    {
        var run = ToolRun.Of(arguments);

        Assert.Equal(code, run.ExitCode);
        Assert.StartsWith("osinfo-db-lint: error: ", Assert.Single(run.Error.TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public void A_location_is_named_as_for_the_other_tools()
    {
        using var database = new LintedDatabase().WithOs("<release-date>2021-02-30</release-date>");

        Assert.Equal(1, ToolRun.Of("--rule", "U6", "--dir", database.Data).ExitCode);
        Assert.Equal(1, ToolRun.Of("--rule", "U6", "--root", database.Root, "--dir", "data").ExitCode);
        Assert.Equal(3, ToolRun.Of("--rule", "U6", "--root", database.Root, "--system").ExitCode);
        Assert.Contains("data-dir and a location exclude each other", ToolRun.Of("--system", database.Data).Error, StringComparison.Ordinal);
        Assert.Contains("--local and --dir exclude each other", ToolRun.Of("--local", "--dir", database.Data).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_has_every_finding_and_serves_as_baseline()
    {
        using var database = new LintedDatabase().WithOs("<release-date>2021-02-30</release-date>");

        var json = ToolRun.Of("--rule", "U6", "--format", "json", database.Data).Output;
        File.WriteAllText(Path.Combine(database.Root, "old.json"), json);
        var again = ToolRun.Of("--rule", "U6", "--baseline", Path.Combine(database.Root, "old.json"), database.Data);

        using var document = JsonDocument.Parse(json);
        var finding = Assert.Single(document.RootElement.GetProperty("findings").EnumerateArray());
        Assert.Equal("U6", finding.GetProperty("rule").GetString());
        Assert.Equal(0, again.ExitCode);
    }

    [Fact]
    public void Sarif_names_rule_level_and_place()
    {
        using var database = new LintedDatabase().WithOs("<release-date>2021-02-30</release-date>");

        using var document = JsonDocument.Parse(ToolRun.Of("--rule", "U6", "--format", "sarif", database.Data).Output);

        var result = Assert.Single(document.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray());
        Assert.Equal("U6", result.GetProperty("ruleId").GetString());
        Assert.Equal("error", result.GetProperty("level").GetString());
    }

    [Theory]
    [InlineData("ONE 1.2 amd64", @"^ONE 1\.\d+ amd64")]
    [InlineData("ONE 2.2 amd64", @"^ONE 2\.2 amd64")]
    public void An_image_gives_the_sample_and_a_pattern_as_open_as_those_of_its_sisters_but_not_for_other_releases(string label, string pattern)
    {
        using var database = new LintedDatabase().WithOs(
            "<media arch=\"aarch64\"><iso><volume-id>^ONE 1\\.\\d+ arm64$</volume-id></iso></media>");
        var image = Path.Combine(database.Root, "one-1.2-amd64.iso");
        File.WriteAllBytes(image, new TinyImage { VolumeId = label }.ToArray());

        var run = ToolRun.Of("--add-media", image, "--os", "one1", database.Data);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("one1\t\t\t", run.Output, StringComparison.Ordinal);
        Assert.Contains("\tone-1.2-amd64.iso", run.Output, StringComparison.Ordinal);
        Assert.Contains("<media arch=\"x86_64\">", run.Output, StringComparison.Ordinal);
        Assert.Contains($"<volume-id>{pattern}</volume-id>", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_of_rules_is_what_list_rules_says()
    {
        var file = Repository.PathTo("docs/lint-rules.md");
        var expected = string.Join('\n',
        [
            "# The rules of osinfo-db-lint",
            "",
            "Made from `osinfo-db-lint --list-rules`; a test compares, and writes it anew when OSINFO_APPROVE is 1.",
            "",
            "| rule | severity | what must hold |",
            "| --- | --- | --- |",
            .. RuleSet.All.Select(rule => $"| {rule.Id} | {rule.Severity.ToString().ToLowerInvariant()} | {rule.Statement} |"),
            "",
            "## Rules that do not apply here",
            "",
            "| rule | what it would demand | why not |",
            "| --- | --- | --- |",
            .. RuleSet.Inapplicable.Select(rule => $"| {rule.Id} | {rule.Statement} | {rule.Reason} |"),
            "",
        ]);
        if (Environment.GetEnvironmentVariable("OSINFO_APPROVE") == "1")
        {
            File.WriteAllText(file, expected);
        }

        Assert.Equal(expected, File.ReadAllText(file));
        Assert.All(RuleSet.All, rule => Assert.Contains(rule.Statement, ToolRun.Of("--list-rules").Output, StringComparison.Ordinal));
    }
}
