using System.Globalization;
using Osinfo;
using VirtViewer.Assessment;

namespace VirtViewer_Core_Tests.Assessment;

public sealed class LifeCycleTests
{
    private static readonly DateOnly End = new(2024, 5, 14);

    [Theory]
    [InlineData("2024-05-15", "end-of-life")]
    [InlineData("2024-05-14", "end-of-life-soon")]
    [InlineData("2024-02-14", "end-of-life-soon")]
    [InlineData("2024-02-13", "")]
    public void OS_8_the_end_is_told_when_it_is_near_or_past(string today, string id)
    {
        var os = new Os("http://x/1") { Name = "X 1", EolDate = End, Distro = "x" };

        Assert.Equal(id, string.Concat(Check(os, today).Select(finding => finding.Id)));
    }

    [Fact]
    public void Without_a_date_or_when_rolling_nothing_is_told()
    {
        Assert.Empty(Check(new Os("http://x/1") { Name = "X" }, "2030-01-01"));
        Assert.Empty(Check(new Os("http://x/1") { Name = "X", EolDate = End, ReleaseStatus = ReleaseStatus.Rolling }, "2030-01-01"));
        Assert.Empty(Check(new Os("http://x/unknown") { Name = "X", EolDate = End, ReleaseStatus = ReleaseStatus.Prerelease }, "2030-01-01"));
    }

    [Fact]
    public void A_release_that_is_not_finished_is_mentioned() =>
        Assert.Equal("not-released", Check(new Os("http://x/2") { Name = "X", ReleaseStatus = ReleaseStatus.Prerelease }, "2030-01-01").Single().Id);

    [Fact]
    public void The_newest_supported_release_that_upgrades_it_is_proposed()
    {
        var one = new Os("http://x/1") { Name = "X 1", Distro = "x", EolDate = End };
        var two = new Os("http://x/2") { Name = "X 2", Distro = "x", Upgrades = [one], ReleaseDate = new(2023, 1, 1), EolDate = new(2025, 1, 1) };
        var three = new Os("http://x/3") { Name = "X 3", Distro = "x", Upgrades = [two], ReleaseDate = new(2024, 1, 1) };
        var four = new Os("http://x/4") { Name = "X 4", Distro = "x", Upgrades = [three], ReleaseDate = new(2027, 1, 1) };
        var database = new OsinfoDatabase { Oses = [one, two, three, four] };

        Assert.Equal("X 3", LifeCycle.Successor(one, database, new DateOnly(2026, 1, 1))?.Name);
        Assert.Null(LifeCycle.Successor(four, database, new DateOnly(2028, 1, 1)));
    }

    [Fact]
    public void What_derives_from_a_release_is_proposed_only_when_nothing_upgrades_it()
    {
        var one = new Os("http://x/1") { Name = "X 1", Distro = "x", EolDate = End };
        var two = new Os("http://x/2") { Name = "X 2", Distro = "x", Upgrades = [one], ReleaseDate = new(2024, 1, 1) };
        var edition = new Os("http://x/edition/2") { Name = "X Edition 2", Distro = "x", DerivesFrom = [two], ReleaseDate = new(2024, 1, 2) };
        var today = new DateOnly(2026, 1, 1);

        Assert.Equal("X 2", LifeCycle.Successor(one, new OsinfoDatabase { Oses = [one, two, edition] }, today)?.Name);
        Assert.Equal("X Edition 2", LifeCycle.Successor(two, new OsinfoDatabase { Oses = [one, two, edition] }, today)?.Name);
    }

    private static IEnumerable<Finding> Check(Os os, string today) =>
        LifeCycle.Check(new GuestOs(os.Id, os, null), new OsinfoDatabase { Oses = [os] }, DateOnly.Parse(today, CultureInfo.InvariantCulture));
}
