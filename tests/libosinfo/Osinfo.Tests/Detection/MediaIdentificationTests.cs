namespace Osinfo.Tests.Detection;

/// <summary>Which of the entries that fit are the answer, and in which order.</summary>
public sealed class MediaIdentificationTests
{
    [Fact]
    public void Nothing_fits_an_unknown_medium()
    {
        var found = new MediaDatabase(new Os("o") { Media = [new("m") { VolumeId = "A" }] }).Identify(MediaDatabase.Labelled("B"));

        Assert.Empty(found.Matches);
        Assert.Null(found.Best);
    }

    [Fact]
    public void The_answer_says_what_the_entry_says()
    {
        var script = new InstallScript("s") { Profile = "jeos" };
        var media = new Media("m")
        {
            VolumeId = "A",
            SystemId = "LINUX",
            IsLive = true,
            InstallerReboots = 6,
            EjectAfterInstall = false,
            KernelPath = "k",
            InitrdPath = "i",
            InstallScripts = [script],
        };
        var os = new Os("o") { Media = [media] };

        var best = new MediaDatabase(os).Identify(MediaDatabase.Labelled("A") with { SystemId = "LINUX" }).Best!;

        Assert.True(best.IsMatch);
        Assert.Same(os, best.Os);
        Assert.Same(os.Media[0], best.Entry);
        Assert.Equal((true, 6, false), (best.Entry.IsLive, best.Entry.InstallerReboots, best.Entry.EjectAfterInstall));
        Assert.Equal(("k", "i", true), (best.Entry.KernelPath, best.Entry.InitrdPath, best.Entry.SupportsInstallScript));
        Assert.Equal([script], best.Entry.InstallScripts);
    }

    [Fact]
    public void A_medium_of_another_label_or_architecture_is_not_found()
    {
        var database = new MediaDatabase(new Os("o") { Media = [new("m") { VolumeId = "A", SystemId = "LINUX", Architecture = "i686" }] });
        var medium = MediaDatabase.Labelled("A") with { SystemId = "LINUX", Architecture = "i686" };

        Assert.Equal("m", database.Matches(medium));
        Assert.Equal("", database.Matches(medium with { VolumeId = "B" }));
        Assert.Equal("", database.Matches(medium with { SystemId = null }));
        Assert.Equal("", database.Matches(medium with { Architecture = "x86_64" }));
        Assert.Equal("m", database.Matches(medium with { Architecture = null }));
    }

    [Fact]
    public void An_entry_for_every_architecture_counts_only_when_its_system_has_no_better()
    {
        var database = new MediaDatabase(
            new Os("o") { Media = [new("o-all") { VolumeId = "A", Architecture = "all" }, new("o-i686") { VolumeId = "A", Architecture = "i686" }] },
            new Os("p") { Media = [new("p-all") { VolumeId = "A", Architecture = "all" }] });

        var evidence = MediaDatabase.Labelled("A");
        Assert.Equal("o-i686 p-all", database.Matches(evidence with { Architecture = "i686" }));
        Assert.Equal("o-all p-all", database.Matches(evidence with { Architecture = "x86_64" }));
        Assert.Equal("o-i686 p-all", database.Matches(evidence));
    }

    [Fact]
    public void Media_of_a_rolling_system_come_after_those_of_releases()
    {
        var database = new MediaDatabase(
            new Os("a-rolling")
            {
                ReleaseStatus = ReleaseStatus.Rolling,
                Media = [new("rolling") { VolumeId = "A", SystemId = "S", Architecture = "x86_64" }],
            },
            new Os("b-release") { Media = [new("release") { VolumeId = "A", Architecture = "x86_64" }] });

        Assert.Equal("release rolling", database.Matches(MediaDatabase.Labelled("A") with { SystemId = "S" }));
    }

    [Fact]
    public void All_media_of_one_system_that_fit_are_answers()
    {
        var database = new MediaDatabase(
            new Os("o") { Media = [new("m1") { VolumeId = "A" }, new("m2") { VolumeId = "A B" }, new("m3") { VolumeId = "C" }] });

        Assert.Equal("m2 m1", database.Matches("A B"));
    }

    [Fact]
    public void The_more_specific_entry_comes_first()
    {
        Media Labelled(string id, string pattern) => new(id) { VolumeId = pattern };
        var database = new MediaDatabase(
            new Os("1") { Media = [Labelled("short", "SHIP")] },
            new Os("2") { Media = [new("sized") { VolumeId = "S", VolumeSize = 5 }] },
            new Os("3") { Media = [new("two-fields") { VolumeId = "S", SystemId = "X" }] },
            new Os("4") { Media = [Labelled("long", "SHIP-1")] },
            new Os("5") { Media = [Labelled("optional", "SHIP(-1-X86_64)?")] },
            new Os("6") { Media = [Labelled("class", "[S][H][I][P]-[1]")] },
            new Os("7") { ReleaseDate = new DateOnly(2020, 1, 1), Media = [Labelled("long-2020", "SHIP-1")] },
            new Os("8") { ReleaseDate = new DateOnly(2010, 1, 1), Media = [Labelled("long-2010", "SHIP-1")] },
            new Os("0") { ReleaseDate = new DateOnly(2010, 1, 1), Media = [Labelled("long-2010-0", "SHIP-1")] });

        Assert.Equal(
            "sized two-fields long-2020 long-2010-0 long-2010 long short optional class",
            database.Matches(MediaDatabase.Labelled("SHIP-1-X86_64") with { SystemId = "X", VolumeSize = 5 }));
    }

    [Fact]
    public void The_order_of_the_database_does_not_matter()
    {
        Os Release(string id) => new(id) { Media = [new(id) { VolumeId = "A" }] };

        Assert.Equal("a b c", new MediaDatabase(Release("c"), Release("a"), Release("b")).Matches("A"));
    }

    [Fact]
    public void An_entry_that_fits_from_the_start_wins_over_those_that_fit_further_in()
    {
        var database = new MediaDatabase(
            new Os("el") { Media = [new("el-8") { VolumeId = "EL-8" }] },
            new Os("rhel") { Media = [new("rhel-8") { VolumeId = "RHEL-8" }] });

        Assert.Equal("rhel-8", database.Matches("RHEL-8.1"));
        Assert.Equal("el-8", database.Matches("EL-8.1"));
        Assert.Equal("el-8", database.Matches("MYEL-8.1"));
    }

    [Fact]
    public void An_alternative_counts_from_the_start_as_the_whole_pattern_does()
    {
        var database = new MediaDatabase(new Os("o") { Media = [new("m") { VolumeId = "XX|SHIP|YY" }] });

        Assert.Equal(FieldOutcome.Matched, database.Identify(MediaDatabase.Labelled("SHIP")).Best!.Fields[0].Outcome);
        Assert.Equal(FieldOutcome.MatchedInside, database.Identify(MediaDatabase.Labelled("A SHIP")).Best!.Fields[0].Outcome);
    }

    [Fact]
    public void The_reference_s_own_cases_of_several_systems()
    {
        Os Release(string id, string architecture, ReleaseStatus status = ReleaseStatus.Released) =>
            new(id) { ReleaseStatus = status, Media = [new(id) { VolumeId = "DB", Architecture = architecture }] };
        var database = new MediaDatabase(
            Release("a", "i686"), Release("b", "i686"), Release("c", "all"), Release("d", "x86_64", ReleaseStatus.Rolling));

        Assert.Equal("a b c", database.Matches(MediaDatabase.Labelled("DB") with { Architecture = "i686" }));
        Assert.Equal("a b c d", database.Matches(MediaDatabase.Labelled("DB")));
        Assert.Equal("c d", database.Matches(MediaDatabase.Labelled("DB") with { Architecture = "x86_64" }));
        Assert.Equal("c", database.Matches(MediaDatabase.Labelled("DB") with { Architecture = "ppc" }));
    }
}
