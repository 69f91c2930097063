namespace Osinfo.Tests.Products;

public sealed class SupportTests
{
    private const string Dates = """
        <release-date>2020-01-01</release-date>
        <eol-date>2025-01-31</eol-date>
        <active-eol-date>2022-01-31</active-eol-date>
        <security-eol-date>2023-01-31</security-eol-date>
        <lts-eol-date>2025-01-31</lts-eol-date>
        <paid-eol-date>2030-01-31</paid-eol-date>
        """;

    [Fact]
    public void Each_kind_of_support_of_a_system_and_of_a_platform_has_its_end()
    {
        using var files = new TemporaryDatabase()
            .With("os/x.org/a.xml", $"<os id='http://x.org/a'>{Dates}</os>")
            .With("platform/x.org/p.xml", $"<platform id='http://x.org/p'>{Dates}</platform>");
        var database = files.Load();

        Assert.Empty(database.Diagnostics);
        Assert.All([database.Oses[0], (Product)database.Platforms[0]], product =>
        {
            Assert.Equal(
                (new DateOnly(2022, 1, 31), new DateOnly(2023, 1, 31)), (product.ActiveEolDate, product.SecurityEolDate));
            Assert.Equal((new DateOnly(2025, 1, 31), new DateOnly(2030, 1, 31)), (product.LtsEolDate, product.PaidEolDate));
            Assert.Equal(
                [product.EolDate, product.ActiveEolDate, product.SecurityEolDate, product.LtsEolDate, product.PaidEolDate],
                Enum.GetValues<SupportKind>().Select(product.GetEndOfSupport));
        });
    }

    [Theory]
    [InlineData("2019-12-31", false, false, false)]
    [InlineData("2020-01-01", true, true, true)]
    [InlineData("2022-01-31", true, true, true)]
    [InlineData("2022-02-01", false, true, true)]
    [InlineData("2025-02-01", false, false, true)]
    [InlineData("2030-02-01", false, false, false)]
    public void A_kind_of_support_is_given_from_the_release_to_its_last_day(string day, bool active, bool free, bool paid)
    {
        using var files = new TemporaryDatabase().With("os/x.org/a.xml", $"<os id='http://x.org/a'>{Dates}</os>");
        var os = files.Load().Oses[0];
        var date = DateOnly.Parse(day, null);

        Assert.Equal(active, os.IsSupportedOn(date, SupportKind.Active));
        Assert.Equal(free, os.IsSupportedOn(date, SupportKind.Free));
        Assert.Equal(paid, os.IsSupportedOn(date, SupportKind.Paid));
    }

    [Fact]
    public void Where_the_vendor_announced_no_end_the_support_that_all_get_goes_on()
    {
        using var files = new TemporaryDatabase().With(
            "os/x.org/a.xml", "<os id='http://x.org/a'><release-date>2020-01-01</release-date><eol-announced>false</eol-announced></os>");
        var database = files.Load();
        var os = database.Oses[0];

        Assert.Empty(database.Diagnostics);
        Assert.False(os.IsEolAnnounced);
        Assert.True(os.IsSupportedOn(new DateOnly(2030, 1, 1), SupportKind.Free));
        Assert.True(os.IsSupportedOn(new DateOnly(2030, 1, 1), SupportKind.Security));
        Assert.False(os.IsSupportedOn(new DateOnly(2019, 12, 31), SupportKind.Free));
        Assert.Null(os.IsSupportedOn(new DateOnly(2030, 1, 1), SupportKind.Paid));
        Assert.Null(new Os("a").IsEolAnnounced);
        Assert.True(new Os("a") { EolDate = new DateOnly(2021, 1, 1) }.IsEolAnnounced);
    }

    [Fact]
    public void An_end_that_is_not_known_leaves_the_question_open_once_it_is_released()
    {
        var os = new Os("a") { ReleaseDate = new DateOnly(2020, 1, 1), EolDate = new DateOnly(2021, 1, 1) };

        Assert.Null(os.IsSupportedOn(new DateOnly(2020, 6, 1), SupportKind.Paid));
        Assert.False(os.IsSupportedOn(new DateOnly(2019, 6, 1), SupportKind.Paid));
        Assert.Null(os.GetEndOfSupport(SupportKind.Paid));
    }

    [Fact]
    public void Nothing_is_inherited()
    {
        using var files = new TemporaryDatabase()
            .With("os/x.org/a.xml", $"<os id='http://x.org/a'>{Dates}</os>")
            .With("os/x.org/b.xml", "<os id='http://x.org/b'><derives-from id='http://x.org/a'/><clones id='http://x.org/a'/></os>");

        var os = files.Load().FindOs("http://x.org/b")!;

        Assert.All(Enum.GetValues<SupportKind>(), kind => Assert.Null(os.GetEndOfSupport(kind)));
    }

    [Fact]
    public void A_date_that_is_not_in_the_calendar_is_reported_and_kept_as_text()
    {
        using var files = new TemporaryDatabase().With("os/x.org/a.xml", "<os id='http://x.org/a'><lts-eol-date>2023-02-29</lts-eol-date></os>");

        var database = files.Load();

        Assert.Null(database.Oses[0].LtsEolDate);
        Assert.Equal("2023-02-29", database.Oses[0].GetValue("lts-eol-date"));
        Assert.Contains("<lts-eol-date> of http://x.org/a is '2023-02-29'", Assert.Single(database.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Made_by_hand_it_says_the_same()
    {
        var day = new DateOnly(2024, 2, 29);
        var os = new Os("a") { ActiveEolDate = day, SecurityEolDate = day, LtsEolDate = day, PaidEolDate = day };

        Assert.Equal(day, os.GetEndOfSupport(SupportKind.LongTerm));
        Assert.Equal(["active-eol-date", "security-eol-date", "lts-eol-date", "paid-eol-date"], os.Keys.SkipLast(1));
        Assert.Equal("2024-02-29", os.GetValue("paid-eol-date"));
    }
}
