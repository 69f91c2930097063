namespace Osinfo.Tests.Filtering;

public sealed class FilterTests
{
    private static readonly Os Os = new("o") { ShortIds = ["one", "two"], Family = "linux", ["x-berth"] = ["north"] };

    [Fact]
    public void Without_conditions_everything_passes()
    {
        Assert.True(new Filter().Matches(Os));
        Assert.Empty(new Filter().Keys);
        Assert.Empty(new Filter().GetValues("family"));
    }

    [Fact]
    public void Keys_are_there_once_and_values_newest_first()
    {
        var filter = new Filter { { "short-id", "one" }, { "family", "linux" }, { "short-id", "two" }, { "short-id", "one" } };

        Assert.Equal(["short-id", "family"], filter.Keys);
        Assert.Equal(["two", "one"], filter.GetValues("short-id"));
        Assert.Equal(3, filter.Count());
    }

    [Theory]
    [InlineData("family", "linux", true)]
    [InlineData("family", "lin", false)]
    [InlineData("family", "Linux", false)]
    [InlineData("short-id", "two", true)]
    [InlineData("id", "o", true)]
    [InlineData("id", "p", false)]
    [InlineData("distro", "", false)]
    [InlineData("x-berth", "north", true)]
    public void A_value_is_compared_exactly(string key, string value, bool matches) =>
        Assert.Equal(matches, new Filter { { key, value } }.Matches(Os));

    [Fact]
    public void All_values_of_a_key_have_to_be_there()
    {
        Assert.True(new Filter { { "short-id", "one" }, { "short-id", "two" } }.Matches(Os));
        Assert.False(new Filter { { "short-id", "one" }, { "short-id", "three" } }.Matches(Os));
    }

    [Fact]
    public void All_keys_have_to_fit()
    {
        Assert.True(new Filter { { "short-id", "one" }, { "family", "linux" } }.Matches(Os));
        Assert.False(new Filter { { "short-id", "one" }, { "family", "winnt" } }.Matches(Os));
    }

    [Fact]
    public void Conditions_are_dropped_for_one_key_or_for_all()
    {
        var filter = new Filter { { "family", "winnt" }, { "distro", "x" } };

        filter.Clear("family");
        Assert.Equal(["distro"], filter.Keys);
        Assert.False(filter.Matches(Os));

        filter.Clear();
        Assert.True(filter.Matches(Os));
    }

    [Fact]
    public void Chooses_from_any_list()
    {
        var network = new Filter { { "class", "net" } };

        Assert.Equal(["net/2"], TestData.Names(TestData.Os("ship/1").AllDevices.Where(network.Matches)));
    }
}
