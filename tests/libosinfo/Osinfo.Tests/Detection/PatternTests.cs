using Osinfo.Detection;

namespace Osinfo.Tests.Detection;

/// <summary>Patterns are those of PCRE without Unicode classes, and they end.</summary>
public sealed class PatternTests
{
    [Theory]
    [InlineData("SHIP", "SHIP-1", true)]
    [InlineData("SHIP", "A SHIP", true)]
    [InlineData("^SHIP", "A SHIP", false)]
    [InlineData("SHIP$", "A SHIP", true)]
    [InlineData("^SHIP$", "SHIP-1", false)]
    [InlineData("A|B|C", "XB", true)]
    [InlineData("^A|B", "XB", true)]
    [InlineData("(A|B)C", "XBC", true)]
    [InlineData("A.C", "ABC", true)]
    [InlineData("A\\.C", "ABC", false)]
    [InlineData("AB?C", "AC", true)]
    [InlineData("AB{0,1}C", "AC", true)]
    [InlineData("AB*C", "ABBBC", true)]
    [InlineData("SHIP(?!-1)", "SHIP-1", false)]
    [InlineData("SHIP(?!-1)", "SHIP-2", true)]
    [InlineData("(?<=X)SHIP", "XSHIP", true)]
    [InlineData("(?<=X)SHIP", "YSHIP", false)]
    [InlineData("\\d+", "12", true)]
    [InlineData("\\d", "\u0664", false)]
    [InlineData("[\\d]", "\u0664", false)]
    [InlineData("\\w", "\u00e9", false)]
    [InlineData("^\\W$", "\u00e9", true)]
    [InlineData("^\\D$", "\u0664", true)]
    [InlineData("\\s", "\u00a0", false)]
    [InlineData("A\\sB", "A B", true)]
    [InlineData("[[:digit:]]", "7", true)]
    [InlineData("[[:digit:]]", "\u0664", false)]
    [InlineData("^[[:alpha:]_]+$", "ab_C", true)]
    [InlineData("^[[:upper:][:digit:]]+$", "AB12", true)]
    [InlineData("^[[:upper:][:digit:]]+$", "aB12", false)]
    [InlineData("^[^[:space:]]+$", "A B", false)]
    [InlineData("^[[:xdigit:]]+$", "beef", true)]
    [InlineData("^[[:punct:]]+$", "-./[]_`", true)]
    [InlineData("\\QA.B\\E", "A.B", true)]
    [InlineData("\\QA.B\\E", "AxB", false)]
    [InlineData("\\QA.B", "A.B", true)]
    [InlineData("^\\Q(\\E\\d\\Q)\\E$", "(1)", true)]
    [InlineData("[]x]Y", "]Y", true)]
    [InlineData("\\(A\\)", "(A)", true)]
    [InlineData("caf\u00e9", "caf\u00e9", true)]
    [InlineData("AB[(]1|CD", "CD", true)]
    [InlineData("AB[)]1|CD", "CD", true)]
    [InlineData("AB[](]1|CD", "CD", true)]
    [InlineData("AB[^](]1|CD", "CD", true)]
    [InlineData("AB[\\](]1|CD", "CD", true)]
    [InlineData("AB[[:alpha:](]1|CD", "CD", true)]
    [InlineData("AB\\Q(\\E|CD", "CD", true)]
    [InlineData("AB\\(|CD", "CD", true)]
    [InlineData("AB[|]CD", "CD", false)]
    [InlineData("^[]\\d]+$", "]1", true)]
    [InlineData("^[^]\\d]+$", "]1", false)]
    [InlineData("^[a-z-[x]]$", "b]", true)]
    [InlineData("^[\\Q]-\\E]+$", "]-", true)]
    [InlineData("^[^\\D]+$", "12", true)]
    [InlineData("^[^\\D]+$", "1\u0664", false)]
    [InlineData("^[\\W]$", "\u00e9", true)]
    [InlineData("A\\hB", "A\tB", true)]
    [InlineData("(?P<name>A)B", "AB", true)]
    [InlineData("(?x)A B # both", "AB", true)]
    public void Match_as_in_PCRE(string pattern, string label, bool isMatch) =>
        Assert.Equal(isMatch, Database(pattern).Matches(label) == "m");

    [Theory]
    [InlineData("(")]
    [InlineData("A[")]
    [InlineData("*")]
    [InlineData("A(?<b")]
    [InlineData("A{2,1}")]
    public void A_pattern_that_is_none_matches_nothing_and_says_so(string pattern)
    {
        var found = Database(pattern, "A").Identify(MediaDatabase.Labelled("A") with { SystemId = "A" });

        Assert.Empty(found.Matches);
        Assert.Equal(FieldOutcome.InvalidPattern, Assert.Single(found.FindNearest(1)).Fields[0].Outcome);
    }

    [Fact]
    public void A_pattern_that_would_run_away_gives_its_answer()
    {
        var database = Database("(A+)+$", "S");

        Assert.Empty(database.Identify(MediaDatabase.Labelled(new string('A', 60) + "!") with { SystemId = "S" }).Matches);
        Assert.NotEmpty(database.Identify(MediaDatabase.Labelled(new string('A', 60)) with { SystemId = "S" }).Matches);
    }

    [Fact]
    public void A_pattern_with_look_around_that_runs_away_is_given_up()
    {
        var database = Database("(?=(A+)+$)", "S");
        var evidence = MediaDatabase.Labelled(new string('A', 60) + "!") with { SystemId = "S" };

        for (var i = 0; i < 20; i++)
        {
            Assert.Empty(database.Identify(evidence).Matches);
        }

        Assert.Equal(FieldOutcome.TimedOut, database.Identify(evidence).FindNearest(1)[0].Fields[0].Outcome);
    }

    /// <summary>The first once ended the process: groups nested as deep as the stack. The others took a minute.</summary>
    [Fact]
    public void A_pattern_of_monstrous_length_counts_as_wrong()
    {
        string[] patterns =
        [
            new string('(', 300_000) + "A" + new string(')', 300_000),
            new string('[', 200_000),
            string.Join('|', Enumerable.Range(0, 200_000)),
        ];
        foreach (var pattern in patterns)
        {
            var found = Database(pattern, "S").Identify(MediaDatabase.Labelled("A") with { SystemId = "S" });

            Assert.Empty(found.Matches);
            Assert.Equal(FieldOutcome.InvalidPattern, Assert.Single(found.FindNearest(1)).Fields[0].Outcome);
        }
    }

    [Fact]
    public void Groups_nested_as_deep_as_a_pattern_may_be_are_understood()
    {
        var depth = Pattern.MaxLength / 2 - 1;

        Assert.Equal("m", Database(new string('(', depth) + "A" + new string(')', depth)).Matches("A"));
    }

    [Fact]
    public void A_value_longer_than_any_label_matches_nothing() =>
        Assert.Equal("", Database("A").Matches(new string('A', 100_000)));

    private static MediaDatabase Database(string volumeId, string? systemId = null) =>
        new(new Os("o") { Media = [new("m") { VolumeId = volumeId, SystemId = systemId }] });
}
