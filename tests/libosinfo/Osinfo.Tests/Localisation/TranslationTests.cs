namespace Osinfo.Tests.Localisation;

/// <summary>Which of several translations a user gets.</summary>
public sealed class TranslationTests
{
    private const string Names =
        "<name>Ship</name><name xml:lang='fr'>Navire</name><name xml:lang='de'>Schiff</name><name lang='de_AT'>Schiffl</name>"
        + "<name xml:lang='de'>Boot</name>";

    [Theory]
    [InlineData("", "Ship")]
    [InlineData("C", "Ship")]
    [InlineData("en_GB.UTF-8", "Ship")]
    [InlineData("de", "Schiff")]
    [InlineData("de_DE.UTF-8", "Schiff")]
    [InlineData("de_AT.UTF-8", "Schiffl")]
    [InlineData("fr", "Navire")]
    [InlineData("de:fr", "Schiff")]
    [InlineData("fr:de", "Navire")]
    [InlineData("en:fr:de", "Navire")]
    [InlineData("it:de_AT", "Schiffl")]
    [InlineData("DE", "Ship")]
    public void The_best_ranked_language_wins_wherever_it_stands(string languages, string name) =>
        Assert.Equal(name, Load(Names, languages).Name);

    [Fact]
    public void A_translation_before_the_original_wins_too() =>
        Assert.Equal("Schiff", Load("<name xml:lang='de'>Schiff</name><name>Ship</name>", "de").Name);

    [Fact]
    public void Without_an_original_the_first_translation_serves_everybody() =>
        Assert.Equal("Schiff", Load("<name xml:lang='de'>Schiff</name><name xml:lang='fr'>Navire</name>", "").Name);

    [Fact]
    public void An_empty_translation_counts_as_none() =>
        Assert.Equal("Ship", Load("<name>Ship</name><name xml:lang='de'/>", "de").Name);

    [Fact]
    public void Vendors_variants_and_devices_are_translated()
    {
        const string Translated = "<vendor>V</vendor><vendor xml:lang='de'>VD</vendor><name>N</name><name xml:lang='de'>ND</name>";
        using var files = new TemporaryDatabase()
            .With("os/x.org/a.xml", $"<os id='http://x.org/a'>{Translated}<variant id='v'>{Translated}</variant></os>")
            .With("platform/x.org/a.xml", $"<platform id='http://x.org/a'>{Translated}</platform>")
            .With("device/x.org/a.xml", $"<device id='http://x.org/a'>{Translated}</device>");

        var database = files.Load("de");

        var os = database.Oses[0];
        Assert.Equal(("VD", "ND", "ND"), (os.Vendor, os.Name, os.Variants[0].Name));
        Assert.Equal(("VD", "ND"), (database.Platforms[0].Vendor, database.Platforms[0].Name));
        Assert.Equal(("VD", "ND"), (database.Devices[0].Vendor, database.Devices[0].Name));
    }

    private static Os Load(string content, string languages)
    {
        using var files = new TemporaryDatabase().With("os/x.org/a.xml", $"<os id='http://x.org/a'>{content}</os>");
        return files.Load(languages.Split(':', StringSplitOptions.RemoveEmptyEntries)).Oses[0];
    }
}
