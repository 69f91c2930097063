using OsinfoDb.Validation.Engine;

namespace OsinfoDb.Validation.Tests;

public sealed class SchemaPatternTests
{
    [Theory]
    [InlineData(@"\w+://.*", "http://altlinux.org/altlinux/3.0", true)]
    [InlineData(@"\w+://.*", "altlinux", false)]
    [InlineData(@"[0-9]{4}-[0-9]{2}-[0-9]{2}", "2026-11-25", true)]
    [InlineData(@"[0-9]{4}-[0-9]{2}-[0-9]{2}", "2026-11-25\n", false)]
    [InlineData(@"\i\c*", "name-1", true)]
    [InlineData("a|b", "ab", false)]
    [InlineData("^$", "^$", true)]
    public void Both_engines_give_one_answer(string pattern, string text, bool fits)
    {
        Assert.Equal(fits, new SchemaPattern(pattern).Fits(text));
        Assert.Equal(fits, new SchemaPattern(pattern).FitsLinearly(text));
    }

    /// <summary>The ordinary engine tries the first half in more ways than anybody can wait for; a busy machine is as slow with less.</summary>
    [Fact]
    public void A_text_that_fits_is_not_refused_because_it_took_long() =>
        Assert.True(new SchemaPattern("((a|a)*c)|(a+)").Fits(new string('a', 40)));
}
