namespace Osinfo.Tests.Detection;

/// <summary>Why an entry fits or does not, and which come nearest.</summary>
public sealed class ExplanationTests
{
    [Fact]
    public void A_match_says_what_was_asked_and_what_was_read()
    {
        var os = new Os("o") { Media = [new("m") { VolumeId = "A.*", SystemId = "S", VolumeSize = 7, Architecture = "i686" }] };

        var best = new MediaDatabase(os).Identify(
            new MediaEvidence { Location = "x", VolumeId = "AB", SystemId = "MYS", VolumeSize = 7, Architecture = "i386" }).Best!;

        Assert.Equal(
            [
                new FieldComparison("volume-id", "A.*", "AB", FieldOutcome.Matched),
                new FieldComparison("system-id", "S", "MYS", FieldOutcome.MatchedInside),
                new FieldComparison("volume-size", "7", "7", FieldOutcome.Matched),
                new FieldComparison("arch", "i686", "i386", FieldOutcome.Matched),
            ],
            best.Fields);
    }

    [Fact]
    public void A_near_miss_says_which_fields_differ()
    {
        var os = new Os("o")
        {
            Media = [new("m") { VolumeId = "SHIP-2", SystemId = "LINUX", PublisherId = "P", ApplicationId = "(", VolumeSize = 7, Architecture = "i686" }],
        };

        var found = new MediaDatabase(os).Identify(new MediaEvidence
        {
            Location = "x",
            VolumeId = "SHIP-3",
            SystemId = "LINUX",
            ApplicationId = "A",
            Architecture = "x86_64",
        });

        Assert.Empty(found.Matches);
        var nearest = Assert.Single(found.FindNearest(5));
        Assert.False(nearest.IsMatch);
        Assert.Equal(
            [
                new FieldComparison("volume-id", "SHIP-2", "SHIP-3", FieldOutcome.Differs),
                new FieldComparison("system-id", "LINUX", "LINUX", FieldOutcome.Matched),
                new FieldComparison("publisher-id", "P", null, FieldOutcome.Missing),
                new FieldComparison("application-id", "(", "A", FieldOutcome.InvalidPattern),
                new FieldComparison("volume-size", "7", null, FieldOutcome.Missing),
                new FieldComparison("arch", "i686", "x86_64", FieldOutcome.Differs),
            ],
            nearest.Fields);
    }

    [Fact]
    public void The_nearest_come_first_matches_before_all_others()
    {
        var database = new MediaDatabase(
            new Os("other") { Media = [new("stranger") { VolumeId = "WHALE" }] },
            new Os("ship1") { Media = [new("ship-1") { VolumeId = "SHIP-1" }] },
            new Os("shop") { Media = [new("shop") { VolumeId = "SHOP" }] },
            new Os("ship") { Media = [new("match") { VolumeId = "SH" }] },
            new Os("size") { Media = [new("size") { VolumeId = "X", SystemId = "LIN" }] });
        var found = database.Identify(MediaDatabase.Labelled("SHIP-2") with { SystemId = "LINUX" });

        Assert.Equal(["match", "ship-1", "size", "shop"], found.FindNearest(10).Select(candidate => candidate.Entry.Id));
        Assert.Equal([true, false], found.FindNearest(2).Select(candidate => candidate.IsMatch));
        Assert.Empty(found.FindNearest(0));
    }

    [Fact]
    public void Of_equally_near_entries_the_newer_release_comes_first()
    {
        var database = new MediaDatabase(
            new Os("1") { ReleaseDate = new DateOnly(2010, 1, 1), Media = [new("2010") { VolumeId = "SHIP-1" }] },
            new Os("2") { Media = [new("unknown") { VolumeId = "SHIP-2" }] },
            new Os("3") { ReleaseDate = new DateOnly(2020, 1, 1), Media = [new("2020") { VolumeId = "SHIP-3" }] });

        Assert.Equal(
            ["2020", "2010", "unknown"],
            database.Identify(MediaDatabase.Labelled("SHIP-4")).FindNearest(3).Select(candidate => candidate.Entry.Id));
    }

    [Fact]
    public void Of_each_system_that_does_not_match_one_entry_is_shown()
    {
        var database = new MediaDatabase(
            new Os("1") { Media = [new("S-1") { VolumeId = "S-1" }, new("SHIP-1") { VolumeId = "SHIP-1" }] },
            new Os("2") { Media = [new("SHOP") { VolumeId = "SHOP" }] },
            new Os("3") { Media = [new("match") { VolumeId = "SHIP" }, new("also") { VolumeId = "SH" }] });

        Assert.Equal(
            ["match", "also", "SHIP-1", "SHOP"],
            database.Identify(MediaDatabase.Labelled("SHIP-2")).FindNearest(9).Select(candidate => candidate.Entry.Id));
    }
}
