namespace Osinfo.Tests.Detection;

public sealed class LanguageTests
{
    private static readonly Datamap Map = new("map", [new("DE", "de_DE"), new("EN", "en_US")]);

    [Theory]
    [InlineData("WIN_DE_X", "de_DE")]
    [InlineData("WIN_EN_X", "en_US")]
    [InlineData("WIN_FR_X", "FR")]
    public void A_map_turns_the_code_of_the_label_into_a_locale(string label, string language) =>
        Assert.Equal([language], Languages(label, "WIN_([A-Z]*)_X", Map));

    [Fact]
    public void Without_a_map_the_code_is_the_language() => Assert.Equal(["DE"], Languages("WIN_DE_X", "WIN_([A-Z]*)_X", null));

    [Fact]
    public void The_pattern_has_to_match_from_the_start() => Assert.Empty(Languages("WIN_DE_X", "([A-Z]*)_X", Map));

    [Theory]
    [InlineData("WIN_de", "WIN_([A-Z]+)")]
    [InlineData("WIN_DE", "WIN_")]
    [InlineData("WIN_DE", "WIN_(XX)?")]
    [InlineData("WIN_DE", "WIN_(")]
    public void A_label_that_says_nothing_leaves_the_languages_of_the_entry(string label, string pattern)
    {
        Assert.Empty(Languages(label, pattern, Map));
        Assert.Equal(["it"], Languages(label, pattern, Map, "it"));
    }

    [Fact]
    public void The_label_says_it_better_than_the_entry() => Assert.Equal(["de_DE"], Languages("WIN_DE", "WIN_(..)", Map, "it", "fr"));

    [Fact]
    public void Without_a_pattern_the_entry_says_it() => Assert.Equal(["it", "fr"], Languages("WIN_DE", null, null, "it", "fr"));

    [Fact]
    public void What_is_no_match_has_no_languages()
    {
        var found = new MediaDatabase(new Os("o") { Media = [new("m") { VolumeId = "WIN_X", Languages = ["it"] }] })
            .Identify(MediaDatabase.Labelled("WIN_DE"));

        Assert.Empty(found.FindNearest(1)[0].Languages);
    }

    private static IReadOnlyList<string> Languages(string label, string? pattern, Datamap? map, params string[] own)
    {
        var media = new Media("m") { VolumeId = "WIN", LanguagePattern = pattern, LanguageMap = map, Languages = own };
        return new MediaDatabase(new Os("o") { Media = [media] }).Identify(MediaDatabase.Labelled(label)).Best!.Languages;
    }
}
