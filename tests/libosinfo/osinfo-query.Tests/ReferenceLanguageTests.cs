namespace osinfo_query.Tests;

/// <summary>Translated names, held against those of the C tool on the packaged database.</summary>
public sealed class ReferenceLanguageTests
{
    [Theory]
    [InlineData("de")]
    [InlineData("fr")]
    [InlineData("ja")]
    [InlineData("pt_BR")]
    [InlineData("de_AT.UTF-8@euro")]
    [InlineData("no_such_language")]
    public void Names_are_in_the_language_of_the_user_as_in_the_reference(string language)
    {
        var locations = new Locations(Tools.PackagedDirectory, Language: language);
        string[] arguments = ["os", "--fields", "short-id,name,vendor"];
        var reference = Tools.Reference(locations, arguments);
        var ours = Tools.Ours(locations, arguments);

        // The reference translates the titles too.
        Assert.Equal(reference.Lines[2..], ours.Lines[2..]);
        Assert.Empty(ours.Error);
    }

    /// <summary>The reference takes the last one in the file.</summary>
    [Theory]
    [InlineData("fr:de", "fr")]
    [InlineData("de:fr", "de")]
    [InlineData("de_DE.UTF-8:fr_FR.UTF-8", "de")]
    [InlineData("no_such_language:fr", "fr")]
    public void Of_several_languages_the_first_one_counts(string languages, string counting)
    {
        string[] arguments = ["os", "distro=fedora", "--fields", "name,vendor"];

        var all = Tools.Ours(new Locations(Tools.PackagedDirectory, Language: languages), arguments);

        Assert.Equal(Tools.Reference(new Locations(Tools.PackagedDirectory, Language: counting), arguments).Lines[2..], all.Lines[2..]);
    }
}
