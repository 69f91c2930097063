using System.Text.Json;
using Osinfo.Upkeep;
using Osinfo.Upkeep.Freshness;

namespace Upkeep.Tests;

public sealed class FreshnessTests
{
    private const string Mapping = "ship\t(\\d)\thttp://example.org/ship/$1\tno\t-\teol\t-\t-\t\t";
    private static readonly DateOnly Today = new(2026, 1, 31);

    [Fact]
    public void A_database_that_says_the_same_is_fresh()
    {
        using var tables = new TemporaryTables().Products(Mapping).Releases(Row("1", "2020-01-01", "2025-01-31"))
            .WithOs("ship", "1", "<release-date>2020-01-01</release-date>", "<eol-date>2025-01-31</eol-date>", "<security-eol-date>2025-01-31</security-eol-date>");

        var report = Run(tables);

        Assert.Empty(report.Findings);
        Assert.Equal((1, 1, 0), (report.Cycles, report.Products, report.MaxLagDays));
    }

    [Fact]
    public void A_release_without_an_entry_is_missing_since_its_day()
    {
        using var tables = new TemporaryTables().Products(Mapping).Releases(Row("1", "2026-01-01", ""), Row("2", "2026-02-01", ""), Row("3", "", ""));

        Assert.Equal(
            ["Missing http://example.org/ship/1  2026-01-01  30", "Missing http://example.org/ship/3    "], Lines(Run(tables)));
    }

    [Fact]
    public void The_newest_point_release_is_missing_too()
    {
        using var tables = new TemporaryTables()
            .Products("ship\t(\\d)\thttp://example.org/ship/$1.*\tyes\t-\teol\t-\t-\thttp://example.org/ship/$latest\t")
            .Releases("ship\t1\t2020-01-01\t\t1.2\t2026-01-21\t\t\t\t\tShip\t").WithOs("ship", "1.1");

        Assert.Equal(["Missing http://example.org/ship/1.2  2026-01-21  10"], Lines(Run(tables)));
    }

    [Fact]
    public void A_release_that_is_still_called_to_come_is_late()
    {
        using var tables = new TemporaryTables().Products(Mapping).Releases(Row("1", "2026-01-01", ""))
            .WithOs("ship", "1", "<release-status>prerelease</release-status>");

        Assert.Equal(
            [
                "Late http://example.org/ship/1 release-status released prerelease 30",
                "Late http://example.org/ship/1 release-date 2026-01-01  30",
            ],
            Lines(Run(tables)));
    }

    [Fact]
    public void Other_dates_are_contradictory_and_absent_ones_late()
    {
        using var tables = new TemporaryTables().Products(Mapping).Releases(Row("1", "2020-01-01", "2025-01-31"))
            .WithOs("ship", "1", "<release-date>2020-01-02</release-date>", "<eol-date>2025-02-28</eol-date>");

        Assert.Equal(
            [
                "Contradictory http://example.org/ship/1 release-date 2020-01-01 2020-01-02 ",
                "Contradictory http://example.org/ship/1 eol-date 2025-01-31 2025-02-28 ",
                "Late http://example.org/ship/1 security-eol-date 2025-01-31  ",
            ],
            Lines(Run(tables)));
    }

    [Fact]
    public void What_was_judged_does_not_contradict()
    {
        using var tables = new TemporaryTables().Products(Mapping).Releases(Row("1", "2020-01-01", "2025-01-31"))
            .WithOs("ship", "1", "<release-date>2020-01-02</release-date>", "<eol-date>2025-02-28</eol-date>")
            .Judged(
                "http://example.org/ship/1\trelease-date\t2020-01-02\t2020-01-01\tsomebody\trefused\tlaunched a day later",
                "http://example.org/ship/1\teol-date\t2025-02-28\t2025-01-31\tsomebody\trefused\tsailed on");

        Assert.Empty(Run(tables).Findings);
    }

    [Fact]
    public void What_the_vendor_says_of_the_release_overrules_the_table()
    {
        using var tables = new TemporaryTables().Products(Mapping).Releases(Row("1", "2020-01-01", ""))
            .WithOs("ship", "1", "<release-date>2020-01-02</release-date>").Vendors("http://example.org/ship/1\trelease-date\t2020-01-02\tship's log");

        Assert.Empty(Run(tables).Findings);
    }

    [Fact]
    public void Cycles_and_products_that_the_map_does_not_know_are_told()
    {
        using var tables = new TemporaryTables().Products(Mapping, "ship\tx.*\t-\t\t\t\t\t\t\tno release")
            .Releases(Row("two", "2026-01-30", ""), Row("x1", "2026-01-30", ""), "raft\t1\t2026-01-30\t\t\t\t\t\t\t\tRaft\t");

        var report = Run(tables);

        Assert.Equal(["Unmapped     1"], Lines(report));
        Assert.Equal(["raft"], report.UnknownProducts);
    }

    [Fact]
    public void Entries_that_need_not_exist_are_not_missing()
    {
        using var tables = new TemporaryTables()
            .Products("ship\t(\\d)\thttp://example.org/ship/$1 http://example.org/yacht/$1?\tno\t-\teol\t-\t-\t\t")
            .Releases(Row("1", "2020-01-01", "")).WithOs("ship", "1", "<release-date>2020-01-01</release-date>");

        Assert.Empty(Run(tables).Findings);
    }

    [Fact]
    public void The_tool_writes_JSON_as_the_schema_says_and_ends_with_1()
    {
        using var tables = new TemporaryTables().Releases("fedora\t99\t2026-01-01\t2027-01-01\t\t\t\t\t\t\tFedora\t", "raft\t1\t\t\t\t\t\t\t\t\tRaft\t")
            .WithOs("ship", "1");
        var file = Path.Combine(tables.Root, "freshness.json");

        var (code, output, error) = Tool("--releases", tables.ReleasesPath, "--data", tables.Data, "--today", "2026-01-31", "--format", "json", "--output", file);

        Assert.Equal((1, "", ""), (code, output, error));
        var json = JsonElement.Parse(File.ReadAllText(file));
        Assert.Empty(JsonSchema.Load("freshness.schema.json").Check(json));
        Assert.Equal((1, 30), (json.GetProperty("missing").GetInt32(), json.GetProperty("maxLagDays").GetInt32()));
        Assert.Equal("http://fedoraproject.org/fedora/99", json.GetProperty("findings")[0].GetProperty("id").GetString());
    }

    [Fact]
    public void The_tool_tells_people_by_product()
    {
        using var tables = new TemporaryTables().Releases("fedora\t99\t2026-01-01\t2027-01-01\t\t\t\t\t\t\tFedora\t").WithOs("ship", "1");

        var (code, output, _) = Tool("--releases", tables.ReleasesPath, "--data", tables.Data, "--today", "2026-01-31");

        Assert.Equal(1, code);
        Assert.Equal(
            """
            fedora
              missing: 99, http://fedoraproject.org/fedora/99, released 2026-01-01 (30 days)
            2026-01-31, database of unknown version: 1 cycles of 1 products, 1 missing, 0 late, 0 contradictory, 0 unmapped, longest lag 30 days

            """,
            output);
    }

    [Fact]
    public void What_comes_from_outside_is_harmless_for_a_terminal()
    {
        using var tables = new TemporaryTables().Releases("raft\u001b[31m\t1\t\t\t\t\t\t\t\t\tRaft\t").WithOs("ship", "1");

        var (_, output, _) = Tool("--releases", tables.ReleasesPath, "--data", tables.Data, "--today", "2026-01-31");

        Assert.StartsWith("not in the map: raft\\x1b[31m\n", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "unknown format 'xml', expected plain or json", "--format", "xml")]
    [InlineData(2, "'soon' is no day, expected one such as 2026-01-31", "--today", "soon")]
    [InlineData(2, "'ftp://x' is no http or https address", "--refresh", "--from", "ftp://x", "--releases", "/nonexistent")]
    [InlineData(3, "Could not find file '/nonexistent.tsv'.", "--releases", "/nonexistent.tsv")]
    public void What_is_wrong_is_one_line(int code, string message, params string[] arguments) =>
        Assert.Equal((code, "", $"freshness: error: {message}\n"), Tool(arguments));

    private static (int Code, string Output, string Error) Tool(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = Osinfo.CommandLine.Tool.Run(FreshnessTool.Description, FreshnessTool.Create(), arguments, output, error);
        return (code, output.ToString(), error.ToString());
    }

    private static FreshnessReport Run(TemporaryTables tables) => FreshnessCheck.Run(tables.Load(), tables.LoadTables(), Today);

    private static IEnumerable<string> Lines(FreshnessReport report) =>
        report.Findings.Select(finding => $"{finding.Kind} {finding.Id} {finding.Field} {finding.Expected} {finding.Found} {finding.LagDays}");

    private static string Row(string cycle, string released, string ended) => $"ship\t{cycle}\t{released}\t{ended}\t\t\t\t\t\t\tShip\t";
}
