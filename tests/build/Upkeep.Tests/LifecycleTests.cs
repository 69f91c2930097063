using Osinfo.CommandLine;
using Osinfo.Upkeep.Lifecycle;

namespace Upkeep.Tests;

public sealed class LifecycleTests
{
    private const string Mapping = "ship\t(.+)\thttp://example.org/ship/$1\tno\teoas\teol\t-\teoes\t\t";
    private const string Cycle = "ship\t1\t2020-01-01\t2025-01-31\t\t\t2022-01-31\t2030-01-31\tfalse\t\tShip\t";

    [Fact]
    public void Dates_are_written_into_the_entry_and_nothing_else_changes()
    {
        using var tables = new TemporaryTables().Products(Mapping).Releases(Cycle).WithOs("ship", "1", "<release-date>2020-01-01</release-date>");
        using var expected = new TemporaryTables().WithOs(
            "ship",
            "1",
            "<release-date>2020-01-01</release-date>",
            "<eol-date>2025-01-31</eol-date>",
            "<active-eol-date>2022-01-31</active-eol-date>",
            "<security-eol-date>2025-01-31</security-eol-date>",
            "<paid-eol-date>2030-01-31</paid-eol-date>");
        using var told = new StringWriter();

        Assert.Equal(ExitCode.Success, FillCommand.Run(tables.Root, isDryRun: false, told));

        Assert.Equal(expected.ReadOs("ship", "1"), tables.ReadOs("ship", "1"));
        Assert.Contains("http://example.org/ship/1 paid-eol-date - 2030-01-31 (endoflife.date: ship 1)", told.ToString(), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Success, FillCommand.Run(tables.Root, isDryRun: true, TextWriter.Null));
    }

    [Fact]
    public void A_dry_run_tells_and_changes_nothing()
    {
        using var tables = new TemporaryTables().Products(Mapping).Releases(Cycle).WithOs("ship", "1");
        var before = tables.ReadOs("ship", "1");

        Assert.Equal(1, FillCommand.Run(tables.Root, isDryRun: true, TextWriter.Null));

        Assert.Equal(before, tables.ReadOs("ship", "1"));
    }

    [Theory]
    [InlineData("", "<eol-date>2025-01-31</eol-date>")]
    [InlineData("<release-status>rolling</release-status>", "<eol-date>2025-01-31</eol-date>\n    <release-status>rolling</release-status>")]
    [InlineData("<eol-date>2000-01-01</eol-date>", "<eol-date>2025-01-31</eol-date>")]
    [InlineData("<release-date>2020-01-01</release-date>\n    <release-status>rolling</release-status>",
        "<release-date>2020-01-01</release-date>\n    <eol-date>2025-01-31</eol-date>\n    <release-status>rolling</release-status>")]
    public void A_date_finds_its_place(string before, string after)
    {
        using var tables = new TemporaryTables().WithOs("ship", "1", before.Length == 0 ? [] : [before]);
        using var expected = new TemporaryTables().WithOs("ship", "1", after);
        var path = Path.Combine(tables.Data, "os/example.org/ship-1.xml");
        var file = new EntryFile(path);

        file.Set("eol-date", new DateOnly(2025, 1, 31));
        file.Save();

        Assert.True(file.IsChanged);
        Assert.Equal(expected.ReadOs("ship", "1"), tables.ReadOs("ship", "1"));
    }

    [Fact]
    public void What_the_vendor_says_overrules_the_table_and_long_term_support_is_the_end()
    {
        using var tables = new TemporaryTables().Products(Mapping).Releases(Cycle).WithOs("ship", "1").Vendors(
            "http://example.org/ship/1\tsecurity-eol-date\t2025-02-28\tship's log",
            "http://example.org/ship/1\tlts-eol-date\t2027-01-31\tship's log",
            "http://example.org/raft/1\tlts-eol-date\t2027-01-31\tnobody's");

        Assert.Equal(
            ["eol-date 2027-01-31", "active-eol-date 2022-01-31", "security-eol-date 2025-02-28", "paid-eol-date 2030-01-31", "lts-eol-date 2027-01-31"],
            Dates(tables));
    }

    [Fact]
    public void Where_the_end_was_judged_nothing_is_touched()
    {
        using var tables = new TemporaryTables().Products(Mapping).Releases(Cycle).WithOs("ship", "1")
            .Judged("http://example.org/ship/1\teol-date\t2024-01-31\t2025-01-31\tsomebody\trefused\tanother notion");

        Assert.Empty(Dates(tables));
    }

    [Fact]
    public void A_series_gives_its_dates_to_every_release_of_it()
    {
        using var tables = new TemporaryTables()
            .Products("ship\t(\\d+)\thttp://example.org/ship/$1.*\tyes\t-\teol\t-\t-\t\t")
            .Releases("ship\t1\t2020-01-01\t2025-01-31\t1.1\t\t\t\t\t\tShip\t")
            .WithOs("ship", "1.0").WithOs("ship", "1.10").WithOs("ship", "1-unknown").WithOs("ship", "11.0");

        Assert.Equal(
            ["http://example.org/ship/1.0", "http://example.org/ship/1.10"],
            LifecycleDates.For(tables.Load(), tables.LoadTables()).Select(date => date.Product.Id).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Of_several_cycles_of_an_entry_the_first_counts_and_words_are_no_dates()
    {
        using var tables = new TemporaryTables()
            .Products("ship\t.*\thttp://example.org/ship/1\tyes\teoas\teol\t-\teoes\t\t")
            .Releases(
                "ship\t1b\t2021-01-01\t2026-01-31\t\t\tfalse\ttrue\t\t\tShip\t",
                "ship\t1a\t2020-01-01\t2025-01-31\t\t\t2022-01-31\t\t\t\tShip\t")
            .WithOs("ship", "1");

        Assert.Equal(["eol-date 2026-01-31", "security-eol-date 2026-01-31"], Dates(tables));
    }

    [Fact]
    public void An_end_that_the_vendor_has_not_announced_is_said_until_there_is_one()
    {
        using var tables = new TemporaryTables()
            .Products("ship\t(\\d+)\thttp://example.org/ship/$1\tno\t-\teol\t-\t-\t\t")
            .Releases("ship\t1\t2020-01-01\tfalse\t\t\t\t\t\t\tShip\t", "ship\t2\t2021-01-01\ttrue\t\t\t\t\t\t\tShip\t", "ship\t3\t2022-01-01\tfalse\t\t\t\t\t\t\tShip\t")
            .WithOs("ship", "1", "<release-date>2020-01-01</release-date>").WithOs("ship", "2")
            .WithOs("ship", "3", "<eol-date>2024-01-01</eol-date>\n    <eol-announced>false</eol-announced>");

        Assert.Equal(0, FillCommand.Run(tables.Root, isDryRun: false, TextWriter.Null));

        var database = tables.Load();
        Assert.Equal([false, null, true], database.Oses.OrderBy(os => os.Id, StringComparer.Ordinal).Select(os => os.IsEolAnnounced));
        Assert.Equal(["http://example.org/ship/1"], database.Oses.Where(os => os.GetValue("eol-announced") is not null).Select(os => os.Id));
        Assert.Equal(0, FillCommand.Run(tables.Root, isDryRun: true, TextWriter.Null));
    }

    [Fact]
    public void A_point_release_does_not_get_the_support_that_was_over_before_it()
    {
        using var tables = new TemporaryTables()
            .Products("ship\t(\\d+)\thttp://example.org/ship/$1.*\tyes\teoas\teol\t-\t-\t\t")
            .Releases("ship\t1\t2020-01-01\t2025-01-31\t1.1\t\t2022-01-31\t\t\t\tShip\t")
            .WithOs("ship", "1.9", "<release-date>2022-06-01</release-date>");

        Assert.Equal(["eol-date 2025-01-31", "security-eol-date 2025-01-31"], Dates(tables));
    }

    /// <summary>After a change of the tables or of the entries: <c>build/lifecycle</c>.</summary>
    [Fact]
    public void The_entries_of_the_database_have_the_dates_of_the_tables()
    {
        using var told = new StringWriter();

        FillCommand.Run(Repository.PathTo("osinfo-db"), isDryRun: true, told);

        Assert.Equal("", told.ToString());
    }

    private static IEnumerable<string> Dates(TemporaryTables tables) =>
        LifecycleDates.For(tables.Load(), tables.LoadTables()).Select(date => $"{date.Field} {date.Day:yyyy-MM-dd}");
}
