namespace Osinfo.Tests.Filtering;

public sealed class ProductFilterTests
{
    private static readonly Os A = new("a") { Family = "linux" };
    private static readonly Os B = new("b") { Family = "linux", DerivesFrom = [A], Upgrades = [A] };
    private static readonly Os C = new("c") { Family = "winnt", DerivesFrom = [B, A], Clones = [B] };

    [Fact]
    public void Products_are_kept_for_each_kind_newest_first()
    {
        var filter = new ProductFilter();
        filter.Add(ProductRelationship.DerivesFrom, A);
        filter.Add(ProductRelationship.DerivesFrom, B);
        filter.Add(ProductRelationship.DerivesFrom, A);
        filter.Add(ProductRelationship.Clones, C);

        Assert.Equal([B, A], filter.GetRelated(ProductRelationship.DerivesFrom));
        Assert.Equal([C], filter.GetRelated(ProductRelationship.Clones));
        Assert.Empty(filter.GetRelated(ProductRelationship.Upgrades));
        Assert.Empty(filter.Keys);
    }

    [Fact]
    public void All_products_of_a_kind_have_to_be_related() =>
        Assert.Equal([C], Passing(new ProductFilter { { ProductRelationship.DerivesFrom, A }, { ProductRelationship.DerivesFrom, B } }));

    [Fact]
    public void All_kinds_have_to_fit()
    {
        Assert.Equal([B], Passing(new ProductFilter { { ProductRelationship.DerivesFrom, A }, { ProductRelationship.Upgrades, A } }));
        Assert.Empty(Passing(new ProductFilter { { ProductRelationship.DerivesFrom, B }, { ProductRelationship.Upgrades, A } }));
        Assert.Empty(Passing(new ProductFilter { { ProductRelationship.Upgrades, A }, { ProductRelationship.Clones, B } }));
    }

    [Fact]
    public void Relations_and_parameters_have_to_fit()
    {
        var filter = new ProductFilter { { ProductRelationship.DerivesFrom, A }, { "family", "winnt" } };

        Assert.Equal([C], Passing(filter));
    }

    [Fact]
    public void Only_direct_relations_count() =>
        Assert.False(new ProductFilter { { ProductRelationship.DerivesFrom, A } }.Matches(new Os("d") { DerivesFrom = [B] }));

    [Fact]
    public void Conditions_are_dropped_for_one_kind_or_for_all()
    {
        var filter = new ProductFilter { { ProductRelationship.Upgrades, A }, { ProductRelationship.Clones, B }, { "family", "winnt" } };

        filter.Clear(ProductRelationship.Upgrades);
        Assert.Equal([C], Passing(filter));

        filter.ClearRelated();
        filter.Clear();
        Assert.Equal([A, B, C], Passing(filter));
    }

    [Theory]
    [InlineData("1999-12-31", "none eol")]
    [InlineData("2000-01-01", "none release eol both")]
    [InlineData("2005-05-01", "none release eol both")]
    [InlineData("2010-01-01", "none release both")]
    [InlineData("2010-01-02", "none release")]
    public void A_day_of_support_lies_between_release_and_end_of_life(string day, string supported)
    {
        var filter = new ProductFilter { SupportedOn = DateOnly.Parse(day, null) };
        Os[] oses = [.. new[] { "none", "release", "eol", "both" }.Select(name => TestData.Os("dates/" + name))];

        Assert.Equal(supported.Split(' ').Select(name => "dates/" + name), TestData.Names(oses.Where(filter.Matches)));

        filter.SupportedOn = null;
        Assert.All(oses, os => Assert.True(filter.Matches(os)));
    }

    [Fact]
    public void What_is_no_product_does_not_pass() => Assert.False(new ProductFilter().Matches(new Device("d")));

    private static IEnumerable<Os> Passing(ProductFilter filter) => new[] { A, B, C }.Where(filter.Matches);
}
