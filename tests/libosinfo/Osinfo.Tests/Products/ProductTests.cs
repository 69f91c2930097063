namespace Osinfo.Tests.Products;

public sealed class ProductTests
{
    [Fact]
    public void Says_what_the_database_says()
    {
        var os = TestData.Os("ship/1");

        Assert.True(os.IsDefined);
        Assert.Equal(("ship1", "Ship 1", "1"), (os.ShortId, os.Name, os.Version));
        Assert.Equal(["ship1", "ship1.0", "oldship"], os.ShortIds);
        Assert.Equal(("Example Yard", "Argo", "http://example.org/ship.svg"), (os.Vendor, os.Codename, os.Logo));
        Assert.Equal((new DateOnly(2000, 1, 1), new DateOnly(2010, 1, 1)), (os.ReleaseDate, os.EolDate));
        Assert.Equal(["north", "south"], os.GetValues("x-berth"));
        Assert.Equal(["x-berth"], os.CustomKeys);
    }

    [Fact]
    public void What_the_database_does_not_say_is_null()
    {
        var os = TestData.Os("dates/none");

        Assert.Equal((null, null, null), (os.ShortId, os.Version, os.Vendor));
        Assert.Equal((null, null, null, null), (os.Codename, os.Logo, os.ReleaseDate, os.EolDate));
        Assert.Empty(os.ShortIds);
    }

    [Theory]
    [InlineData("2024-02-29", "2024-02-29")]
    [InlineData("2024-2-9", "2024-02-09")]
    [InlineData("2023-02-29", null)]
    [InlineData("2024", null)]
    [InlineData("2024-02", null)]
    [InlineData("soon", null)]
    [InlineData(" 2024-02-01", null)]
    [InlineData("0000-01-01", null)]
    public void A_date_that_is_not_in_the_calendar_is_null_but_its_text_is_kept(string text, string? date)
    {
        using var files = new TemporaryDatabase().With("os/x.org/a.xml", $"<os id='http://x.org/a'><eol-date>{text}</eol-date></os>");

        var database = files.Load();

        Assert.Equal(date, database.Oses[0].EolDate?.ToString("yyyy-MM-dd", null));
        Assert.Equal(text, database.Oses[0].GetValue("eol-date"));
        Assert.Equal(date is null ? 1 : 0, database.Diagnostics.Count);
    }

    [Fact]
    public void Relations_are_of_three_kinds()
    {
        Os[] others = [new("a"), new("b"), new("c")];
        var os = new Os("o") { DerivesFrom = [others[0]], Upgrades = [others[1], others[0]], Clones = [others[2]] };

        Assert.Equal([others[0]], os.GetRelated(ProductRelationship.DerivesFrom));
        Assert.Equal([others[1], others[0]], os.GetRelated(ProductRelationship.Upgrades));
        Assert.Equal([others[2]], os.GetRelated(ProductRelationship.Clones));
        Assert.Equal(["raft/2", "raft/1"], TestData.Names(TestData.Os("ship/1").Upgrades));
    }

    [Theory]
    [InlineData("1999-12-31", "none eol")]
    [InlineData("2000-01-01", "none release eol both")]
    [InlineData("2005-05-01", "none release eol both")]
    [InlineData("2005-05-02", "none release both")]
    [InlineData("2010-01-01", "none release both")]
    [InlineData("2010-01-02", "none release")]
    public void A_product_is_supported_from_its_release_to_its_end_of_life(string day, string supported)
    {
        Os[] oses = [.. new[] { "none", "release", "eol", "both" }.Select(name => TestData.Os("dates/" + name))];

        var found = oses.Where(os => os.IsSupportedOn(DateOnly.Parse(day, null)));

        Assert.Equal(supported.Split(' ').Select(name => "dates/" + name), TestData.Names(found));
    }
}
