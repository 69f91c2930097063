namespace OsinfoDb.Lint.Tests.Rules;

public sealed class SampleRuleTests
{
    private const string Media = "<media arch=\"x86_64\"><iso><volume-id>^ONE 1</volume-id></iso></media>";

    [Theory]
    [InlineData("U17", "one1\t\t\t2048\tTWO 1\t\t\t\tone.iso")]
    [InlineData("U17", "one1\t\t\t2048\tANY ONE 1\t\t\t\tone.iso")]
    [InlineData("U17", "one1\t\tde_DE\t2048\tONE 1\t\t\t\tone.iso")]
    [InlineData("L9", "one1\t\t\t2048\tONE 1\t\t\t\tone-arm64.iso")]
    [InlineData("L22", "none\t\t\t2048\tONE 1\t\t\t\tone.iso")]
    [InlineData("L22", "one1\tONE 1\tone.iso")]
    [InlineData("L22", "one1\t\t\tmuch\tONE 1\t\t\t\tone.iso")]
    public void A_wrong_sample_of_a_medium_is_found_with_its_line(string rule, string line)
    {
        using var database = new LintedDatabase().WithOs(Media).WithMediaSamples("one1\t\t\t2048\tONE 1\t\t\t\ta-one.iso", line);

        Assert.Equal(3, Assert.Single(database.Run(rule)).Line);
    }

    [Theory]
    [InlineData("U17")]
    [InlineData("L1")]
    [InlineData("L7")]
    [InlineData("L8")]
    [InlineData("L9")]
    [InlineData("L22")]
    public void A_right_sample_is_not_reported(string rule)
    {
        using var database = new LintedDatabase().WithOs(Media).WithMediaSamples("one1\t\t\t2048\tONE 1\t\t\t\tone-x86_64.iso");

        Assert.Empty(database.Run(rule));
    }

    [Fact]
    public void A_pattern_that_fits_inside_the_label_of_another_system_is_found()
    {
        using var database = new LintedDatabase()
            .WithOs(Media)
            .With("os/example.org/ne-1.xml", """
                <os id="http://example.org/ne/1"><short-id>ne1</short-id><media arch="x86_64"><iso><volume-id>NE 1</volume-id></iso></media></os>
                """)
            .WithMediaSamples("one1\t\t\t2048\tONE 1\t\t\t\tone.iso");

        Assert.Equal("http://example.org/ne/1", Assert.Single(database.Run("L1")).RelatedId);
        Assert.Empty(database.Run("U17"));
    }

    [Fact]
    public void Architectures_and_variants_that_a_sample_cannot_tell_apart_are_found()
    {
        using var database = new LintedDatabase()
            .WithOs(Media + "<media arch=\"i686\"><variant id=\"live\"/><iso><volume-id>^ONE 1</volume-id></iso></media>")
            .WithMediaSamples("one1\t\t\t2048\tONE 1\t\t\t\tone.iso");

        Assert.Single(database.Run("L8"));
        Assert.Single(database.Run("L4"));
        Assert.Empty(database.Run("L7"));
    }

    [Fact]
    public void Different_patterns_that_fit_the_same_sample_for_two_architectures_are_found()
    {
        using var database = new LintedDatabase()
            .WithOs(Media + "<media arch=\"i686\"><iso><volume-id>^ONE \\d</volume-id></iso></media>")
            .WithMediaSamples("one1\t\t\t2048\tONE 1\t\t\t\tone.iso");

        Assert.Single(database.Run("L7"));
        Assert.Empty(database.Run("L4"));
    }

    [Fact]
    public void What_no_sample_exercises_is_told()
    {
        using var database = new LintedDatabase().WithOs(Media).WithMediaSamples("one1\t\t\t2048\tONE 1\t\t\t\tone.iso");

        Assert.Equal("http://example.org/other/1", Assert.Single(database.Run("L20")).EntityId);
    }

    [Fact]
    public void A_tree_that_is_found_as_another_system_is_reported()
    {
        using var database = new LintedDatabase()
            .WithOs("<tree arch=\"x86_64\"><treeinfo><family>^One$</family></treeinfo></tree>")
            .WithTreeSamples("""one1		a	{"general":{"family":"One","arch":"x86_64"}}""", """one1		b	{"general":{"family":"Two","arch":"x86_64"}}""");

        Assert.Equal(3, Assert.Single(database.Run("U18")).Line);
    }

    [Fact]
    public void A_file_that_no_rule_reads_is_reported()
    {
        using var database = new LintedDatabase().WithText("samples/media/deeper/lost.tsv", "");

        Assert.Single(database.Run("L22"));
    }
}
