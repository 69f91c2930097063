namespace Osinfo.Tests.Localisation;

public sealed class PreferredLanguagesTests
{
    [Theory]
    [InlineData("de", "de")]
    [InlineData("de_AT", "de_AT de")]
    [InlineData("de_AT.UTF-8", "de_AT.UTF-8 de_AT de.UTF-8 de")]
    [InlineData("de@euro", "de@euro de")]
    [InlineData("de_AT.UTF-8@euro", "de_AT.UTF-8@euro de_AT@euro de.UTF-8@euro de@euro de_AT.UTF-8 de_AT de.UTF-8 de")]
    [InlineData("de_AT:de_DE:fr", "de_AT de de_DE fr")]
    public void A_locale_is_called_by_all_combinations_of_its_parts(string locales, string names) =>
        Assert.Equal(names.Split(' '), new PreferredLanguages(locales.Split(':')).Names);

    [Theory]
    [InlineData("de:fr", "en", "it", "es", "de fr")]
    [InlineData(null, "en", "it", "es", "en")]
    [InlineData("", null, "it", "es", "it")]
    [InlineData("", "", null, "es", "es")]
    [InlineData(":de:", "en", null, null, "de")]
    [InlineData("de", "C", "C", "C", "de")]
    [InlineData(null, null, null, null, "")]
    public void The_first_variable_that_says_something_counts(string? language, string? all, string? messages, string? lang, string expected)
    {
        var variables = new Dictionary<string, string?> { ["LANGUAGE"] = language, ["LC_ALL"] = all, ["LC_MESSAGES"] = messages, ["LANG"] = lang };

        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), PreferredLanguages.FromEnvironment(variables.GetValueOrDefault));
    }
}
