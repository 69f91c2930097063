namespace Osinfo.Tests.Localisation;

public sealed class DatamapTests
{
    private readonly Datamap _map = TestData.Get().FindDatamap("http://example.org/map/languages")!;

    [Theory]
    [InlineData("DE", "de_DE")]
    [InlineData("FRE", "fr_FR")]
    [InlineData("de", null)]
    public void Translates_inputs(string input, string? output) => Assert.Equal(output, _map.Lookup(input));

    [Theory]
    [InlineData("de_DE", "DE")]
    [InlineData("fr_FR", "FR")]
    [InlineData("DE", null)]
    public void Translates_back_to_the_first_input(string output, string? input) => Assert.Equal(input, _map.ReverseLookup(output));

    [Fact]
    public void Lists_all_entries() => Assert.Equal(["EN", "DE", "FR", "FRE"], _map.Entries.Keys);

    [Fact]
    public void A_repeated_input_takes_the_last_output()
    {
        var map = new Datamap("m", [new("a", "1"), new("b", "2"), new("a", "3")]);

        Assert.Equal(("3", "a", null), (map.Lookup("a"), map.ReverseLookup("3"), map.ReverseLookup("1")));
    }

    [Fact]
    public void Entries_without_input_are_passed_over()
    {
        using var files = new TemporaryDatabase().With(
            "datamap/x.org/a.xml", "<datamap id='http://x.org/a'><entry outval='1'/><entry inval='' outval='2'/><other/></datamap>");

        var map = Assert.Single(files.Load().Datamaps);

        Assert.True(map.IsDefined);
        Assert.Equal("2", Assert.Single(map.Entries).Value);
    }

    [Fact]
    public void A_fragment_adds_and_replaces_entries()
    {
        using var files = new TemporaryDatabase()
            .With("datamap/x.org/a.xml", "<datamap id='http://x.org/a'><entry inval='a' outval='1'/><entry inval='b' outval='2'/></datamap>")
            .With("datamap/x.org/a.d/f.xml", "<datamap id='http://x.org/a'><entry inval='a' outval='3'/><entry inval='c' outval='4'/></datamap>");

        Assert.Equal(["3", "2", "4"], files.Load().Datamaps[0].Entries.Values);
    }
}
